import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../../electron/station/ledger/open.ts';
import { temporaryFolder, temporaryLedger } from '../support.ts';

describe('openLedger', () => {
  test('a commit to the journal is on the disk when it returns', () => {
    const { journal, catalogue } = temporaryLedger();
    expect(journal.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(journal.pragma('synchronous', { simple: true })).toBe(2);
    expect(catalogue.pragma('synchronous', { simple: true })).toBe(1);
  });

  test('what is no database is reported and left as it is', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'journal.sqlite'), 'this is no database, whatever its name says'.repeat(100));
    expect(openLedger(folder)).toMatchObject({ ok: false, problem: { code: 'ledger_unusable' } });
  });

  test('a page that was overwritten is noticed', () => {
    const folder = temporaryFolder();
    const whole = openLedger(folder);
    if (!whole.ok) throw new Error(whole.problem.detail);
    whole.value.close();
    const file = openSync(join(folder, 'journal.sqlite'), 'r+');
    writeSync(file, Buffer.alloc(4_096, 7), 0, 4_096, 4_096 * 2);
    closeSync(file);
    expect(openLedger(folder)).toMatchObject({
      ok: false,
      problem: { detail: expect.stringContaining('journal.sqlite') },
    });
  });

  test('a folder that cannot be made is reported', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(openLedger(join(folder, 'file', 'data'))).toMatchObject({ ok: false, problem: { code: 'ledger_unusable' } });
  });
});
