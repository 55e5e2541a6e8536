import type { ReactNode } from 'react';
import type { PrinterSettings, PrinterSummary } from '#shared/printing.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { aboutPrinter, printerName } from './printerText.ts';

interface Props {
  readonly printer: PrinterSettings;
  readonly live: PrinterSummary | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Says what stops before a printer goes. */
export function RemoveDialog({ printer, live, onDone, onClose }: Props): ReactNode {
  const { call } = useStation();
  const removing = useCall();
  const { id, name } = printer;
  const roles = live?.roles ?? [];
  const waiting = live?.waiting ?? 0;
  return (
    <Dialog title={t.printing.remove.title} onClose={onClose}>
      <p className="scanner-text">
        <bdi className="scanner-name">{printerName(name)}</bdi>
        <bdi className="scanner-about">{aboutPrinter(printer)}</bdi>
      </p>
      <p>
        {roles.length > 0 && `${t.printing.remove.prints(roles)} `}
        {waiting > 0 && `${t.printing.remove.waiting(waiting)} `}
        {t.printing.remove.lead}
      </p>
      {removing.trouble !== null && <TroubleBox trouble={removing.trouble} />}
      <div className="dialog-choice">
        <Button look="primary" onPress={onClose}>
          {t.printing.remove.keep}
        </Button>
        <Button
          busy={removing.busy === null ? null : t.common.wait}
          onPress={() => removing.run('remove', () => call.removePrinter({ id }), onDone)}
        >
          {t.printing.remove.confirm}
        </Button>
      </div>
    </Dialog>
  );
}
