import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Sandbox } from '../../../electron/station/sandbox/sandbox.ts';
import type { Session } from '../../../electron/station/session/session.ts';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { app, memoryTokens, scanning, viewOf } from './app.ts';

const barcodeOf = (sandbox: Sandbox, index = 0): string => sandbox.demo.barcodes[index]!.barcode;
const demoBarcodes = (session: Session): readonly string[] =>
  viewOf(session, 'scanning').station.training?.barcodes.map(({ barcode }) => barcode) ?? [];

/** The real event's files by name, each as the hash of its bytes. Locks are of SQLite, and empty. */
function realFiles(folder: string): Record<string, string> {
  const files = [join(folder, 'sellers'), `${folder}.marks`].flatMap((from) =>
    readdirSync(from, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Object.fromEntries(files.map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]));
}

describe('on a new computer', () => {
  test('opens without anything, is marked, and touches nothing real', async () => {
    const [folder, tokens] = [temporaryFolder(), memoryTokens()];
    const { session, verdicts } = app({ folder, tokens });
    await session.start();
    await session.openTraining();
    expect(demoBarcodes(session).length).toBeGreaterThan(5);
    expect(session.demoPageUrl()).toContain('http://127.0.0.1:');
    await session.scan(demoBarcodes(session)[0]!, 'demo');
    expect(verdicts).toMatchObject([{ result: 'in' }]);
    expect(tokens.kept).toBeNull();
    expect(existsSync(join(folder, 'sellers'))).toBe(false);
    await session.endTraining();
    viewOf(session, 'connect');
    expect(session.demoPageUrl()).toBeNull();
  });

  test('is still there after a restart; asked for again, it starts anew', async () => {
    const folder = temporaryFolder();
    const { session: first } = app({ folder });
    await first.start();
    await first.openTraining();
    await first.scan(demoBarcodes(first)[0]!, 'demo');
    await first.close();
    const { session } = app({ folder });
    await session.start();
    expect(viewOf(session, 'scanning').station.occupancy.inside).toBe(1);
    await session.openTraining();
    expect(viewOf(session, 'scanning').station.occupancy.inside).toBe(0);
  });

  test('can be ended while its tickets load', async () => {
    const training = await temporarySandbox();
    training.control.addFault({ match: { path: '/api/accessusers/tickets' }, fault: { kind: 'delay', ms: 300 } });
    const { session, phases } = app({ startSandbox: async () => training });
    await session.start();
    const opened = session.openTraining();
    await vi.waitFor(() => expect(phases).toContain('loading'));
    await session.endTraining();
    viewOf(session, 'connect');
    await opened;
    viewOf(session, 'connect');
  });

  test('once it was ended, the next start is the first screen', async () => {
    const folder = temporaryFolder();
    const { session: first } = app({ folder });
    await first.start();
    await first.openTraining();
    await first.endTraining();
    await first.close();
    const { session } = app({ folder });
    await session.start();
    expect(viewOf(session, 'connect').canReturn).toBe(false);
  });
});

