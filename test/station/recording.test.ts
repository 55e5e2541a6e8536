import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createClockWatch } from '../../electron/station/clock-watch.ts';
import { createHousekeeping } from '../../electron/station/housekeeping.ts';
import { commit } from '../../electron/station/ledger/commit.ts';
import { openReserve } from '../../electron/station/ledger/reserve.ts';
import { appendScan } from '../../electron/station/ledger/scans.ts';
import { createRecording } from '../../electron/station/recording.ts';
import { noWaiting, scanRow, temporaryFolder, temporaryLedger } from './support.ts';

const diskFull = new Database.SqliteError('database or disk is full', 'SQLITE_FULL');

describe('the reserve', () => {
  test('is taken, given up once, and taken again', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'reserve.bin');
    const reserve = openReserve(folder);
    expect([reserve.release(), reserve.isUsed()]).toEqual([false, false]);
    await reserve.take();
    expect(statSync(file).size).toBe(8 * 1024 * 1024);
    expect([reserve.release(), reserve.isUsed(), existsSync(file)]).toEqual([true, true, false]);
    expect(reserve.release()).toBe(false);
    await reserve.take();
    expect([reserve.isUsed(), existsSync(file)]).toEqual([false, true]);
  });

  test('a commit for which there is no room gets it, and is made once', async () => {
    const ledger = temporaryLedger();
    await ledger.reserve.take();
    let attempts = 0;
    const seq = commit(ledger, () => {
      const appended = appendScan(ledger.journal, scanRow());
      if (++attempts === 1) throw diskFull;
      return appended;
    });
    expect([seq, attempts, ledger.reserve.isUsed()]).toEqual([1, 2, true]);
    expect(ledger.journal.prepare('select count(*) from scan').pluck().get()).toBe(1);
  });

  test('without it nothing is recorded, and that is told', () => {
    const ledger = temporaryLedger();
    const append = () =>
      commit(ledger, () => {
        appendScan(ledger.journal, scanRow());
        throw diskFull;
      });
    expect(append).toThrow('disk is full');
    expect(ledger.journal.prepare('select count(*) from scan').pluck().get()).toBe(0);
  });
});

describe('whether scans can be recorded', () => {
  test('a failure is shown until something has been recorded again', () => {
    const { reserve } = temporaryLedger();
    let changes = 0;
    const recording = createRecording(reserve, () => void changes++);
    expect(() =>
      recording.attempt(() => {
        throw diskFull;
      }),
    ).toThrow(diskFull);
    expect(recording.problem()).toEqual({ code: 'cannot_record', detail: 'database or disk is full' });
    expect(recording.attempt(() => 7)).toBe(7);
    expect([recording.problem(), changes]).toEqual([null, 2]);
    recording.attempt(() => undefined);
    expect(changes).toBe(2);
  });

  test('the reserve in use is shown as long as it is', async () => {
    const { reserve } = temporaryLedger();
    const recording = createRecording(reserve, () => undefined);
    await reserve.take();
    reserve.release();
    expect(recording.problem()).toEqual({ code: 'disk_nearly_full' });
    await reserve.take();
    expect(recording.problem()).toBeNull();
  });
});

test('when nobody is scanned for a while, the log is moved into the file', async () => {
  const ledger = temporaryLedger();
  const { journal } = ledger;
  const sizeOfFile = (): number => statSync(journal.name).size;
  for (let count = 0; count < 300; count++) appendScan(journal, scanRow({ scannedAt: count }));
  const before = sizeOfFile();
  const waiting = noWaiting();
  const housekeeping = createHousekeeping(ledger, waiting, () => undefined);
  housekeeping.poke();
  await expect.poll(sizeOfFile).toBeGreaterThan(before + 50_000);
  await housekeeping.stop();
  expect(waiting.asked).toEqual([2_000]);
});

test.each([
  ['right', 0, null],
  ['seconds off', 59_999, null],
  ['three hours ahead', 3 * 3_600_000, 3 * 3_600_000],
  ['a day behind', -86_400_000, -86_400_000],
])('a clock that is %s', (_what, ahead, shown) => {
  const now = Date.parse('2026-10-25T02:30:00+02:00');
  const watch = createClockWatch(() => now);
  expect(watch.aheadMs()).toBeNull();
  watch.heard(now - ahead);
  expect(watch.aheadMs()).toBe(shown);
});
