import type { ChainedScan } from './chain.ts';
import { identities, type Identity } from './identity.ts';
import type { ReadableJournal } from './databases.ts';
import { statement } from './statement.ts';

/** A scan with all that the journal has on it. */
export interface LogRow {
  /** As it is hashed. Of a purged scan only its number, moment and event mean anything. */
  readonly scan: ChainedScan;
  /** Null only where it was lost with a damaged file. */
  readonly hash: Buffer | null;
  /** False where the hash proves nothing: the scan was saved from a damaged file. */
  readonly chained: boolean;
  readonly purged: boolean;
  /** What became of the upload; null where there is none. */
  readonly uploadState: string | null;
  readonly serverSaid: string | null;
}

interface Stored extends Omit<ChainedScan, 'stationId' | 'attention' | 'entryIds'> {
  readonly attention: string;
  readonly entryIds: string;
  readonly hash: Buffer | null;
  readonly purged: number;
  readonly uploadState: string | null;
  readonly serverSaid: string | null;
}

const PAGE = 500;

const SELECT = `select scan.seq, scan.event_id "eventId", barcode, ticket_id "ticketId", subject, asked, direction, result, reason,
    source, scanned_at "scannedAt", entries, first_entry_at "firstEntryAt", before_restart_at "beforeRestartAt",
    data_as_of "dataAsOf", attention, hint, note, against, ticket_type_id "ticketTypeId", entry_ids "entryIds", undoes,
    outbox.row upload, hash, purged, outbox.state "uploadState", server_said "serverSaid"
  from scan left join outbox on outbox.seq = scan.seq
  where scan.seq > ? and scan.seq <= ? order by scan.seq limit ${PAGE}`;

/**
 * The next scans after `after`, up to `until`; none when all were read. Pages, because a reading that stays open would keep
 * every scan at the door from being written.
 */
export function logPage(db: ReadableJournal, after: number, until: number): readonly LogRow[] {
  const stretches = identities(db);
  return statement<[number, number], Stored>(db, SELECT)
    .all(after, until)
    .map((stored) => fromStored(stored, stretches));
}

/** The whole log, oldest first. */
export function* logRows(db: ReadableJournal): Generator<LogRow> {
  const until = lastSeq(db);
  for (let after = 0; after < until;) {
    const page = logPage(db, after, until);
    yield* page;
    after = page.at(-1)?.scan.seq ?? until;
  }
}

/** The number of the newest scan; 0 where there is none. */
export function lastSeq(db: ReadableJournal): number {
  return statement<[], { seq: number }>(db, 'select coalesce(max(seq), 0) seq from scan').get()?.seq ?? 0;
}

function fromStored(stored: Stored, stretches: readonly Identity[]): LogRow {
  const { attention, entryIds, hash, purged, uploadState, serverSaid, ...scan } = stored;
  const stretch = stretches.findLast(({ firstSeq }) => firstSeq <= stored.seq);
  return {
    scan: {
      ...scan,
      stationId: stretch?.id ?? '',
      attention: JSON.parse(attention) as ChainedScan['attention'],
      entryIds: JSON.parse(entryIds) as string[],
    },
    hash,
    chained: stretch?.chained === true && hash !== null,
    purged: purged === 1,
    uploadState,
    serverSaid,
  };
}
