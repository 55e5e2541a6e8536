import { chainHash, chainStart } from './chain.ts';
import { isDamage, type ReadableJournal } from './databases.ts';
import { identities, type Identity } from './identity.ts';
import { logRows } from './log-pages.ts';
import { statement } from './statement.ts';

/** What is wrong with the journal, in words; null where it is whole. Takes as long as the log is. */
export function journalDamage(db: ReadableJournal): string | null {
  try {
    return fileDamage(db) ?? chainDamage(db) ?? batchDamage(db);
  } catch (error) {
    if (isDamage(error) || error instanceof SyntaxError) return error instanceof Error ? error.message : '';
    throw error;
  }
}

/** SQLite's own words on the file. */
function fileDamage(db: ReadableJournal): string | null {
  const said: unknown = db.pragma('integrity_check(1)', { simple: true });
  return said === 'ok' ? null : String(said);
}

/** The log has every number, and each scan is what it was when it was recorded. */
function chainDamage(db: ReadableJournal): string | null {
  const stretches = identities(db);
  // A file that is older than the chain.
  if (stretches.length === 0) return null;
  let stretch: Identity | undefined;
  let next = 1;
  let previous: Buffer = Buffer.alloc(0);
  for (const { scan, hash, purged } of logRows(db)) {
    if (scan.stationId !== stretch?.id) {
      stretch = stretches.find(({ id }) => id === scan.stationId);
      if (stretch === undefined) return `scan ${scan.seq} belongs to no station`;
      next = stretch.firstSeq;
      previous = chainStart(stretch.id);
    }
    if (stretch.chained) {
      if (scan.seq !== next) return `scan ${next} is missing`;
      const isWhole = hash !== null && (purged || chainHash(previous, scan).equals(hash));
      if (!isWhole) return `scan ${scan.seq} is not what was recorded`;
    }
    previous = hash ?? Buffer.alloc(0);
    next = scan.seq + 1;
  }
  return null;
}

/** What is on its way is what belongs to it. */
function batchDamage(db: ReadableJournal): string | null {
  const sql = `select id from batch where state = 'in_flight' and body <>
    (select '[' || group_concat(row, ',') || ']' from (select row from outbox where batch_id = batch.id order by seq)) limit 1`;
  const damaged = statement<[], { id: number }>(db, sql).get();
  return damaged === undefined ? null : `batch ${damaged.id} is not what was sent`;
}
