import type { ReactNode } from 'react';
import type { TicketScan } from '#shared/ticket-view.ts';
import { Button } from '../controls/Button.tsx';
import { ResultMark } from '../controls/ResultMark.tsx';
import { t } from '../text/texts.ts';
import { formats } from '../text/format.ts';
import { scanText } from './ticketText.ts';

interface Props {
  readonly scan: TicketScan;
  readonly ticketBarcode: string;
  readonly now: number;
  /** Null where it cannot be printed, or not be taken back. */
  readonly onPrint: (() => void) | null;
  readonly onUndo: (() => void) | null;
}

/** One scan: when, what, how; what people decided; whether vivenu has it. */
export function TicketScanRow({ scan, ticketBarcode, now, onPrint, onUndo }: Props): ReactNode {
  const { moment, what, how, notes, upload } = scanText(scan, ticketBarcode, now, formats);
  const who = `${what}, ${moment}`;
  return (
    <li data-undone={scan.takenBack !== null}>
      <time>{moment}</time>
      <ResultMark result={scan.verdict.result} />
      <div className="ticket-scan">
        <p className="ticket-what">{scan.takenBack === null ? what : <del>{what}</del>}</p>
        <p className="ticket-how">
          {how.map((text, index) => (
            <span key={text}>
              {index > 0 && t.dot}
              <bdi>{text}</bdi>
            </span>
          ))}
        </p>
        {notes.map((note) => (
          <p key={note} className="ticket-note">
            <bdi>{note}</bdi>
          </p>
        ))}
      </div>
      <span className="ticket-upload" data-upload={scan.upload}>
        {upload}
      </span>
      <span className="ticket-scan-actions">
        {onPrint !== null && (
          <Button look="quiet" aria-label={t.printing.scan.open(who)} onPress={onPrint}>
            {t.search.ticket.print}
          </Button>
        )}
        {onUndo !== null && (
          <Button look="quiet" aria-label={t.last.undoOf(who)} onPress={onUndo}>
            {t.last.undo}
          </Button>
        )}
      </span>
    </li>
  );
}
