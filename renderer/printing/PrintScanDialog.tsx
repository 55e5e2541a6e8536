import { useState, type ReactNode } from 'react';
import type { PrintingView, PrintRole } from '#shared/printing.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { EscapeButton } from '../controls/EscapeButton.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { ResultMark } from '../controls/ResultMark.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import type { Undoable } from '../scanning/undoable.ts';
import { scanLine } from '../scanning/verdictText.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { formats } from '../text/format.ts';
import { useCall } from '../useCall.ts';
import { newestJob, printedRoles } from './printLines.ts';

interface Props {
  readonly verdict: Undoable;
  readonly printing: PrintingView;
  readonly onClose: () => void;
}

/** Prints for one admitted guest, once more or for the first time. */
export function PrintScanDialog({ verdict, printing, onClose }: Props): ReactNode {
  const { call } = useStation();
  const calling = useCall();
  const [sent, setSent] = useState<PrintRole | null>(null);
  const { seq, result, at } = verdict;
  const { main, small } = scanLine(verdict);
  return (
    <Dialog title={t.printing.scan.title} onClose={onClose}>
      <div className="reason-of">
        <ResultMark result={result} />
        <p className="last-text">
          <bdi>{main}</bdi>
          <bdi className="last-small">{small}</bdi>
        </p>
        <time>{formats.timeWithSeconds(at)}</time>
      </div>
      <p className="dialog-lead">{t.printing.scan.lead}</p>
      {calling.trouble !== null && <TroubleBox trouble={calling.trouble} />}
      <ul className="print-choices">
        {printedRoles(printing).map((role) => {
          const job = newestJob(printing, seq, role);
          return (
            <li key={role}>
              <Button
                busy={calling.busy === role ? t.common.wait : null}
                onPress={() =>
                  calling.run(
                    role,
                    () => call.printScan({ seq, role }),
                    () => setSent(role),
                  )
                }
              >
                {job === undefined ? t.printing.scan.print(role) : t.printing.scan.again(role)}
              </Button>
              <output>
                {sent === role && job?.state !== 'printed' ? (
                  <>
                    <ResultIcon sign="printer" />
                    {t.printing.scan.onItsWay}
                  </>
                ) : job === undefined ? (
                  t.printing.scan.never
                ) : (
                  t.printing.jobs.states[job.state]
                )}
              </output>
            </li>
          );
        })}
      </ul>
      <div className="dialog-end">
        <EscapeButton onPress={onClose}>{t.printing.scan.cancel}</EscapeButton>
      </div>
    </Dialog>
  );
}
