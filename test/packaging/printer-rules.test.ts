import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The udev rule as text. */

const file = resolve(import.meta.dirname, '../../resources/linux/71-gatehouse-printers.rules');

test('whoever sits at the computer may use USB printers, and nothing else', () => {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines).toEqual(['ACTION!="remove", SUBSYSTEM=="usbmisc", KERNEL=="lp[0-9]*", TAG+="uaccess"']);
});
