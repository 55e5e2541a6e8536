import type { Policy } from '#shared/policy.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { storeTickets } from '../../electron/station/ledger/tickets.ts';
import { createStation, type Station } from '../../electron/station/station.ts';
import { openTestLedger, stationParts, temporaryFolder, ticket, type TestLedger } from './support.ts';

/** A station whose clock stands at `at`. */
function stationAt(ledger: TestLedger, at: number, policy: Partial<Policy> = {}): Station {
  return createStation(stationParts(ledger, () => at, policy));
}

const scan = (station: Station, barcode: string, direction: 'IN' | 'OUT' | 'AUTO' = 'IN') =>
  station.scan({ barcode, direction, source: 'wedge' });

/** As after `kill -9` or a power cut: the connection ends, and nothing is noted. */
function endSuddenly(ledger: TestLedger): void {
  ledger.writable.close();
  ledger.catalogue.close();
  ledger.journal.close();
  ledger.close();
}

function opened(folder: string): TestLedger {
  const ledger = openTestLedger(folder);
  onTestFinished(() => ledger.close());
  return ledger;
}

function ledgerWith(folder: string, ...ids: readonly string[]): TestLedger {
  const ledger = openTestLedger(folder);
  storeTickets(
    ledger.writable,
    ids.map((id) => ticket({ id, barcode: id })),
  );
  return ledger;
}

const MINUTE = 60_000;

describe('a ticket that was scanned just before the station ended', () => {
  test('suddenly: the same ticket says when it was admitted', async () => {
    const folder = temporaryFolder();
    const before = ledgerWith(folder, 'a', 'b', 'c');
    await scan(stationAt(before, MINUTE), 'a');
    await scan(stationAt(before, 2 * MINUTE), 'b');
    await scan(stationAt(before, 2 * MINUTE + 9_000), 'c');
    endSuddenly(before);

    const after = opened(folder);
    const station = stationAt(after, 4 * MINUTE);
    expect(await scan(station, 'a')).toMatchObject({ result: 'repeat', beforeRestartAt: null });
    expect(await scan(station, 'b')).toMatchObject({ result: 'repeat', beforeRestartAt: 2 * MINUTE });
    expect(await scan(station, 'c')).toMatchObject({ result: 'repeat', beforeRestartAt: 2 * MINUTE + 9_000 });
  });

  test('as it should: it is an ordinary repeat', async () => {
    const folder = temporaryFolder();
    const before = ledgerWith(folder, 'a');
    await scan(stationAt(before, MINUTE), 'a');
    before.close();
    expect(await scan(stationAt(opened(folder), 2 * MINUTE), 'a')).toMatchObject({
      result: 'repeat',
      beforeRestartAt: null,
    });
  });

  test('suddenly, twice: it is still said', async () => {
    const folder = temporaryFolder();
    const before = ledgerWith(folder, 'a');
    await scan(stationAt(before, MINUTE), 'a');
    endSuddenly(before);
    endSuddenly(openTestLedger(folder));
    expect(await scan(stationAt(opened(folder), 2 * MINUTE), 'a')).toMatchObject({ beforeRestartAt: MINUTE });
  });

  test('on the way out: the refusal says when it was let out', async () => {
    const folder = temporaryFolder();
    const before = ledgerWith(folder, 'a');
    await scan(stationAt(before, MINUTE), 'a');
    await scan(stationAt(before, 3 * MINUTE), 'a', 'OUT');
    endSuddenly(before);
    const station = stationAt(opened(folder), 4 * MINUTE, { exitRequiresEntry: true });
    expect(await scan(station, 'a', 'OUT')).toMatchObject({ reason: 'not_inside', beforeRestartAt: 3 * MINUTE });
    // Nobody needs to be told of a guest who comes in.
    expect(await scan(station, 'a')).toMatchObject({ result: 'in', beforeRestartAt: null });
  });

  test('where the station finds the way by itself: the guest is not turned round, but may leave later', async () => {
    const folder = temporaryFolder();
    const before = ledgerWith(folder, 'a', 'b');
    await scan(stationAt(before, MINUTE), 'a', 'AUTO');
    await scan(stationAt(before, MINUTE), 'b', 'AUTO');
    endSuddenly(before);
    const after = opened(folder);
    const again = { result: 'repeat', direction: 'IN', beforeRestartAt: MINUTE };
    expect(await scan(stationAt(after, 2 * MINUTE), 'a', 'AUTO')).toMatchObject(again);
    expect(await scan(stationAt(after, 9 * MINUTE), 'a', 'AUTO')).toMatchObject({ result: 'out', direction: 'OUT' });
    expect(await scan(stationAt(after, 9 * MINUTE), 'b', 'OUT')).toMatchObject({ result: 'out' });
  });

  test('the second reading of the same ticket gets the same answer', async () => {
    const folder = temporaryFolder();
    const before = ledgerWith(folder, 'a');
    await scan(stationAt(before, MINUTE), 'a');
    endSuddenly(before);
    const station = stationAt(opened(folder), 2 * MINUTE);
    const first = await scan(station, 'a');
    expect(await scan(station, 'a')).toEqual(first);
  });
});
