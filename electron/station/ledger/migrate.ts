import type Database from 'better-sqlite3';

/** Brings a file to today's shape, one transaction a step. A file of a newer version is left alone. */
export function migrate(db: Database.Database, steps: readonly string[]): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > steps.length) {
    throw new Error(`${db.name} was written by a newer version of Gatehouse; install that version or a later one`);
  }
  for (const [index, sql] of steps.entries()) {
    if (index < version) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
}
