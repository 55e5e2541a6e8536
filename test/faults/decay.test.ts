import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Chance } from '../../electron/station/sandbox/world/random.ts';
import { compare, createAcknowledged, readLog } from './compare.ts';
import { LONG_MS, rounds } from '../rounds.ts';
import { seededChance, startStation, validBarcodes } from './harness.ts';
import { createStage, type Stage } from './stage.ts';

const files = ['journal.sqlite', 'journal.sqlite-wal', 'catalogue.sqlite', 'catalogue.sqlite-wal'] as const;

/** Changes bytes at a random place of a random file, or cuts it there; says what it did. */
function damage(data: string, chance: Chance): string {
  const file = join(data, chance.pick(files.filter((name) => existsSync(join(data, name)))));
  // Most of the log is empty.
  const at = chance.below(Math.min(statSync(file).size, 400_000) + 1);
  if (chance.below(5) === 0) {
    truncateSync(file, at);
    return `${file} cut at ${at}`;
  }
  const bytes = readFileSync(file);
  const count = chance.pick([1, 16, 512, 4_096, 40_000]);
  for (let index = at; index < Math.min(at + count, bytes.length); index += 1) bytes[index] = chance.below(256);
  writeFileSync(file, bytes);
  return `${file} changed at ${at}, ${count} bytes`;
}

/** One evening with its damage; returns how many of the scans before it are lost. */
async function decay(stage: Stage, chance: Chance): Promise<number> {
  const [sandbox, data] = [await stage.sandbox(), join(stage.folder(), 'data')];
  const barcodes = validBarcodes(sandbox);
  const before = startStation(stage, sandbox, { data, drainSeconds: 0 });
  await before.ready();
  sandbox.control.addFault({ match: { path: '/api/accessusers/scans' }, skip: 1, fault: { kind: 'reset' } });
  const scans = barcodes.slice(0, 60);
  before.send(...scans);
  await before.answered();
  if (chance.below(2) === 0) await before.kill();
  else await before.end();
  sandbox.control.clearFaults();
  const what = damage(data, chance);

  const after = startStation(stage, sandbox, { data });
  await after.ready();
  const { notices } = await after.status();
  for (const barcode of barcodes.slice(60, 65)) {
    const verdict = await after.ask(barcode);
    expect([what, verdict]).toEqual([what, expect.objectContaining({ type: 'verdict', result: 'in' })]);
    expect(verdict['seq']).toBeGreaterThan(scans.length);
  }
  expect([what, (await after.end()).lines.at(-1)]).toEqual([what, { type: 'bye', unsent: 0 }]);

  const acknowledged = createAcknowledged();
  acknowledged.note(after.lines);
  const log = readLog(data);
  const { wrong } = compare(acknowledged, log, sandbox.control.scans());
  const lost = scans.length + 5 - log.length;
  const allowed = /^(gap in the numbers|at the server, not in the log|regrouped)/u;
  expect([what, wrong.filter((each) => notices.length === 0 || !allowed.test(each))]).toEqual([what, []]);
  // Whoever loses something says so.
  expect([what, notices.length > 0 || lost === 0]).toEqual([what, true]);
  return lost;
}

test(
  'files that decay at random: it starts, says what is lost, and sends the rest',
  async (context) => {
    const stage = createStage(context);
    const chance = seededChance('decay');
    const [count, lost]: [number, number[]] = [rounds(3, 200), []];
    for (let round = 0; round < count; round += 1) lost.push(await stage.part((part) => decay(part, chance)));
    expect(lost).toHaveLength(count);
    console.log(`decay: ${count} rounds of 60 scans, lost ${lost.filter((each) => each > 0).join(', ') || 'none'}`);
  },
  LONG_MS,
);
