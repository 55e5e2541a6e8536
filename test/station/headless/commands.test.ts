import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { barcodeOf, headless } from './process.ts';

describe('policy, corrections and search', () => {
  const policyFile = (policy: object): readonly string[] => {
    const path = join(temporaryFolder(), 'policy.json');
    writeFileSync(path, JSON.stringify(policy));
    return ['--policy', path];
  };

  test('--policy decides; --direction and the line win over its direction', async () => {
    const sandbox = await temporarySandbox();
    const policy = { direction: 'AUTO', reentry: 'never', repeatWindowSeconds: 0, exitRequiresEntry: true };
    const station = headless(sandbox, temporaryFolder(), {}, policyFile(policy));
    await station.answer();
    const barcode = barcodeOf(sandbox, /Standing/u);
    expect(await station.ask(barcode)).toMatchObject({ result: 'in', direction: 'IN' });
    expect(await station.ask(barcode)).toMatchObject({ result: 'out', direction: 'OUT' });
    expect(await station.ask(barcode)).toMatchObject({ result: 'refused', reason: 'no_reentry' });
    expect(await station.ask(JSON.stringify({ barcode, direction: 'OUT' }))).toMatchObject({ reason: 'not_inside' });
  });

  test('a policy that cannot be read starts nothing', async () => {
    const sandbox = await temporarySandbox();
    const station = headless(sandbox, temporaryFolder(), {}, policyFile({ reentyr: 'never' }));
    const { answers, stderr, code } = await station.end();
    expect(stderr).toMatch(/policy cannot be read.*reentyr/u);
    expect([answers, code]).toEqual([[], 1]);
  });

  test('undo, check, override, search and recount, each answered by one line', async () => {
    const sandbox = await temporarySandbox();
    const station = headless(sandbox, temporaryFolder());
    await station.answer();
    const [standing, cancelled] = [barcodeOf(sandbox, /Standing/u), barcodeOf(sandbox, /Cancelled/u)];
    const ask = (line: object): Promise<Record<string, unknown>> => station.ask(JSON.stringify(line));

    const check = { cmd: 'check', barcode: standing, direction: 'IN' };
    expect(await ask(check)).toMatchObject({ type: 'check', result: 'in', seq: null });
    expect(await station.ask(standing)).toMatchObject({ type: 'verdict', result: 'in', seq: 1 });
    expect(await ask({ cmd: 'undo', seq: 1, reason: 'wrong person' })).toMatchObject({ type: 'undone', seq: 1 });
    expect(await ask({ cmd: 'undo', seq: 1, reason: 'again' })).toMatchObject({ type: 'error' });
    expect(await ask({ cmd: 'occupancy' })).toEqual({ type: 'occupancy', in: 0, out: 0, inside: 0 });
    const override = { cmd: 'override', barcode: cancelled, direction: 'IN', reason: 'box office' };
    expect(await ask(override)).toMatchObject({ type: 'verdict', result: 'in', override: true });
    const found = { type: 'found', tickets: [{ barcode: standing, inside: false }] };
    expect(await ask({ cmd: 'search', text: 'zoe mul' })).toMatchObject(found);
    const kept = { in: 1, out: 0, inside: 1 };
    expect(await ask({ cmd: 'recount' })).toEqual({ type: 'recount', agrees: true, counted: kept, kept });
    expect(await station.end()).toMatchObject({ answers: [{ type: 'bye', unsent: 0 }] });

    // Whether the entry had left before it was taken back decides what vivenu hears: both ways, or nothing.
    const heard = sandbox.control.scans().rows.filter(({ barcode }) => barcode === standing);
    expect([[], ['IN', 'OUT']]).toContainEqual(heard.map(({ direction }) => direction));
  });

  test('--event may be repeated: a scan goes to the event of its ticket', async () => {
    const sandbox = await temporarySandbox();
    const station = headless(sandbox, temporaryFolder(), {}, ['--event', sandbox.demo.otherEventId]);
    const total = sandbox.demo.events.slice(0, 2).flatMap(({ id }) => sandbox.control.tickets({ eventId: id })).length;
    expect(await station.answer()).toEqual({ type: 'ready', tickets: total });
    const barcode = barcodeOf(sandbox, /Other event/u);
    expect(await station.ask(barcode)).toMatchObject({ result: 'in' });
    await station.end();
    expect(sandbox.control.scans().rows).toMatchObject([{ barcode, eventId: sandbox.demo.otherEventId, type: 'OK' }]);
  });

  test('what the organiser has set for the device applies, also offline after a restart', async () => {
    const [sandbox, data] = [await temporarySandbox(), temporaryFolder()];
    const me = { deviceSettings: { enableMultiCheckin: false, scanTypes: ['checkin'] } };
    sandbox.control.addFault({ match: { path: '/api/accessusers/me' }, fault: { kind: 'answer', body: me } });
    const barcode = barcodeOf(sandbox, /Standing/u);
    const first = headless(sandbox, data);
    await first.answer();
    await first.ask(barcode);
    await first.ask(JSON.stringify({ barcode, direction: 'OUT' }));
    await first.end();
    sandbox.control.clearFaults();
    sandbox.control.addFault({ fault: { kind: 'reset' } });
    const second = headless(sandbox, data, { 'drain-seconds': '0' });
    await second.answer();
    const later = new Date(Date.now() + 3_000).toISOString();
    expect(await second.ask(JSON.stringify({ barcode, at: later }))).toMatchObject({ reason: 'no_reentry' });
  });
});
