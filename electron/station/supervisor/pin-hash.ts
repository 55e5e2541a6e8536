import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

/**
 * The PIN as it is kept. It runs in Node's pool of threads: a scan does not wait for it. Four digits can be guessed by whoever
 * has this file and a computer; against a person at the station it is the lock-out that counts.
 */

/** One of the settings of equal strength that OWASP gives for scrypt; the one with 32 MB, since a laptop at a door has little. */
const cost = { N: 2 ** 15, r: 8, p: 3 };
const saltBytes = 16;
const hashBytes = 32;

/** What it was made with stands beside it, so that better settings leave old PINs valid. */
export const pinHashSchema = z.object({
  N: z
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.int().min(1).max(32),
  p: z.int().min(1).max(16),
  salt: z.base64().min(1),
  hash: z.base64().min(1),
});
export type PinHash = z.infer<typeof pinHashSchema>;

const derive: (pin: string, salt: Buffer, bytes: number, options: object) => Promise<Buffer> = promisify(scrypt);

/** What scrypt needs, in bytes (RFC 7914: N, p and two blocks of 128 r); Node allows 32 MB unless it is told. */
const memory = ({ N, r, p }: Omit<PinHash, 'salt' | 'hash'>): number => 128 * r * (N + p + 2);

export async function hashPin(pin: string): Promise<PinHash> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(pin, salt, hashBytes, { ...cost, maxmem: memory(cost) });
  return { ...cost, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

export async function isPinOf(pin: string, { N, r, p, salt, hash }: PinHash): Promise<boolean> {
  const expected = Buffer.from(hash, 'base64');
  const options = { N, r, p, maxmem: memory({ N, r, p }) };
  return timingSafeEqual(await derive(pin, Buffer.from(salt, 'base64'), expected.length, options), expected);
}
