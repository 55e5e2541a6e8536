import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isScannerVendor } from '../../electron/station/scanners/makers.ts';

/** The udev rule as text; test/hid-lab/ sees it at work. */

const file = resolve(import.meta.dirname, '../../resources/linux/70-gatehouse-scanners.rules');
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const vendors = Array.from({ length: 0x1_0000 }, (_, id) => id).filter(isScannerVendor);
const hex = (id: number): string => id.toString(16).padStart(4, '0');

test('each maker that the station knows has its line for HID and its line for serial, and nobody else has', () => {
  expect(vendors.length).toBeGreaterThan(5);
  expect(lines).toEqual([
    'ACTION=="remove", GOTO="gatehouse_scanners_end"',
    ...vendors.map((id) => `SUBSYSTEM=="hidraw", KERNELS=="0003:${hex(id).toUpperCase()}:*", TAG+="uaccess"`),
    ...vendors.map(
      (id) => `SUBSYSTEM=="tty", ATTRS{idVendor}=="${hex(id)}", TAG+="uaccess", ENV{ID_MM_PORT_IGNORE}="1"`,
    ),
    'LABEL="gatehouse_scanners_end"',
  ]);
});
