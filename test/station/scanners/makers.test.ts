import { describe, expect, test } from 'vitest';
import type { HidDevice } from '../../../electron/station/scanners/hid/hid-port.ts';
import { groupDevices, isScannerVendor, makerOf, modeOf } from '../../../electron/station/scanners/makers.ts';

const device = (given: Partial<HidDevice>): HidDevice => ({
  path: '/dev/hidraw0',
  vendorId: 0x0c2e,
  productId: 0x0b61,
  serialNumber: null,
  manufacturer: null,
  product: null,
  usagePage: 0x8c,
  usage: 0x02,
  ...given,
});

describe('makers', () => {
  test.each([
    [0x05e0, 'zebra'],
    [0x0c2e, 'honeywell'],
    [0x23d0, 'honeywell'],
    [0x05f9, 'datalogic'],
    [0x080c, 'datalogic'],
    [0x1eab, 'newland'],
    [0x065a, 'opticon'],
    [0x0db5, 'accessIs'],
    [0x046d, 'other'],
    [null, 'other'],
  ] as const)('%s is %s', (vendorId, maker) => {
    expect(makerOf(vendorId)).toBe(maker);
    expect(isScannerVendor(vendorId ?? -1)).toBe(maker !== 'other');
  });
});

describe('the mode of a scanner', () => {
  test.each([
    ['HID POS of a known maker', { vendorId: 0x0c2e }, 'hidPos'],
    ['HID POS of any maker', { vendorId: 0x1234 }, 'hidPos'],
    ['a scanner in keyboard mode', { vendorId: 0x05e0, usagePage: 1, usage: 6 }, 'keyboard'],
    ['a keyboard is no scanner', { vendorId: 0x046d, usagePage: 1, usage: 6 }, null],
    ['a mouse is no scanner', { vendorId: 0x046d, usagePage: 1, usage: 2 }, null],
    ['SNAPI', { vendorId: 0x05e0, productId: 0x1900, usagePage: 0xff45, usage: 0x4b00 }, 'snapi'],
    ['IBM hand-held', { vendorId: 0x05e0, productId: 0x1300, usagePage: 0xff45, usage: 0x4b00 }, 'other'],
    ['another usage of the page', { vendorId: 0x1234, usagePage: 0x8c, usage: 0x01 }, null],
  ] as const)('%s', (_what, given, mode) => {
    expect(modeOf(device(given))).toBe(mode);
  });
});

describe('scanners among the interfaces', () => {
  const found = (...list: readonly Partial<HidDevice>[]): readonly string[] =>
    groupDevices(list.map(device)).map(({ mode, device: { path } }) => `${mode} ${path}`);

  test("Honeywell's other collection is not listed beside HID POS", () => {
    const own = { path: 'b', usagePage: 0xff8c, usage: 0x02 };
    expect(found(own, { path: 'a' })).toEqual(['hidPos a']);
    expect(found({ path: 'a' }, own)).toEqual(['hidPos a']);
  });

  test('a path with several collections is one scanner', () => {
    expect(found({ path: 'a' }, { path: 'a', usagePage: 0xff8c }, { path: 'a' })).toEqual(['hidPos a']);
  });

  test('a keyboard stands for a scanner with more interfaces', () => {
    const zebra = { vendorId: 0x05e0, productId: 0x1200 };
    expect(found({ ...zebra, path: 'a', usagePage: 0xff45 }, { ...zebra, path: 'b', usagePage: 1, usage: 6 })).toEqual([
      'keyboard b',
    ]);
  });

  test('an unknown mode is listed once', () => {
    expect(found({ path: 'a', usagePage: 0xff45 }, { path: 'b', usagePage: 0xff46 })).toEqual(['other a']);
  });

  test('two like scanners are two, with serial numbers or without', () => {
    expect(found({ path: 'a' }, { path: 'b' })).toEqual(['hidPos a', 'hidPos b']);
    expect(found({ path: 'a', serialNumber: '1' }, { path: 'b', serialNumber: '2' })).toEqual(['hidPos a', 'hidPos b']);
  });

  test('one in HID POS hides no other one in keyboard mode', () => {
    expect(found({ path: 'a', serialNumber: '1' }, { path: 'b', serialNumber: '2', usagePage: 1, usage: 6 })).toEqual([
      'hidPos a',
      'keyboard b',
    ]);
  });

  test('what is no scanner is left out', () => {
    expect(found({ vendorId: 0x046d, usagePage: 1, usage: 6 })).toEqual([]);
  });
});
