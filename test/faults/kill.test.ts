import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { FaultRule } from '../../electron/station/sandbox/faults/fault.ts';
import type { Sandbox } from '../../electron/station/sandbox/sandbox.ts';
import type { Chance } from '../../electron/station/sandbox/world/random.ts';
import { compare, createAcknowledged, readLog } from './compare.ts';
import { LONG_MS, rounds } from '../rounds.ts';
import { seededChance, startStation, validBarcodes, type Line, type Station } from './harness.ts';
import { createStage } from './stage.ts';

const SCANS = '/api/accessusers/scans';
const onScans = (fault: FaultRule['fault']): FaultRule => ({ match: { path: SCANS }, fault });

/** What the server does in a round; most often it does its work. */
const moods: readonly (FaultRule | null)[] = [
  null,
  null,
  null,
  onScans({ kind: 'reset', stored: true }),
  onScans({ kind: 'answer', status: 500, stored: true }),
  onScans({ kind: 'answer', status: 503 }),
  onScans({ kind: 'truncate' }),
  onScans({ kind: 'delay', ms: 80 }),
  onScans({ kind: 'hang', stored: true }),
  { match: { path: '/api' }, fault: { kind: 'reset' } },
];

/** Lines as a busy door makes them: entries, exits, the same ticket again, strangers, corrections, and looks for tickets beside. */
function load(chance: Chance, barcodes: readonly string[], count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const barcode = chance.pick(barcodes);
    const kind = chance.below(100);
    if (index % 60 === 30) return '{"cmd":"sync"}';
    if (kind < 60) return barcode;
    if (kind < 85) return JSON.stringify({ barcode, direction: 'OUT' });
    if (kind < 90) return `nobody-${chance.text('0123456789', 12)}`;
    if (kind < 95) return JSON.stringify({ cmd: 'override', barcode, reason: 'known to staff' });
    return JSON.stringify({ cmd: 'undo', seq: 1 + chance.below(400), reason: 'wrong person' });
  });
}

function changeTickets(sandbox: Sandbox, chance: Chance): void {
  const tickets = sandbox.control.tickets({ eventId: sandbox.demo.eventId });
  const changed = Array.from({ length: 20 }, () => chance.pick(tickets));
  sandbox.control.putTickets(changed.map(({ _id }) => ({ _id: String(_id), name: chance.text('abcdefgh', 8) })));
}

/** One run of the station, from its start to its sudden end. */
async function runUntilKilled(station: Station, chance: Chance, lines: readonly string[]): Promise<readonly Line[]> {
  station.send(...lines);
  // One in six dies while it starts; the others by the clock or by their work, since a slow machine may have said nothing yet.
  const kind = chance.below(6);
  if (kind > 0) await station.ready();
  if (kind < 3) await pause(chance.below(700));
  else await Promise.race([station.hasAnswered(chance.below(300)), pause(5_000)]);
  await station.kill();
  return station.lines;
}

test(
  'kill -9 at random moments, under load, with sync and upload running',
  async (context) => {
    const stage = createStage(context);
    const chance = seededChance('kill -9');
    const [sandbox, data] = [await stage.sandbox({ tickets: 800 }), stage.folder()];
    const barcodes = validBarcodes(sandbox);
    const acknowledged = createAcknowledged();
    const count = rounds(8, 300);
    for (let round = 0; round < count; round += 1) {
      sandbox.control.clearFaults();
      const mood = chance.pick(moods);
      // The first tickets have to come from somewhere.
      if (mood !== null && round > 0) sandbox.control.addFault({ ...mood, skip: chance.below(3) });
      changeTickets(sandbox, chance);
      const station = startStation(stage, sandbox, { data });
      acknowledged.note(await runUntilKilled(station, chance, load(chance, barcodes, 600)));
    }

    sandbox.control.clearFaults();
    const last = startStation(stage, sandbox, { data, drainSeconds: 60 });
    await last.ready();
    // What a killed process leaves is no damage, and no other station.
    expect(await last.status()).toMatchObject({ notices: [], stationId: expect.any(String) });
    expect(await last.ask({ cmd: 'recount' })).toMatchObject({ agrees: true });
    const file = join(stage.folder(), 'log.jsonl');
    const exported = await last.ask({ cmd: 'export', format: 'jsonl', file });
    expect(await last.end()).toMatchObject({ code: 0, lines: expect.arrayContaining([{ type: 'bye', unsent: 0 }]) });

    const { wrong, ...counts } = compare(acknowledged, readLog(data), sandbox.control.scans());
    expect(exported).toMatchObject({ type: 'exported', ok: true, rows: counts.logged });
    console.log(`kill -9: ${count} rounds, ${JSON.stringify(counts)}`);
    expect(wrong).toEqual([]);
    expect(counts.acknowledged).toBeGreaterThan(count * 3);
  },
  LONG_MS,
);
