import { problemCodes, type Problem } from '#shared/problem.ts';
import type { Notice } from '#shared/view.ts';
import type { ReadableJournal, WritableJournal } from './databases.ts';
import { statement } from './statement.ts';

export function addNotice(db: WritableJournal, { code, detail }: Problem, at: number): void {
  statement(db, 'insert into notice (at, code, detail) values (?, ?, ?)').run(at, code, detail ?? null);
}

/** What nobody has said to have read, oldest first. */
export function openNotices(db: ReadableJournal): readonly Notice[] {
  const sql = 'select id, at, code, detail from notice where seen_at is null order by id';
  const rows = statement<[], { id: number; at: number; code: string; detail: string | null }>(db, sql).all();
  return rows.flatMap(({ id, at, code, detail }) => {
    const known = problemCodes.find((each) => each === code);
    return known === undefined ? [] : { id, at, problem: detail === null ? { code: known } : { code: known, detail } };
  });
}

export function dismissNotice(db: WritableJournal, id: number, at: number): void {
  statement(db, 'update notice set seen_at = ? where id = ? and seen_at is null').run(at, id);
}
