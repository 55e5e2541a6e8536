import Database from 'better-sqlite3';
import type { WritableJournal } from '../databases.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { rebuildCounters } from '../recount.ts';
import type { Saved, Stretch } from './choose.ts';
import { building, clear } from './replace.ts';
import { columnsOf, type Row, type TableName } from './rows.ts';
import type { Settled } from './uploads.ts';

/** All that goes into the new journal. */
export interface SavedJournal extends Settled {
  readonly scans: readonly Saved[];
  readonly stretches: readonly Stretch[];
  readonly values: readonly Row<'station'>[];
  readonly notices: readonly Row<'notice'>[];
  readonly prints: readonly Row<'print_job'>[];
}

/** Writes the new journal beside the damaged one. It is flushed when it is whole. */
export function buildJournal(file: string, saved: SavedJournal): void {
  clear(building(file));
  const db = new Database(building(file)) as WritableJournal;
  try {
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    db.pragma('cache_size = -64000');
    db.pragma('foreign_keys = ON');
    migrate(db, migrations.journal);
    db.transaction(() => {
      insert(db, 'station', saved.values);
      insert(db, 'station_id', saved.stretches);
      insert(db, 'notice', saved.notices);
      insert(
        db,
        'scan',
        saved.scans.map(({ scan }) => scan),
      );
      insert(db, 'batch', saved.batches);
      insert(db, 'outbox', saved.uploads);
      insert(db, 'print_job', saved.prints);
    })();
    rebuildCounters(db);
  } finally {
    db.close();
  }
}

function insert(db: WritableJournal, table: TableName, rows: readonly object[]): void {
  const columns = columnsOf(table);
  const places = columns.map((column) => `@${column}`);
  const statement = db.prepare(`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`);
  for (const row of rows) statement.run(row);
}
