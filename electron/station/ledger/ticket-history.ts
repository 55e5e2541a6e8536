import type { ScanUpload, TicketScan } from '#shared/ticket-view.ts';
import type { ReadableJournal } from './databases.ts';
import type { Ledger } from './open.ts';
import { uploadOf } from './outbox.ts';
import { scanBySeq } from './scans.ts';
import { statement } from './statement.ts';
import { verdictOfScan } from './verdicts.ts';

/** The scans of a barcode, and those that moved its ticket's presence under another barcode; newest first. */
export function scansOfTicket(ledger: Ledger, barcode: string, subject: string, count: number): readonly TicketScan[] {
  const { journal } = ledger;
  return statement<[Asked], { seq: number }>(journal, HISTORY)
    .all({ barcode, subject, count })
    .flatMap(({ seq }) => ticketScan(ledger, seq) ?? []);
}

interface Asked {
  readonly barcode: string;
  readonly subject: string;
  readonly count: number;
}

const newest = (condition: string): string =>
  `select seq from (select seq from scan where ${condition} and result <> 'undo' and purged = 0
    order by seq desc limit @count)`;

/** Each half reads its index from the end, and no further than needed. */
export const HISTORY = `${newest('barcode = @barcode')} union ${newest('subject = @subject')}
  order by seq desc limit @count`;

function ticketScan(ledger: Ledger, seq: number): TicketScan | null {
  const scan = scanBySeq(ledger.journal, seq);
  if (scan === null) return null;
  const upload = uploadOf(ledger.journal, seq);
  return {
    verdict: { ...verdictOfScan(ledger, scan), seq },
    takenBack: takenBack(ledger.journal, seq),
    upload: upload === null ? 'none' : uploads[upload.state],
    serverSaid: upload?.state === 'rejected' ? upload.serverSaid : null,
  };
}

const uploads: Record<NonNullable<ReturnType<typeof uploadOf>>['state'], ScanUpload> = {
  waiting: 'unsent',
  in_flight: 'unsent',
  sent: 'sent',
  rejected: 'rejected',
  withdrawn: 'none',
};

function takenBack(db: ReadableJournal, seq: number): TicketScan['takenBack'] {
  const sql = 'select scanned_at "at", note from scan where undoes = ?';
  return statement<[number], { at: number; note: string | null }>(db, sql).get(seq) ?? null;
}
