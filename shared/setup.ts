import { z } from 'zod';
import type { Problem } from './problem.ts';

/** A station's set-up as it goes from one computer to the next: `gatehouse.json`, or a QR code. Its form is `station/setup/`'s. */

/** Fewer characters do not protect a token that lies on a stick. */
export const shortestPassphrase = 10;

/** Longer texts are no set-up. */
export const longestSetup = 262_144;

const passphrase = z.string().max(1_024);

/** With token and PIN only where a passphrase seals them. */
export const exportSetupSchema = z.strictObject({ passphrase: passphrase.nullable() });
export const unsealSetupSchema = z.strictObject({ passphrase });

/** What holds of a set-up that came as a file or a code. */
export interface SetupView {
  /** One that waits for its passphrase. */
  readonly sealed: boolean;
  /** Why the one that was found was not taken. */
  readonly problem: Problem | null;
}

/** The set-up as a QR code: an image's address (data:). */
export interface SetupCode {
  readonly picture: string;
  readonly sealed: boolean;
  /** Printers and the names of entries had no room in it. */
  readonly shortened: boolean;
}

/**
 * Begins a set-up code. It has only letters that lie at the same place on US, German and French keyboards, like all of the code: a
 * scanner in keyboard mode types it right on any of them.
 */
export const setupCodePrefix = 'GHSETUP';
const setupCode = new RegExp(`^\\s*${setupCodePrefix}[B-LNOPR-VX]+\\s*$`, 'iu');

export const isSetupCode = (text: string): boolean => text.length <= longestSetup && setupCode.test(text);
