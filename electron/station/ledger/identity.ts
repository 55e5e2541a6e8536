import { randomUUID } from 'node:crypto';
import type { ReadableJournal, WritableJournal } from './databases.ts';
import { statement } from './statement.ts';

/** Whose numbers a stretch of the log has. */
export interface Identity {
  readonly id: string;
  /** Its scans begin with this number. */
  readonly firstSeq: number;
  /** False for what was saved from a damaged file: its hashes prove nothing. */
  readonly chained: boolean;
}

interface Row {
  readonly id: string;
  readonly firstSeq: number;
  readonly chained: number;
}

const SELECT = 'select id, first_seq "firstSeq", chained from station_id';
const fromRow = ({ id, firstSeq, chained }: Row): Identity => ({ id, firstSeq, chained: chained === 1 });

/** The station's name now. Every journal that is open has one. */
export function currentIdentity(db: ReadableJournal): Identity {
  const row = statement<[], Row>(db, `${SELECT} order by first_seq desc limit 1`).get();
  if (row === undefined) throw new Error('the journal has no station id');
  return fromRow(row);
}

/** Oldest first. */
export function identities(db: ReadableJournal): readonly Identity[] {
  return statement<[], Row>(db, `${SELECT} order by first_seq`).all().map(fromRow);
}

/** From `firstSeq` on the scans have a new station's numbers. */
export function beginIdentity(db: WritableJournal, firstSeq: number, at: number): Identity {
  const id = randomUUID();
  // One that has not scanned anything yet gives way.
  statement(db, 'insert or replace into station_id (first_seq, id, since, chained) values (?, ?, ?, 1)').run(
    firstSeq,
    id,
    at,
  );
  return { id, firstSeq, chained: true };
}
