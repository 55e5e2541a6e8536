import { expect, test } from 'vitest';
import { compare, createAcknowledged, readLog } from './compare.ts';
import { admit, type Evening } from './evening.ts';
import { seededChance, startStation, validBarcodes } from './harness.ts';
import { buildShim, noShim, type Shim } from './shim/shim.ts';
import { createStage, type Stage } from './stage.ts';
import { describeWhere } from './where.ts';

const HOUR = 3_600_000;

interface ClockedEvening extends Evening {
  readonly shim: Shim;
}

/** A station whose clock the test sets. */
async function openDoors(stage: Stage, zone = 'UTC'): Promise<ClockedEvening> {
  const [sandbox, data, shim] = [await stage.sandbox(), stage.folder(), buildShim(stage)];
  const station = startStation(stage, sandbox, { data, env: { ...shim.env, TZ: zone } });
  await station.ready();
  expect(shim.counts().clockAsked).toBeGreaterThan(0);
  return { sandbox, data, station, shim, barcodes: validBarcodes(sandbox) };
}

/** Ends it; gives the moments of the scans as the server has them, in the order of their numbers. */
async function momentsOf({ station, sandbox, data }: Evening): Promise<readonly string[]> {
  const acknowledged = createAcknowledged();
  expect(await station.ask({ cmd: 'recount' })).toMatchObject({ agrees: true });
  const { lines } = await station.end();
  acknowledged.note(lines);
  expect(lines.at(-1)).toEqual({ type: 'bye', unsent: 0 });
  const { wrong, duplicates } = compare(acknowledged, readLog(data), sandbox.control.scans());
  expect([wrong, duplicates]).toEqual([[], 0]);
  return sandbox.control.scans().rows.map((row) => row.scanned_at);
}

describeWhere('the clock', noShim, () => {
  test.concurrent(
    'set back by an hour: a ticket that is inside stays inside, and the screen tells of the clock',
    async (context) => {
      const opened = await openDoors(createStage(context));
      const { station, shim, barcodes } = opened;
      const [barcode = '', other = ''] = barcodes;
      await admit(station, [barcode]);
      shim.shiftClock(-HOUR);
      expect(await station.ask(barcode)).toMatchObject({ result: 'repeat', reason: 'already_in', seq: 2 });
      await admit(station, [other]);
      expect(await station.ask({ barcode, direction: 'OUT' })).toMatchObject({ result: 'out' });
      expect(await station.ask(barcode)).toMatchObject({ result: 'in', entries: 2 });
      await station.ask({ cmd: 'sync' });
      expect((await station.status()).clockAheadMs ?? 0).toBeLessThan(-HOUR / 2);
      shim.shiftClock(2 * HOUR);
      expect(await station.ask(barcode)).toMatchObject({ result: 'repeat' });
      const moments = (await momentsOf(opened)).map((iso) => Date.parse(iso));
      // The server gets what the clock said.
      expect((moments[0] ?? 0) - (moments[1] ?? 0)).toBeGreaterThan(HOUR - 60_000);
      expect((moments.at(-1) ?? 0) - (moments[0] ?? 0)).toBeGreaterThan(2 * HOUR - 60_000);
    },
  );

  test.concurrent(
    'set back and forth at random: numbers without gaps, no moment twice, the verdicts right',
    async (context) => {
      const opened = await openDoors(createStage(context));
      const { station, shim, barcodes } = opened;
      const chance = seededChance('the clock set at random');
      const inside = new Set<string>();
      for (let round = 0; round < 60; round += 1) {
        // Mostly by a little, so that the same milliseconds come again; far enough that no reading counts as the same one.
        shim.shiftClock(
          chance.below(3) === 0 ? chance.below(48) * HOUR - 24 * HOUR : chance.below(40) * 3_000 - 60_000,
        );
        const barcode = barcodes[chance.below(12)] ?? '';
        const answer = await station.ask(barcode);
        const [line] = station.lines.filter(({ seq }) => seq === answer['seq']);
        // The second reading of one trigger gets the same line; all others are decided by who is inside.
        const decided = inside.has(barcode) ? 'repeat' : 'in';
        expect([barcode, answer['result']]).toEqual([barcode, line === answer ? decided : line?.['result']]);
        inside.add(barcode);
      }
      expect((await momentsOf(opened)).length).toBeGreaterThan(30);
    },
  );

  test.concurrent.for([
    ['the end of summer time', 'Europe/Berlin', '2026-10-25T00:59:58.000Z'],
    ['the beginning of summer time', 'Europe/Berlin', '2027-03-28T00:59:58.000Z'],
    ['the day before the leap day', 'Europe/Berlin', '2028-02-28T22:59:58.000Z'],
    ['the end of the leap day', 'America/New_York', '2028-03-01T04:59:58.000Z'],
    ['the end of the year', 'Pacific/Auckland', '2026-12-31T10:59:58.000Z'],
  ] as const)('%s: the moments go on as if nothing were', async ([, zone, iso], context) => {
    const opened = await openDoors(createStage(context), zone);
    const { station, shim, barcodes } = opened;
    const start = Date.parse(iso) - Date.now();
    shim.shiftClock(start);
    await admit(station, barcodes.slice(0, 5));
    shim.shiftClock(start + 5_000);
    await admit(station, barcodes.slice(5, 10));
    expect(await station.ask(barcodes[0] ?? '')).toMatchObject({ result: 'repeat' });
    const moments = (await momentsOf(opened)).map((each) => Date.parse(each));
    expect(moments).toHaveLength(11);
    expect(moments.toSorted((one, two) => one - two)).toEqual(moments);
    const [first = 0, last = 0] = [moments[0], moments.at(-1)];
    expect(first - Date.parse(iso)).toBeGreaterThanOrEqual(0);
    expect(last - Date.parse(iso)).toBeGreaterThan(5_000);
    // Not an hour more or less.
    expect(last - Date.parse(iso)).toBeLessThan(HOUR / 2);
  });

  test.concurrent('sleep and resume in the middle of a send: scanning and sending go on', async (context) => {
    const opened = await openDoors(createStage(context));
    const { sandbox, station, shim, barcodes } = opened;
    sandbox.control.addFault({
      match: { path: '/api/accessusers/scans/' },
      times: 1,
      fault: { kind: 'reset', delayMs: 200 },
    });
    await admit(station, barcodes.slice(0, 5));
    while (sandbox.control.faults()[0]?.hits === 0) await new Promise((done) => setTimeout(done, 10));
    station.process.kill('SIGSTOP');
    station.send(barcodes[5] ?? '', barcodes[0] ?? '');
    // The lid is closed for two hours; the connection breaks meanwhile.
    shim.shiftClock(2 * HOUR);
    await new Promise((done) => setTimeout(done, 300));
    station.process.kill('SIGCONT');
    await station.answered();
    expect(station.lines.at(-2)).toMatchObject({ barcode: barcodes[5], result: 'in' });
    expect(station.lines.at(-1)).toMatchObject({ barcode: barcodes[0], result: 'repeat' });
    expect(await momentsOf(opened)).toHaveLength(7);
  });
});
