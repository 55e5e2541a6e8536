import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { changeLawn, codeOf, deskIn, LAWN, office, unclearOf, valueOf } from './office.ts';

const program = fileURLToPath(new URL('killed-desk.ts', import.meta.url));

test.each([
  ['did it', true, 5, [{ bookedChange: 5 }]],
  ['did not do it', false, 0, []],
])(
  'kill -9 when the server %s and has not answered: the next start asks',
  async (_, stored, by, logged) => {
    const box = await office();
    const { demo, url } = box.sandbox;
    const before = Number(await box.bookedOf(LAWN));
    box.fault({ match: { method: 'POST' }, fault: { kind: 'hang', stored } });
    const args = [box.folder, url, box.eventId, demo.seatingEventId, demo.apiKey, LAWN, `${before}`];
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const closed = once(child, 'close');
    await expect.poll(() => box.posts(), { timeout: 20_000 }).toBe(1);
    child.kill('SIGKILL');
    expect(await closed).toEqual([null, 'SIGKILL']);
    box.sandbox.control.clearFaults();

    const { calls } = deskIn(box.folder, box.sandbox);
    valueOf(await calls.setSeatingKey({ use: 'own', apiKey: demo.apiKey }));
    const next = { ...box, session: calls };
    expect(await unclearOf(next)).toMatchObject([
      {
        work: { what: { kind: 'booked', objectId: LAWN, bookedChange: 5, bookedBefore: before }, problem: null },
        now: [{ status: { booked: before + by } }],
        logged,
      },
    ]);
    expect(codeOf(await changeLawn(next, 1, before + by))).toBe('seat_work_open');
    expect(box.posts()).toBe(1);
  },
  30_000,
);
