import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createOwnAccessStore, learned } from '../../../electron/station/access-users/known-access.ts';
import { storeOwnAccess } from '../../../electron/station/ledger/station-values.ts';
import { memoryLog, temporaryFolder, temporaryLedger } from '../support.ts';

const heard = { id: 'u1', name: 'Gate 1', expires: 5_000 };

describe('what the device hears of itself', () => {
  test.each([
    ['for the first time', null, heard, 1, heard],
    ['another end', heard, { ...heard, expires: 7_000 }, 1, { ...heard, expires: 7_000 }],
    ['no word of an end', heard, { ...heard, expires: null }, 1, heard],
    ['no word of an end that is past', heard, { ...heard, expires: null }, 5_000, { ...heard, expires: null }],
    ['no word of anything', heard, { id: null, name: null, expires: null }, 1, heard],
    ['another name', heard, { ...heard, name: 'Gate 2' }, 1, { ...heard, name: 'Gate 2' }],
  ])('%s', (_what, known, says, now, expected) => {
    expect(learned(known, says, now)).toEqual(expected);
  });
});

describe('what is known of the own access user', () => {
  function setUp(folder = temporaryFolder()) {
    const ledger = temporaryLedger(folder);
    const state = { token: 'first-secret-token' as string | null, changes: 0 };
    const log = memoryLog();
    const open = () =>
      createOwnAccessStore({
        journal: ledger.journal,
        server: 'https://vivenu.test',
        token: () => state.token,
        now: () => 1_000,
        log,
        onChange: () => void state.changes++,
      });
    return { ledger, state, log, open, folder };
  }

  test('is there after a restart, and told once', () => {
    const { open, state } = setUp();
    const store = open();
    expect(store.known()).toBeNull();
    store.heardOfItself(heard);
    store.heardOfItself(heard);
    expect(state.changes).toBe(1);
    expect(open().known()).toEqual(heard);
  });

  test('a supervisor sees also that it has no end any more', () => {
    const { open } = setUp();
    const store = open();
    store.heardOfItself(heard);
    store.listed({ ...heard, expires: null });
    expect(open().known()).toEqual({ ...heard, expires: null });
  });

  test('of another token nothing is known, and of none', () => {
    const { open, state } = setUp();
    const store = open();
    store.heardOfItself(heard);
    state.token = 'second';
    store.tokenChanged();
    expect(store.known()).toBeNull();
    expect(open().known()).toBeNull();
    state.token = null;
    store.tokenChanged();
    store.heardOfItself(heard);
    expect(store.known()).toBeNull();
  });

  test.each(['', '{', '{"name":7}'])('what another version wrote (%j) is as if nothing were known', (json) => {
    const { open, ledger } = setUp();
    storeOwnAccess(ledger.journal, 'https://vivenu.test', 'first-secret-token', json);
    expect(open().known()).toBeNull();
  });

  test('holds where it cannot be written', () => {
    const { open, ledger, log } = setUp();
    const store = open();
    ledger.journal.pragma('query_only = 1');
    store.heardOfItself(heard);
    expect(store.known()).toEqual(heard);
    expect(log.lines).toEqual([expect.stringMatching(/^what vivenu says of this access user is not kept: /u)]);
  });

  test('the token is not in the file', () => {
    const { open, ledger, folder } = setUp();
    open().heardOfItself(heard);
    ledger.journal.pragma('wal_checkpoint(truncate)');
    const file = readFileSync(join(folder, 'journal.sqlite'), 'latin1');
    expect(file).toContain('Gate 1');
    expect(file).not.toContain('first-secret-token');
  });
});
