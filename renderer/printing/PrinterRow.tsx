import type { ReactNode } from 'react';
import type { PrinterSettings, PrinterSummary } from '#shared/printing.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { t } from '../text/texts.ts';
import { aboutPrinter, printerName, statusText } from './printerText.ts';

interface Props {
  readonly printer: PrinterSettings;
  /** Undefined before the station has looked at it. */
  readonly live: PrinterSummary | undefined;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

/** One printer: what it is, how it is, what to do about it. */
export function PrinterRow({ printer, live, onChange, onRemove }: Props): ReactNode {
  const name = printerName(printer.name);
  const { state, level, trouble } = statusText(live?.status ?? { is: 'unknown', problem: null });
  const roles = live?.roles ?? [];
  const waiting = live?.waiting ?? 0;
  const now = [
    ...(roles.length > 0 ? [t.printing.printers.prints(roles)] : []),
    ...(waiting > 0 ? [t.printing.printers.waiting(waiting)] : []),
  ];
  return (
    <li className="scanner printer" data-printer={printer.id}>
      <div className="scanner-head">
        <p className="scanner-text">
          <bdi className="scanner-name">{name}</bdi>
          <bdi className="scanner-about">{aboutPrinter(printer)}</bdi>
          {now.length > 0 && <span className="scanner-about">{now.join(t.dot)}</span>}
        </p>
        <p className="scanner-state" data-level={level}>
          <i aria-hidden="true" />
          {state}
        </p>
      </div>
      {trouble !== null && <TroubleBox trouble={trouble} silent />}
      <div className="scanner-actions">
        <Button look="quiet" aria-label={t.printing.printers.changeOf(name)} onPress={onChange}>
          {t.printing.printers.change}
        </Button>
        <Button look="quiet" aria-label={t.printing.printers.removeOf(name)} onPress={onRemove}>
          {t.printing.printers.remove}
        </Button>
      </div>
    </li>
  );
}
