import type { WritableJournal } from '../../../../electron/station/ledger/databases.ts';
import { appendScan } from '../../../../electron/station/ledger/scans.ts';
import { undoScan } from '../../../../electron/station/ledger/undo.ts';
import { uploadRow } from '../../../../electron/station/upload/row.ts';

/** Some guests come in, some are refused, one in ten is sent back; what cannot be read has no upload. */
export function scanSome(journal: WritableJournal, count: number): void {
  const { n } = journal.prepare<[], { n: number }>('select coalesce(max(seq), 0) n from scan').get() ?? { n: 0 };
  for (let next = n + 1; next <= n + count; next++) {
    const at = 1_700_000_000_000 + next * 1_000;
    const isIn = next % 3 !== 0;
    const decision = {
      result: isIn ? 'in' : 'refused',
      reason: isIn ? null : next % 9 === 0 ? 'unreadable' : 'status_invalid',
      ticketId: `ticket-${next}`,
      direction: 'IN',
      attention: [],
      hint: null,
    } as const;
    const scan = {
      ...decision,
      barcode: `BARCODE-${next}`,
      subject: isIn ? `ticket-${next}` : null,
      scannedAt: at,
      entries: isIn ? 1 : 0,
      firstEntryAt: isIn ? at : null,
      ticketTypeId: 'type',
      entryIds: ['north'],
      upload: uploadRow(`BARCODE-${next}`, `ticket-${next}`, decision, at),
      eventId: 'event',
      asked: 'IN',
      source: 'wedge',
      beforeRestartAt: null,
      dataAsOf: null,
      note: null,
      against: null,
      undoes: null,
    } as const;
    const seq = appendScan(journal, scan);
    if (isIn && next % 10 === 1) {
      undoScan(journal, seq, 'by mistake', at + 500);
      next++;
    }
  }
}
