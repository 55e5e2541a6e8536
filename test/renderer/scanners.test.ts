import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraId, keyboardId, type BenchDevice, type ScannersView, type ScannerSummary } from '#shared/scanners.ts';
import { describeProblem } from '../../renderer/text/problems.ts';
import { deviceRow } from '../../renderer/scanners/deviceText.ts';
import { ownDirections } from '../../renderer/scanners/ownDirections.ts';
import { portRows } from '../../renderer/scanners/portRows.ts';
import { scannerChip } from '../../renderer/scanners/scannerChip.ts';
import {
  calibratedWords,
  calibrationAdvice,
  calibrationNotes,
  isStandard,
  standardWedge,
  wedgeLines,
} from '../../renderer/scanners/wedgeText.ts';
import { createFormats } from '../../renderer/text/format.ts';
import { scanners as words } from '../../renderer/text/en/scanners.ts';
import { noScanners } from './preview/benches.ts';
import { at } from './preview/verdicts.ts';

const formats = createFormats('en-GB');

const device: BenchDevice = {
  id: 'hid:1',
  name: 'Xenon 1900',
  ownName: null,
  product: 'Xenon 1900',
  maker: 'honeywell',
  mode: 'hidPos',
  vendorId: 0x0c2e,
  productId: 0x0b81,
  state: 'ready',
  direction: null,
  layout: null,
  baudRate: null,
  problem: null,
};

describe('a device on the bench', () => {
  it.each<[Partial<BenchDevice>, string, string, string, string | null]>([
    [{}, 'USB HID POS · 0C2E:0B81', 'Ready', 'fine', null],
    [{ layout: 'descriptor' }, 'USB HID POS · 0C2E:0B81', 'Ready', 'fine', null],
    [{ layout: 'B' }, 'USB HID POS · layout B · 0C2E:0B81', 'Ready', 'fine', null],
    [{ layout: 'unknown' }, 'USB HID POS · 0C2E:0B81', 'Ready', 'fine', words.devices.unknownLayout],
    [{ name: 'Left', ownName: 'Left' }, 'Xenon 1900 · USB HID POS · 0C2E:0B81', 'Ready', 'fine', null],
    [{ state: 'gone' }, 'USB HID POS · 0C2E:0B81', 'Unplugged', 'attention', words.devices.gone],
    [{ state: 'refused' }, 'USB HID POS · 0C2E:0B81', 'Cannot be opened', 'attention', null],
    [{ mode: 'serial', baudRate: 9_600, vendorId: null, productId: null }, 'Serial · 9600 baud', 'Ready', 'fine', null],
    [
      { mode: 'keyboard', state: 'unused' },
      'Keyboard mode · 0C2E:0B81',
      'Works as a keyboard',
      'off',
      words.devices.wrongMode.keyboard,
    ],
    [{ mode: 'serial', state: 'unused' }, 'Serial · 0C2E:0B81', 'Not read', 'off', words.devices.wrongMode.serial],
    [
      { mode: 'snapi', state: 'unused' },
      'Zebra SNAPI mode · 0C2E:0B81',
      'Not read',
      'attention',
      words.devices.wrongMode.snapi,
    ],
    [
      { mode: 'other', state: 'unused' },
      'Mode for cash registers (IBM, OPOS) · 0C2E:0B81',
      'Not read',
      'attention',
      words.devices.wrongMode.other,
    ],
  ])('%o', (more, about, state, level, advice) => {
    const isRead = more.state !== 'unused';
    expect(deviceRow({ ...device, ...more })).toMatchObject({ about, state, level, advice, isRead, trouble: null });
  });

  it('says why it cannot be opened', () => {
    const problem = { code: 'scanner_refused', detail: 'EBUSY' } as const;
    expect(deviceRow({ ...device, state: 'refused', problem }).trouble).toEqual(describeProblem(problem));
  });

  it.each([
    [null, ''],
    // Numbered ones look the same; only the main process knows who named it.
    ['Xenon 1900 2', 'Xenon 1900 2'],
  ])('was named %s by a person', (ownName, shown) => {
    expect(deviceRow({ ...device, name: 'Xenon 1900 2', ownName }).ownName).toBe(shown);
  });

  it('shows no more of a device’s own words than a line has room for, and nothing that is not seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const { name, product } = deviceRow({ ...device, name: text, product: text });
        for (const shown of [name, product]) {
          expect(Array.from(shown).length).toBeLessThanOrEqual(60);
          expect(shown).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
          expect(shown.trim()).not.toBe('');
        }
      }),
    );
  });
});

