import type { Problem } from '#shared/problem.ts';
import { chainHash, chainStart } from './chain.ts';
import type { ReadableJournal, WritableJournal } from './databases.ts';
import { beginIdentity, identities, type Identity } from './identity.ts';
import { lastSeq, logRows } from './log-pages.ts';
import type { Mark } from './mark.ts';
import { doubtOpenPrints } from './print-jobs.ts';
import { statement } from './statement.ts';

/**
 * Makes sure that the numbers from here on belong to nobody else: a new log gets a station id, and so does an older copy that was put
 * back, which the mark outside knows more of. Returns what somebody has to be told of it.
 */
export function settleIdentity(db: WritableJournal, mark: Mark | null, at: number): Problem | null {
  const current = identities(db).at(-1);
  const highest = lastSeq(db);
  if (current === undefined && highest > 0) {
    linkOldScans(db, at);
    return null;
  }
  if (current === undefined) {
    beginIdentity(db, (mark?.seq ?? 0) + 1, at);
    return mark === null || mark.seq === 0
      ? null
      : { code: 'journal_missing', detail: `${mark.seq} ${mark.seq === 1 ? 'scan' : 'scans'} in it` };
  }
  const isOlder = mark !== null && !knows(db, mark);
  if (isOlder || !current.chained) beginIdentity(db, Math.max(highest, mark?.seq ?? 0) + 1, at);
  if (!isOlder) return null;
  doubtOpenPrints(db);
  const missing =
    mark.seq > highest ? `scans ${highest + 1} to ${mark.seq} are missing` : 'other scans were made since';
  return { code: 'journal_older', detail: missing };
}

/** The log has the marked scan, or went on after it under a newer id. */
function knows(db: ReadableJournal, mark: Mark): boolean {
  const stretches = identities(db);
  const index = stretches.findIndex(({ id }) => id === mark.stationId);
  const stretch = stretches[index];
  if (stretch === undefined) return false;
  const next = stretches[index + 1];
  if (next !== undefined) return mark.seq < next.firstSeq;
  return hashAt(db, stretch, mark.seq)?.toString('hex') === mark.hash;
}

function hashAt(db: ReadableJournal, { id, firstSeq }: Identity, seq: number): Buffer | null {
  if (seq === firstSeq - 1) return chainStart(id);
  return statement<[number], { hash: Buffer | null }>(db, 'select hash from scan where seq = ?').get(seq)?.hash ?? null;
}

/** The scans of a file that is older than the chain become its first links. */
function linkOldScans(db: WritableJournal, at: number): void {
  const link = db.transaction(() => {
    const { id: stationId } = beginIdentity(db, 1, at);
    let previous = chainStart(stationId);
    for (const { scan } of logRows(db)) {
      previous = chainHash(previous, { ...scan, stationId });
      statement(db, 'update scan set hash = ? where seq = ?').run(previous, scan.seq);
    }
  });
  link.immediate();
}
