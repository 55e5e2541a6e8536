import {
  closeSync,
  copyFileSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import Database from 'better-sqlite3';
import { mendHeader, pageSizeOf } from './image.ts';
import { clear, readingCopy } from './replace.ts';
import { loggedPages } from './wal.ts';

/** A copy of a damaged database with its log applied; the file may be too large for the memory. Null where SQLite makes nothing of it. */
export function copyToRead(file: string): Database.Database | null {
  const copy = readingCopy(file);
  clear(copy);
  if (existsSync(file)) copyFileSync(file, copy);
  const opened = openSync(copy, existsSync(copy) ? 'r+' : 'w+');
  try {
    applyLog(opened, file);
  } finally {
    closeSync(opened);
  }
  try {
    const db = new Database(copy, { readonly: true });
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    return db;
  } catch {
    return null;
  }
}

function applyLog(opened: number, file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const wal = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0);
  const logged = loggedPages(wal, { untilDamage: false });
  const start = Buffer.alloc(Math.min(size, 100));
  readSync(opened, start, 0, start.length, 0);
  const pageSize = logged?.pageSize ?? pageSizeOf(start);
  const count = logged?.count ?? Math.max(1, Math.ceil(size / pageSize));
  ftruncateSync(opened, count * pageSize);
  for (const [page, content] of logged?.pages ?? []) writeSync(opened, content, 0, pageSize, (page - 1) * pageSize);
  const header = Buffer.alloc(100);
  readSync(opened, header, 0, header.length, 0);
  mendHeader(header, pageSize, count);
  writeSync(opened, header, 0, header.length, 0);
}