describe('serial ports', () => {
  const port = { id: 'serial:a', path: '/dev/ttyACM0', product: 'Opticon M-10', chosen: false };
  const chosen: BenchDevice = {
    ...device,
    id: 'serial:a',
    name: 'Left',
    ownName: 'Left',
    mode: 'serial',
    baudRate: 19_200,
  };

  it('are as the computer lists them; chosen ones with their speed, others with the usual one', () => {
    const free = { ...port, id: 'serial:b', path: 'COM3', product: '' };
    expect(portRows({ devices: [chosen], ports: [{ ...port, chosen: true }, free] })).toEqual([
      {
        id: 'serial:a',
        path: '/dev/ttyACM0',
        label: '/dev/ttyACM0',
        product: 'Opticon M-10',
        state: words.ports.read,
        chosen: true,
        baudRate: 19_200,
      },
      {
        id: 'serial:b',
        path: 'COM3',
        label: 'COM3',
        product: '',
        state: words.ports.unused,
        chosen: false,
        baudRate: 9_600,
      },
    ]);
  });

  it('a chosen scanner that is not there can still be removed', () => {
    expect(portRows({ devices: [{ ...chosen, state: 'gone' }], ports: [] })).toEqual([
      {
        id: 'serial:a',
        path: null,
        label: 'Left',
        product: '',
        state: words.ports.gone,
        chosen: true,
        baudRate: 19_200,
      },
    ]);
  });

  it('scanners that nobody chose, and those that are not serial, are no ports', () => {
    expect(portRows({ devices: [device, { ...chosen, state: 'unused' }], ports: [] })).toEqual([]);
  });
});

describe('how keys are read, in words', () => {
  it.each([
    [standardWedge, ['By their place, as on a US keyboard', 'Nothing', 'Enter, Tab or a pause'], true],
    [
      { decode: 'key', prefix: '\u0002 ', end: 'pause', calibratedAt: at } as const,
      ['As this computer’s keyboard has them', '‹STX›‹SP›', 'A pause'],
      false,
    ],
  ])('%o', (settings, said, standard) => {
    expect(wedgeLines(settings).map(([, value]) => value)).toEqual(said);
    expect(isStandard(settings)).toBe(standard);
  });

  it('a calibration that found the standard is not the standard', () => {
    const settings = { ...standardWedge, calibratedAt: at };
    expect(isStandard(settings)).toBe(false);
    expect(calibratedWords(settings, at, formats)).toBe('19:58');
    expect(calibratedWords(standardWedge, at, formats)).toBe(words.keyboard.never);
  });
});

describe('what a calibration found, in words', () => {
  const found = { ok: true, settings: standardWedge, altMode: false, medianGapMs: 6.14 } as const;

  it.each([
    [found, ['6.1 ms a key']],
    [{ ...found, altMode: true }, ['6.1 ms a key', words.calibrate.altMode]],
  ])('%o', (result, said) => {
    expect(calibrationNotes(result).map(([, value]) => value)).toEqual(said);
  });

  it.each([
    [{ reason: 'different', came: 'AYQWZM' } as const, 'What came is AYQWZM, not the code on the screen.'],
    [{ reason: 'slow', medianGapMs: 120 } as const, 'The keys came at 120 ms a key'],
    [{ reason: 'several' } as const, 'The code came more than once.'],
    [
      { reason: 'prefix_too_long', prefix: '‹STX›12345678' } as const,
      'The scanner sends ‹STX›12345678 before each code',
    ],
  ])('%o', (result, said) => {
    expect(calibrationAdvice({ ok: false, ...result })).toContain(said);
  });
});

