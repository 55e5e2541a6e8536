import type Database from 'better-sqlite3';

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** Prepares each SQL text once per connection. */
export function statement<Parameters extends unknown[], Row = unknown>(
  db: Database.Database,
  sql: string,
): Database.Statement<Parameters, Row> {
  const known = prepared.get(db) ?? new Map<string, Database.Statement>();
  prepared.set(db, known);
  const made = known.get(sql) ?? db.prepare(sql);
  known.set(sql, made);
  return made as Database.Statement<Parameters, Row>;
}

/** Runs a change that must concern exactly one row; anything else is a bug. */
export function changeOne(db: Database.Database, sql: string, ...parameters: readonly (string | number)[]): void {
  const { changes } = statement(db, sql).run(...parameters);
  if (changes !== 1) throw new Error(`expected to change one row, changed ${changes}: ${sql}`);
}
