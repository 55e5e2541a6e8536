import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { failure, type Outcome } from '#shared/problem.ts';
import { shortestPassphrase } from '#shared/setup.ts';
import { setupVersion, type InnerSetup, type Sealed } from './form.ts';
import { pack, unpack } from './pack.ts';
import { parseInnerSetup } from './parse.ts';

/**
 * A set-up under a passphrase: scrypt (RFC 7914) makes a key of it, AES-256-GCM hides and protects. docs/setup.md says how others make
 * one. Both run in Node's pool of threads or are short: no scan waits for them.
 */

/** As for the PIN: of the settings of equal strength that OWASP gives, the one that needs 32 MB. */
const cost = { N: 2 ** 15, r: 8, p: 3 } as const;
const saltBytes = 16;
const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;
const cipher = 'aes-256-gcm';

type Header = Omit<Sealed, 'data'>;

const derive: (passphrase: string, salt: Buffer, bytes: number, options: object) => Promise<Buffer> = promisify(scrypt);

function keyOf(passphrase: string, { N, r, p, salt }: Header): Promise<Buffer> {
  // What scrypt needs (RFC 7914); Node allows 32 MB unless it is told.
  const maxmem = 128 * r * (N + p + 2);
  return derive(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), keyBytes, { N, r, p, maxmem });
}

/** What the seal also protects, although it can be read. */
const headerText = ({ N, r, p, salt, iv, packed }: Header): Buffer =>
  Buffer.from(`gatehouse ${setupVersion} ${N} ${r} ${p} ${salt} ${iv} ${packed ? 'packed' : 'plain'}`);

export const isLongEnough = (passphrase: string): boolean => Array.from(passphrase).length >= shortestPassphrase;

export async function seal(setup: InnerSetup, passphrase: string, packed: boolean): Promise<Sealed> {
  const salt = randomBytes(saltBytes).toString('base64');
  const iv = randomBytes(ivBytes).toString('base64');
  const header: Header = { ...cost, salt, iv, packed };
  const sealing = createCipheriv(cipher, await keyOf(passphrase, header), Buffer.from(iv, 'base64'));
  sealing.setAAD(headerText(header));
  const json = JSON.stringify(setup);
  const hidden = [sealing.update(packed ? pack(json) : Buffer.from(json)), sealing.final(), sealing.getAuthTag()];
  return { ...header, data: Buffer.concat(hidden).toString('base64') };
}

/** A wrong passphrase, and anything that was changed, look the same. */
export async function unseal(sealed: Sealed, passphrase: string): Promise<Outcome<InnerSetup>> {
  const opened = open(sealed, await keyOf(passphrase, sealed));
  if (opened === null) return failure('setup_passphrase_wrong');
  const text = sealed.packed ? unpack(opened) : opened.toString();
  return text === null ? failure('setup_unreadable', 'sealed') : parseInnerSetup(text);
}

function open({ data, ...header }: Sealed, key: Buffer): Buffer | null {
  const bytes = Buffer.from(data, 'base64');
  const opening = createDecipheriv(cipher, key, Buffer.from(header.iv, 'base64'), { authTagLength: tagBytes });
  opening.setAAD(headerText(header));
  opening.setAuthTag(bytes.subarray(-tagBytes));
  try {
    return Buffer.concat([opening.update(bytes.subarray(0, -tagBytes)), opening.final()]);
  } catch {
    return null;
  }
}
