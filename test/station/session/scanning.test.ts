import { describe, expect, test } from 'vitest';
import { keyboardId } from '#shared/scanners.ts';
import { temporarySandbox } from '../support.ts';
import { app, scanning, viewOf } from './app.ts';

const left = 'hid:0c2e:0b61:SN1';
const right = 'hid:0c2e:0b61:SN2';

async function door(names: Readonly<Record<string, string>> = {}) {
  const sandbox = await temporarySandbox();
  const opened = await scanning(sandbox, { scannerName: (id) => names[id] ?? null });
  const barcode = sandbox.demo.barcodes.find(({ label }) => label === 'Standing')!.barcode;
  return { ...opened, sandbox, barcode };
}

describe('a code from a USB or serial scanner', () => {
  test('is decided, recorded and shown, with the scanner’s name where there are several', async () => {
    const { session, shown, barcode } = await door({ [left]: 'Left' });
    await session.heard({ id: left, source: 'hid', barcode });
    expect(shown).toMatchObject([
      { checked: false, scanner: 'Left', verdict: { seq: 1, result: 'in', source: 'hid', barcode } },
    ]);
  });

  test('that did not come whole is a scan that failed, and admits nobody', async () => {
    const { session, shown, failed } = await door();
    await session.heard({ id: left, source: 'serial', barcode: null });
    expect([shown, failed]).toEqual([[], [{ code: 'scan_incomplete' }]]);
    expect(viewOf(session, 'scanning').station.recent).toEqual([]);
  });

  test('is for the first screen, the token, while no door is open', async () => {
    const { session, readings, failed, shown } = app();
    await session.start();
    await session.heard({ id: left, source: 'hid', barcode: 'key_123' });
    await session.heard({ id: left, source: 'hid', barcode: null });
    expect([readings, failed, shown]).toEqual([['key_123'], [], []]);
  });
});

describe('a direction of its own', () => {
  test('one scanner in, one out, whatever the switch says', async () => {
    const { session, settings, verdicts, barcode } = await door();
    settings.change({
      policy: { repeatWindowSeconds: 0 },
      scanners: { [left]: { name: 'Left', direction: 'IN' }, [right]: { name: 'Right', direction: 'OUT' } },
    });
    await session.heard({ id: left, source: 'hid', barcode });
    await session.heard({ id: right, source: 'hid', barcode });
    session.setDirection('OUT');
    await session.heard({ id: left, source: 'hid', barcode });
    expect(verdicts.map(({ result }) => result)).toEqual(['in', 'out', 'in']);
  });

  test('all keyboard scanners share one; fingers follow the switch', async () => {
    const { session, settings, verdicts, barcode } = await door();
    settings.change({
      policy: { repeatWindowSeconds: 0 },
      scanners: { [keyboardId]: { name: null, direction: 'OUT' } },
    });
    await session.scan(barcode, 'typed');
    await session.scan(barcode, 'wedge');
    expect(verdicts.map(({ result, source }) => [result, source])).toEqual([
      ['in', 'typed'],
      ['out', 'wedge'],
    ]);
  });

  test('an override goes the way that the verdict said', async () => {
    const { session, verdicts, barcode } = await door();
    await session.override(barcode, 'OUT', 'lost the ticket');
    expect(verdicts).toMatchObject([{ result: 'out', direction: 'OUT' }]);
  });
});

describe('the mode', () => {
  test('check: nothing is recorded, whatever scanner it comes from', async () => {
    const { session, shown, verdicts, barcode } = await door();
    session.setMode('check');
    await session.scan(barcode, 'wedge');
    await session.heard({ id: left, source: 'hid', barcode });
    expect(shown.map(({ checked, verdict }) => [checked, verdict.result, verdict.seq])).toEqual([
      [true, 'in', null],
      [true, 'in', null],
    ]);
    expect(verdicts).toEqual([]);
    expect(viewOf(session, 'scanning').station).toMatchObject({ mode: 'check', occupancy: { inside: 0 } });
  });

  test('bench: nobody is admitted, not even looked up', async () => {
    const { session, shown, barcode } = await door();
    session.setMode('bench');
    await session.scan(barcode, 'wedge');
    await session.heard({ id: left, source: 'hid', barcode });
    expect(shown).toEqual([]);
    session.setMode('scan');
    await session.heard({ id: left, source: 'hid', barcode });
    expect(shown).toMatchObject([{ checked: false, verdict: { result: 'in' } }]);
  });

  test('who comes back to the door scans guests', async () => {
    const { session } = await door();
    session.setMode('bench');
    session.askForToken();
    session.returnToScanning();
    expect(viewOf(session, 'scanning').station.mode).toBe('scan');
  });
});
