import { randomUUID } from 'node:crypto';
import { journalFile } from '../databases.ts';
import { buildJournal, type SavedJournal } from './build-journal.ts';
import { chooseScans, type Candidates, type Saved, type Stretch } from './choose.ts';
import { openSources, type Sources } from './journal-sources.ts';
import type { KeyedTable } from './journal-source.ts';
import { replaceWithBuilt } from './replace.ts';
import { isPurged, sentAs, type Row } from './rows.ts';
import { completeUploads, settleBatches } from './uploads.ts';

interface Given {
  readonly folder: string;
  readonly at: number;
  /** Copies of the journal, newest first. */
  readonly backups: readonly string[];
  /** A number that the log is known to have reached; 0 where none is. */
  readonly highest: number;
}

/** Puts a whole journal in the place of a damaged one, with all that can be read of it and of its copies. */
export function recoverJournal({ folder, at, backups, highest }: Given): {
  readonly asideAs: string;
  readonly kept: number;
  /** Numbers up to the highest known one that could not be read. */
  readonly lost: number;
} {
  const file = journalFile(folder);
  const sources = openSources(file, backups);
  let saved: SavedJournal;
  try {
    saved = readJournal(sources, highest, at);
  } finally {
    sources.close();
  }
  buildJournal(file, saved);
  const kept = saved.scans.length;
  const reached = Math.max(highest, saved.scans.at(-1)?.scan.seq ?? 0);
  const from = saved.stretches[0]?.first_seq ?? 1;
  return { asideAs: replaceWithBuilt(file, at), kept, lost: Math.max(0, reached - from + 1 - kept) };
}

function readJournal(sources: Sources, highest: number, at: number): SavedJournal {
  const candidates: Candidates = {
    scans: (seq) => findIn(sources.forScans, 'scan', seq),
    uploads: (seq) => findIn(sources.byAge, 'outbox', seq),
  };
  const seqs = credibleNumbers(sources, candidates, highest);
  const known = readStretches(sources, Math.max(highest, seqs.at(-1) ?? 0));
  const chosen = chooseScans(seqs, known, candidates);
  const scans = withSoundUndos([...chosen.values()]);
  const complete = completeUploads(new Map(scans.map((saved) => [saved.scan.seq, saved])));
  return {
    scans,
    stretches: judged(withOwner(known, scans, at), scans, highest),
    values: readValues(sources),
    notices: distinct(readAll(sources, 'notice'), ({ id }) => id),
    prints: savedPrints(sources, chosen),
    ...settleBatches(complete, (id) => findIn(sources.byAge, 'batch', id)),
  };
}

function* findIn<T extends KeyedTable>(from: Sources['byAge'], table: T, key: number): Generator<Row<T>> {
  for (const source of from) yield* source.find(table, key);
}

const readAll = <T extends KeyedTable>({ byAge }: Sources, table: T): readonly Row<T>[] =>
  byAge.flatMap((source) => source.all(table));

function distinct<T>(rows: readonly T[], key: (row: T) => unknown): readonly T[] {
  const found = new Map<unknown, T>();
  for (const row of rows) if (!found.has(key(row))) found.set(key(row), row);
  return [...found.values()];
}

/** Ascending. A number that no file of this size can have reached is believed only where scan and upload both have it. */
function credibleNumbers({ byAge, capacity }: Sources, candidates: Candidates, highest: number): readonly number[] {
  const found = new Set(byAge.flatMap((source) => [...source.keys('scan'), ...source.keys('outbox')]));
  const limit = Math.max(highest, capacity);
  const isTwice = (seq: number): boolean => {
    const moments = new Set([...candidates.scans(seq)].map((scan) => scan.scanned_at));
    return [...candidates.uploads(seq)].some((upload) => moments.has(Date.parse(sentAs(upload).scanned_at)));
  };
  return [...found].filter((seq) => seq <= limit || isTwice(seq)).toSorted((a, b) => a - b);
}

function readStretches(sources: Sources, reached: number): readonly Stretch[] {
  const credible = readAll(sources, 'station_id').filter(({ first_seq: first }) => first <= reached + 1);
  const once = distinct(
    distinct(credible, ({ first_seq: first }) => first),
    ({ id }) => id,
  );
  return once.toSorted((a, b) => a.first_seq - b.first_seq);
}

/** Scans that no known station has made get one. */
function withOwner(known: readonly Stretch[], scans: readonly Saved[], at: number): readonly Stretch[] {
  const lowest = scans[0]?.scan.seq;
  if (lowest === undefined || (known[0]?.first_seq ?? Infinity) <= lowest) return known;
  return [{ first_seq: lowest, id: randomUUID(), since: at, chained: 0 }, ...known];
}

/** A stretch still proves something only where all of it is here and is what was recorded. */
function judged(stretches: readonly Stretch[], scans: readonly Saved[], highest: number): readonly Stretch[] {
  const reached = Math.max(highest, scans.at(-1)?.scan.seq ?? 0);
  return stretches.map((stretch, index) => {
    const end = stretches[index + 1]?.first_seq ?? reached + 1;
    const own = scans.filter(({ scan }) => scan.seq >= stretch.first_seq && scan.seq < end);
    const isWhole = own.length === end - stretch.first_seq && own.every(({ isProven }) => isProven);
    return isWhole ? stretch : { ...stretch, chained: 0 };
  });
}

/** A scan can be taken back once, by a later one, and only where it is here. */
function withSoundUndos(scans: readonly Saved[]): readonly Saved[] {
  const open = new Set<number>();
  return scans.map((saved) => {
    const { scan } = saved;
    open.add(scan.seq);
    if (scan.undoes === null || (scan.undoes !== scan.seq && open.delete(scan.undoes))) return saved;
    return { ...saved, isProven: false, scan: { ...scan, undoes: null } };
  });
}

/** Of scans that are here, and tests. What was purged must not come back. */
function savedPrints(sources: Sources, scans: ReadonlyMap<number, Saved>): readonly Row<'print_job'>[] {
  const once = distinct(readAll(sources, 'print_job'), ({ id }) => id);
  const isHere = (saved: Saved | undefined): boolean => saved !== undefined && !isPurged(saved.scan);
  return once.filter(({ seq }) => seq === null || isHere(scans.get(seq)));
}

/** From one place only: in an older one stands what was deleted since. */
function readValues({ byAge }: Sources): readonly Row<'station'>[] {
  return byAge.map((source) => source.all('station')).find((values) => values.length > 0) ?? [];
}
