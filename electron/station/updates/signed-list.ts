import { sign, verify, type KeyObject } from 'node:crypto';
import { updateChannel } from '#shared/updates.ts';
import { z } from 'zod';

/**
 * The lists of versions at the server (`<channel>-linux.yml` and so on, as electron-builder writes them) carry a signature, so that
 * a server, or whoever is on the way to it, cannot offer a package that the release's key has not signed.
 */

/** Where the list has it, in Base64. */
export const signatureField = 'gatehouseSignature';

/** A number of the signed text's form: a signature of something else never fits. */
const PREFIX = 'gatehouse update list 1\n';

/** SemVer 2.0.0 without build metadata, which says nothing about what is newer. */
const version = z
  .string()
  .max(100)
  .regex(/^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/u);

/** A package lies beside its list; a name that leads elsewhere is none. */
const fileName = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/u);

const signedFile = z.object({
  url: fileName,
  /** In Base64. */
  sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/u),
  size: z.int().positive(),
  /** Windows asks for an administrator before it runs the installer. */
  isAdminRightsRequired: z.boolean().default(false),
});

/** A list, as far as it is signed. Whatever else it says may keep the station from an update, and never brings one. */
const signedList = z.object({ version, files: z.array(signedFile).min(1).max(50) });
export type SignedList = z.infer<typeof signedList>;
export type SignedFile = z.infer<typeof signedFile>;

/** The signature of a list for a channel: Ed25519, in Base64. Throws where the list cannot be signed. */
export function signatureOf(list: unknown, channel: string, privateKey: KeyObject): string {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('the key for update lists is not an Ed25519 key');
  const text = signedText(signedList.parse(list), updateChannel.parse(channel));
  return sign(null, text, privateKey).toString('base64');
}

export const isSigned = (list: unknown, channel: string, publicKey: KeyObject): boolean =>
  readSigned(list, channel, publicKey) !== null;

const withSignature = signedList.extend({ [signatureField]: z.base64().length(88) });
/** It can be read again as a list. */
export type BelievedList = z.infer<typeof withSignature>;

/** What is signed of a list, with the signature and nothing else of it; null where it is not signed for this channel with this key. */
export function readSigned(list: unknown, channel: string, publicKey: KeyObject): BelievedList | null {
  const read = withSignature.safeParse(list);
  if (!read.success || publicKey.asymmetricKeyType !== 'ed25519') return null;
  const signature = Buffer.from(read.data[signatureField], 'base64');
  return verify(null, signedText(read.data, channel), publicKey, signature) ? read.data : null;
}

/** The order of the files in the list says nothing. */
function signedText({ version: signedVersion, files }: SignedList, channel: string): Buffer {
  const rows = files.map(({ url, sha512, size, isAdminRightsRequired }) => [url, sha512, size, isAdminRightsRequired]);
  const sorted = rows.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  return Buffer.from(PREFIX + JSON.stringify([channel, signedVersion, sorted]), 'utf8');
}
