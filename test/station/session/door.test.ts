import { expect, test } from 'vitest';
import { blocksOf, isEventOpen } from '../../../electron/station/updates/decide.ts';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { app, memoryTokens, scanning } from './app.ts';

/** What the session knows of the event at its door, for what must not happen while it is open. */

const sixHours = 6 * 3_600_000;

test('from the first start over the choice and a scan to the next start', async () => {
  const [sandbox, folder, tokens] = [await temporarySandbox(), temporaryFolder(), memoryTokens()];
  const first = app({ folder, tokens });
  await first.session.start();
  expect(isEventOpen(first.session.door(), Date.now())).toBe(false);
  await first.session.connect(sandbox.url, sandbox.demo.token, false);
  expect(isEventOpen(first.session.door(), Date.now()), 'nothing was chosen').toBe(false);

  await first.session.chooseEvents([sandbox.demo.eventId]);
  const chosen = first.session.door();
  expect(chosen).toMatchObject({ isAtDoor: true, opensAt: null, closesAt: null, lastScanAt: null });
  expect(Date.now() - (chosen.chosenAt ?? 0)).toBeLessThan(60_000);
  expect(isEventOpen(chosen, Date.now())).toBe(true);

  await first.session.askForEvents();
  expect(isEventOpen(first.session.door(), Date.now()), 'the door was left').toBe(false);
  first.session.returnToScanning();
  const [ticket] = sandbox.demo.barcodes;
  await first.session.scan(ticket?.barcode ?? '', 'typed');
  await first.session.askForEvents();
  const left = first.session.door();
  expect(isEventOpen(left, Date.now()), 'somebody was just scanned').toBe(true);
  expect(isEventOpen(left, (left.lastScanAt ?? 0) + sixHours)).toBe(false);
  await first.session.close();

  const second = app({ folder, tokens });
  expect(isEventOpen(second.session.door(), Date.now()), 'the files are not open yet').toBe(true);
  await second.session.start();
  expect(second.session.door()).toMatchObject({
    isAtDoor: true,
    chosenAt: chosen.chosenAt,
    lastScanAt: left.lastScanAt,
  });
});

test('the hours of the station count', async () => {
  const { session, settings } = await scanning(await temporarySandbox());
  const [opensAt, closesAt] = ['2020-01-01T18:00:00.000Z', '2020-01-01T23:00:00.000Z'];
  settings.change({ policy: { opensAt, closesAt } });
  expect(session.door()).toMatchObject({ opensAt: Date.parse(opensAt), closesAt: Date.parse(closesAt) });
  expect(isEventOpen(session.door(), Date.now())).toBe(false);
});

test('a training stands against it by itself', async () => {
  const { session } = app();
  await session.start();
  await session.openTraining();
  const station = { door: session.door(), unsent: session.unsent(), isTraining: session.isTraining() };
  expect(blocksOf(station, Date.now())).toContain('training');
});