const summary = (more: Partial<ScannerSummary>): ScannerSummary => ({
  id: `hid:${more.name ?? ''}`,
  name: 'Xenon 1900',
  kind: 'hid',
  state: 'ready',
  direction: null,
  problem: null,
  ...more,
});
const left = summary({ name: 'Left' });
const right = summary({ name: 'Right', kind: 'serial' });
const keyboard = summary({ id: keyboardId, kind: 'keyboard', name: 'Keyboard scanner', direction: 'OUT' });
const camera = summary({ id: cameraId, kind: 'camera', name: 'Camera', direction: 'IN' });
const refused = { state: 'refused', problem: { code: 'scanner_refused' } } as const;

describe('the sign for scanners', () => {
  const view = (scanners: readonly ScannerSummary[], more: Partial<ScannersView> = {}): ScannersView => ({
    ...noScanners,
    scanners,
    ...more,
  });

  it.each<[string, ScannersView, string, 'fine' | 'attention']>([
    ['one', view([left]), 'Scanner', 'fine'],
    ['two', view([left, right, keyboard]), '2 scanners', 'fine'],
    ['the only one is gone', view([{ ...left, state: 'gone' }]), 'Scanner unplugged', 'attention'],
    ['one of two is gone', view([left, { ...right, state: 'gone' }]), 'Right unplugged', 'attention'],
    ['the only one is refused', view([{ ...left, ...refused }]), 'Scanner not opened', 'attention'],
    [
      'refused is worse than gone',
      view([
        { ...left, state: 'gone' },
        { ...right, ...refused },
      ]),
      'Right not opened',
      'attention',
    ],
    [
      'a long name',
      view([left, { ...right, name: 'Ausgang hinten links beim Würstelstand', state: 'gone' }]),
      'Ausgang hinten li… unplugged',
      'attention',
    ],
    ['no USB', view([right], { problem: { code: 'hid_unavailable' } }), 'USB scanners off', 'attention'],
    ['no USB, and nothing else', view([], { problem: { code: 'hid_unavailable' } }), 'USB scanners off', 'attention'],
  ])('%s', (_, scanners, label, level) => {
    expect(scannerChip(scanners)).toMatchObject({ id: 'scanner', label, level, actions: ['showScanners'] });
  });

  it.each([[[]], [[keyboard, camera]]])('without a scanner that can be unplugged there is none', (...scanners) => {
    expect(scannerChip(view(scanners.flat()))).toBeNull();
  });

  it('explains itself: which one it is, what still works, and what the system said', () => {
    expect(scannerChip(view([left, { ...right, state: 'gone' }]))?.body).toBe(
      `${words.chip.goneBody} Left: ready. Right: unplugged.`,
    );
    expect(scannerChip(view([{ ...left, ...refused }]))?.trouble).toEqual(describeProblem(refused.problem));
    const problem = { code: 'hid_unavailable', detail: 'libusb' } as const;
    expect(scannerChip(view([], { problem }))?.trouble).toEqual(describeProblem(problem));
  });
});

describe('scanners that go their own way', () => {
  it('are named with what they do, as long as they can be scanned with', () => {
    const scanners = [
      { ...left, direction: 'IN' },
      { ...right, direction: 'AUTO' },
      keyboard,
      camera,
      summary({ name: 'As the station' }),
      summary({ name: 'Gone', direction: 'OUT', state: 'gone' }),
      summary({ name: 'Refused', direction: 'OUT', state: 'refused' }),
    ] as const;
    expect(ownDirections({ scanners })).toEqual([
      { id: left.id, ways: ['in'], text: 'Left: In' },
      { id: right.id, ways: ['in', 'out'], text: 'Right: Auto' },
      { id: keyboardId, ways: ['out'], text: 'Keyboard scanner: Out' },
      { id: cameraId, ways: ['in'], text: 'Camera: In' },
    ]);
  });
});
