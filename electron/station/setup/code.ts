import { crc32 } from 'node:zlib';
import { failure, type Outcome } from '#shared/problem.ts';
import { isSetupCode, setupCodePrefix } from '#shared/setup.ts';
import type { Setup } from './form.ts';
import { pack, unpack } from './pack.ts';
import { parseSetup } from './parse.ts';

/** A set-up as the text of a QR code: packed, with a sum that finds lost keys, two letters a byte. Pure. */

/** Of those that lie at one place on QWERTY, QWERTZ and AZERTY; digits need Shift on the last. */
const letters = 'BCDEFGHIJKLNOPRS';
const sumBytes = 4;

/** What scanners read from a screen at once: a QR code of 101 modules. */
export const longestCode = 1_000;

function sumOf(bytes: Uint8Array): Buffer {
  const sum = Buffer.alloc(sumBytes);
  sum.writeUInt32BE(crc32(bytes));
  return sum;
}

export function codeOf(setup: Setup): string {
  const packed = pack(JSON.stringify(setup));
  const bytes = Buffer.concat([sumOf(packed), packed]);
  return setupCodePrefix + Array.from(bytes, (byte) => `${letters[byte >> 4]}${letters[byte & 15]}`).join('');
}

/** Small letters, too: CapsLock may be on. */
export function readCode(code: string): Outcome<Setup> {
  if (!isSetupCode(code)) return failure('setup_unreadable', 'code');
  const text = code.trim().slice(setupCodePrefix.length).toUpperCase();
  const halves = Array.from(text, (letter) => letters.indexOf(letter));
  if (halves.length % 2 === 1 || halves.includes(-1)) return failure('setup_unreadable', 'code');
  const bytes = Buffer.alloc(halves.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = (halves[2 * at]! << 4) | halves[2 * at + 1]!;
  const packed = bytes.subarray(sumBytes);
  const isWhole = bytes.length > sumBytes && sumOf(packed).equals(bytes.subarray(0, sumBytes));
  const json = isWhole ? unpack(packed) : null;
  return json === null ? failure('setup_unreadable', 'code') : parseSetup(json);
}

export const readSetupText = (text: string): Outcome<Setup> =>
  isSetupCode(text) ? readCode(text) : parseSetup(text.trim());
