import type Database from 'better-sqlite3';
import { namedValues, readRow, type Row, type TableName } from './rows.ts';
import { countValues, readRecord, recordsOf, type PageRecord } from './pages.ts';

/** Something that rows of a journal can be read from. */
export interface JournalSource {
  /** What is found under a number, the most credible first. */
  find<T extends KeyedTable>(table: T, key: number): readonly Row<T>[];
  /** Numbers that are there. */
  keys(table: KeyedTable): readonly number[];
  all<T extends TableName>(table: T): readonly Row<T>[];
  close(): void;
}

const keyOf = {
  scan: 'seq',
  outbox: 'seq',
  batch: 'id',
  station_id: 'first_seq',
  notice: 'id',
  print_job: 'id',
} as const;
export type KeyedTable = keyof typeof keyOf;

/** A tree that is broken at its root throws at every number: enough is enough. */
const ERRORS = 5_000;

/** Row by row, so that a damaged page takes only its own rows with it. */
export function fromDatabase(db: Database.Database): JournalSource {
  const statements = new Map<string, Database.Statement | null>();
  let errors = 0;

  function prepared(sql: string): Database.Statement | null {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = attempt(() => db.prepare(sql), null);
    statements.set(sql, made);
    return made;
  }

  function attempt<T>(act: () => T, otherwise: T): T {
    if (errors > ERRORS) return otherwise;
    try {
      return act();
    } catch {
      errors++;
      return otherwise;
    }
  }

  return {
    find(table, key) {
      const select = prepared(`select * from ${table} where ${keyOf[table]} = ?`);
      const row = readRow(
        table,
        attempt(() => select?.get(key), undefined),
      );
      return row === null ? [] : [row];
    },

    keys(table) {
      const keys: number[] = [];
      const column = keyOf[table];
      const rows = prepared(`select ${column} n from ${table} not indexed order by ${column}`);
      attempt(() => {
        for (const row of rows?.iterate() ?? []) keys.push((row as { n: number }).n);
      }, undefined);
      return keys.filter((key) => Number.isSafeInteger(key) && key > 0);
    },

    all(table) {
      const rows = attempt(() => prepared(`select * from ${table}`)?.all() ?? [], []);
      return rows.flatMap((row) => readRow(table, row) ?? []);
    },

    close: () => void db.close(),
  };
}

export interface Page {
  readonly number: number;
  readonly content: Buffer;
}

/** From the pages themselves, newest first. Pages that are free now may still hold rows as they once were. */
export function fromPages(pages: Iterable<Page>, pageAt: (number: number) => Buffer | null): JournalSource {
  const found = new Map<TableName, Map<Key, Buffer[]>>();
  for (const { number, content } of pages) {
    for (const record of recordsOf(content, number === 1, pageAt)) keep(found, record);
  }
  const of = (table: TableName) => found.get(table) ?? new Map<Key, Buffer[]>();
  const read = <T extends TableName>(table: T, key: Key): readonly Row<T>[] =>
    (of(table).get(key) ?? []).flatMap((payload) => {
      const values = readRecord(payload);
      return values === null
        ? []
        : (readRow(table, namedValues(table, values, typeof key === 'number' ? key : null)) ?? []);
    });
  return {
    find: read,
    keys: (table) => [...of(table).keys()].filter((key) => typeof key === 'number'),
    all: (table) => [...of(table).keys()].flatMap((key) => read(table, key)),
    close: () => undefined,
  };
}

/** The number of a row, or the name of a station's value. */
type Key = number | string;

/** A page is in the log once for every commit that changed it: older versions of a row beyond these are no use. */
const VERSIONS = 8;

function keep(found: Map<TableName, Map<Key, Buffer[]>>, record: PageRecord): void {
  const place = placeOf(record);
  if (place === null) return;
  const rows = found.get(place.table) ?? new Map<Key, Buffer[]>();
  found.set(place.table, rows);
  const versions = rows.get(place.key) ?? [];
  rows.set(place.key, versions);
  const { payload } = record;
  const isNew = versions.length < VERSIONS && !versions.some((each) => each.equals(payload));
  if (isNew) versions.push(payload);
}

/** A record says how many values it has, and not of which table it is. */
function placeOf({ rowid, payload }: PageRecord): { readonly table: TableName; readonly key: Key } | null {
  const count = countValues(payload);
  if (rowid === null) {
    const [key, value] = count === 2 ? (readRecord(payload) ?? []) : [];
    return typeof key === 'string' && typeof value === 'string' ? { table: 'station', key } : null;
  }
  if (rowid < 1) return null;
  // Before the chain a scan had 21 columns.
  const isScan = count >= 21 && count <= SCAN_COLUMNS;
  const table = isScan
    ? 'scan'
    : ({ 4: 'station_id', 5: 'notice', 6: 'outbox', 7: 'batch', 12: 'print_job' } as const)[count];
  return table === undefined ? null : { table, key: rowid };
}
const SCAN_COLUMNS = 24;
