import type { ReactNode } from 'react';
import type { PrinterSettings, PrinterSummary } from '#shared/printing.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';
import { useCall } from '../useCall.ts';
import { aboutPrinter, printerName } from './printerText.ts';

const words = en.printing.remove;

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
    <Dialog title={words.title} onClose={onClose}>
      <p className="scanner-text">
        <bdi className="scanner-name">{printerName(name)}</bdi>
        <bdi className="scanner-about">{aboutPrinter(printer)}</bdi>
      </p>
      <p>
        {roles.length > 0 && `${words.prints(roles)} `}
        {waiting > 0 && `${words.waiting(waiting)} `}
        {words.lead}
      </p>
      {removing.trouble !== null && <TroubleBox trouble={removing.trouble} />}
      <div className="dialog-choice">
        <Button look="primary" onClick={onClose}>
          {words.keep}
        </Button>
        <Button
          busy={removing.busy === null ? null : en.common.wait}
          onClick={() => removing.run('remove', () => call.removePrinter({ id }), onDone)}
        >
          {words.confirm}
        </Button>
      </div>
    </Dialog>
  );
}
