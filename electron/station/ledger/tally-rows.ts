import type { Reason, Result } from '#shared/verdict.ts';
import type { ReadableJournal } from './databases.ts';
import { statement } from './statement.ts';

/** A row of the log that is counted. */
export interface CountedScan {
  readonly eventId: string;
  /** Whose presence an admitted scan moves; null for all others. */
  readonly subject: string | null;
  readonly result: Result | 'undo';
  readonly reason: Reason | null;
  /** What the rules said, where a person decided otherwise. */
  readonly against: Reason | null;
  readonly scannedAt: number;
  readonly ticketTypeId: string | null;
  readonly entryIds: readonly string[];
}

export interface TallyRow {
  readonly seq: number;
  readonly scan: CountedScan;
  /** The scan that this row takes back. */
  readonly undone: CountedScan | null;
  /** Its event was deleted from this computer: it counts nowhere. */
  readonly purged: boolean;
}

/** Read within a millisecond or two, so that no scan waits for it. */
export const TALLY_PAGE = 250;

type Stored = Omit<CountedScan, 'entryIds'> & {
  readonly seq: number;
  readonly purged: number;
  readonly entryIds: string;
  readonly undoneSubject: string | null;
  readonly undoneResult: Result | null;
  readonly undoneAgainst: Reason | null;
  readonly undoneAt: number;
};

// Event, ticket type and entries of a row that takes another back are those of the other.
const SELECT = `select scan.seq, scan.event_id "eventId", scan.subject, scan.result, scan.reason, scan.against,
    scan.scanned_at "scannedAt", scan.ticket_type_id "ticketTypeId", scan.entry_ids "entryIds", scan.purged,
    undone.subject "undoneSubject", undone.result "undoneResult", undone.against "undoneAgainst",
    undone.scanned_at "undoneAt"
  from scan left join scan undone on undone.seq = scan.undoes
  where scan.seq > ? order by scan.seq limit ${TALLY_PAGE}`;

/** The next rows after `after`, oldest first. */
export function tallyPage(db: ReadableJournal, after: number): readonly TallyRow[] {
  return statement<[number], Stored>(db, SELECT).all(after).map(fromStored);
}

function fromStored(stored: Stored): TallyRow {
  const { seq, purged, undoneSubject, undoneResult, undoneAgainst, undoneAt, entryIds, ...rest } = stored;
  const scan: CountedScan = { ...rest, entryIds: entryIds === '[]' ? [] : (JSON.parse(entryIds) as string[]) };
  const undone: CountedScan | null =
    undoneResult === null
      ? null
      : { ...scan, subject: undoneSubject, result: undoneResult, against: undoneAgainst, scannedAt: undoneAt };
  return { seq, scan, undone, purged: purged === 1 };
}