describe('at a door', () => {
  test('the real event waits, and is there again as it was', async () => {
    const sandbox = await temporarySandbox();
    const { session } = await scanning(sandbox);
    await session.scan(barcodeOf(sandbox), 'wedge');
    await session.openTraining();
    expect(viewOf(session, 'scanning').station).toMatchObject({ occupancy: { inside: 0 }, training: { unsent: 0 } });
    await session.scan(demoBarcodes(session)[0]!, 'demo');
    await session.scan(demoBarcodes(session)[1]!, 'demo');
    await session.endTraining();
    expect(viewOf(session, 'scanning').station).toMatchObject({ occupancy: { inside: 1 }, training: null });
    await session.scan(barcodeOf(sandbox, 1), 'wedge');
    await vi.waitFor(() => expect(sandbox.control.scans().rows).toHaveLength(2));
  });

  test('what is unsent is counted, waits, keeps the app from being closed unasked, and is sent afterwards', async () => {
    const sandbox = await temporarySandbox();
    const { session } = await scanning(sandbox);
    sandbox.control.addFault({ fault: { kind: 'reset' } });
    await session.scan(barcodeOf(sandbox), 'wedge');
    await session.openTraining();
    expect(viewOf(session, 'scanning').station.training).toMatchObject({ unsent: 1 });
    expect(session.unsent()).toBe(1);
    await session.scan(demoBarcodes(session)[0]!, 'demo');
    await session.settle(100);
    expect(session.unsent()).toBe(1);
    sandbox.control.clearFaults();
    await session.openTraining();
    expect(session.unsent()).toBe(1);
    await session.endTraining();
    await vi.waitFor(() => expect(session.unsent()).toBe(0));
    expect(sandbox.control.scans().rows).toHaveLength(1);
  });

  test('what is on its way arrives before the training begins', async () => {
    const sandbox = await temporarySandbox();
    const { session } = await scanning(sandbox);
    await session.scan(barcodeOf(sandbox), 'wedge');
    await session.openTraining();
    expect(sandbox.control.scans().rows).toHaveLength(1);
    expect(session.unsent()).toBe(0);
  });

  test('after a restart the door is real: no evening begins in a training by accident', async () => {
    const [sandbox, folder, tokens] = [await temporarySandbox(), temporaryFolder(), memoryTokens()];
    const { session: first } = await scanning(sandbox, { folder, tokens });
    await first.scan(barcodeOf(sandbox), 'wedge');
    await first.openTraining();
    await first.close();
    const { session } = app({ folder, tokens });
    await session.start();
    expect(viewOf(session, 'scanning').station).toMatchObject({ occupancy: { inside: 1 }, training: null });
  });

  test('a direction that is switched in it is not the door’s', async () => {
    const sandbox = await temporarySandbox();
    const { session, settings } = await scanning(sandbox);
    session.setDirection('OUT');
    await session.openTraining();
    expect(viewOf(session, 'scanning').station.direction).toBe('OUT');
    session.setDirection('AUTO');
    expect(viewOf(session, 'scanning').station.direction).toBe('AUTO');
    expect(settings.read().policy.direction).toBe('OUT');
    await session.endTraining();
    expect(viewOf(session, 'scanning').station.direction).toBe('OUT');
  });

  test('hours, types and places of the real event refuse nobody in it; how guests are decided about stays', async () => {
    const sandbox = await temporarySandbox();
    const { session, settings, verdicts } = await scanning(sandbox);
    settings.change({
      policy: {
        allowedTicketTypeIds: ['real'],
        entryIds: ['real'],
        opensAt: '2199-01-01T00:00:00Z',
        closesAt: '2199-01-02T00:00:00Z',
        capacity: { limit: 0, onFull: 'refuse' },
        reentry: 'never',
        repeatWindowSeconds: 0,
      },
    });
    await session.openTraining();
    const [standing] = demoBarcodes(session);
    await session.scan(standing!, 'demo');
    session.setDirection('OUT');
    await session.scan(standing!, 'demo');
    session.setDirection('IN');
    await session.scan(standing!, 'demo');
    expect(verdicts.map(({ result }) => result)).toEqual(['in', 'out', 'refused']);
  });

  test('a server that cannot start leaves the door open', async () => {
    const sandbox = await temporarySandbox();
    const { session, verdicts } = await scanning(sandbox, {
      startSandbox: () => Promise.reject(new Error('no port is free')),
    });
    await expect(session.openTraining()).rejects.toThrow('no port is free');
    expect(viewOf(session, 'scanning').station.training).toBeNull();
    await session.scan(barcodeOf(sandbox), 'wedge');
    expect(verdicts).toMatchObject([{ result: 'in' }]);
  });

  test('a disk that keeps no setting keeps nobody at the door: it opens, ends, and the real event is there again', async () => {
    const [sandbox, folder] = [await temporarySandbox(), temporaryFolder()];
    const { session, verdicts } = await scanning(sandbox, { folder });
    // Where the new settings would be written.
    mkdirSync(join(folder, 'settings.json.new'));
    await session.openTraining();
    expect(viewOf(session, 'scanning').station.training).not.toBeNull();
    await session.endTraining();
    expect(viewOf(session, 'scanning').station.training).toBeNull();
    await session.chooseEvents(sandbox.demo.events.slice(0, 2).map(({ id }) => id));
    expect(viewOf(session, 'scanning').station.events).toHaveLength(2);
    await session.scan(barcodeOf(sandbox), 'wedge');
    expect(verdicts).toMatchObject([{ result: 'in' }]);
  });

  test('a second press, and one while it ends, change nothing', async () => {
    const sandbox = await temporarySandbox();
    const started = vi.fn<() => Promise<Sandbox>>(() => temporarySandbox());
    const { session } = await scanning(sandbox, { startSandbox: started });
    await Promise.all([session.openTraining(), session.openTraining(), session.endTraining()]);
    expect(started).toHaveBeenCalledTimes(1);
    expect(viewOf(session, 'scanning').station.training).not.toBeNull();
    await Promise.all([session.endTraining(), session.openTraining()]);
    await session.endTraining();
    expect(viewOf(session, 'scanning').station.training).toBeNull();
  });

  test('is left by another event or a token as well', async () => {
    const sandbox = await temporarySandbox();
    const { session } = await scanning(sandbox);
    await session.openTraining();
    await session.askForEvents();
    session.askForToken();
    expect(viewOf(session, 'scanning').station.training).not.toBeNull();
    await session.chooseEvents([sandbox.demo.eventId]);
    expect(viewOf(session, 'scanning').station.training).toBeNull();
    await session.openTraining();
    await session.connect(sandbox.url, sandbox.demo.token, false);
    expect(viewOf(session, 'scanning').station.training).toBeNull();
  });
});

/** All that staff can do in a training, with barcodes of either event. */
const deeds: Record<string, (session: Session, barcode: string, real: Sandbox) => unknown> = {
  scan: (session, barcode) => session.scan(barcode, 'wedge'),
  check: (session, barcode) => session.check(barcode),
  override: (session, barcode) => session.override(barcode, 'IN', 'training'),
  undo: (session) => session.undo(1, 'training'),
  out: (session) => session.setDirection('OUT'),
  search: (session, barcode) => session.search(barcode),
  syncNow: (session) => session.syncNow(),
  wake: (session) => session.wake(),
  sendAgain: (session) => session.sendAgain(),
  purge: (session, _barcode, real) => session.purgeEvent(real.demo.eventId),
  askForEvents: (session) => session.askForEvents(),
  exportLog: (session) => session.exportLog(),
  again: (session) => session.openTraining(),
};

test('whatever is done in a training, the real files stay byte for byte, and the real server hears nothing', async () => {
  const [real, folder, chosenFolder] = [await temporarySandbox(), temporaryFolder(), temporaryFolder()];
  const { session } = await scanning(real, { folder, chosenFolder, startSandbox: () => temporarySandbox({ seed: 2 }) });
  await session.scan(barcodeOf(real), 'wedge');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(), fc.boolean()), { maxLength: 12 }),
      async (steps) => {
        await session.openTraining();
        const [files, heard] = [realFiles(folder), real.control.requests().length];
        expect(Object.keys(files).length).toBeGreaterThan(2);
        for (const [deed, index, ofReal] of steps) {
          const barcodes = ofReal ? real.demo.barcodes.map(({ barcode }) => barcode) : demoBarcodes(session);
          await deeds[deed]!(session, barcodes[index % barcodes.length]!, real);
        }
        await session.settle(50);
        expect(realFiles(folder)).toEqual(files);
        expect(real.control.requests()).toHaveLength(heard);
        await session.endTraining();
        expect(viewOf(session, 'scanning').station).toMatchObject({ occupancy: { inside: 1 }, training: null });
      },
    ),
    { numRuns: 8 },
  );
}, 60_000);
