import type { KeyObject } from 'node:crypto';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { JSON_SCHEMA, load } from 'js-yaml';
import type { Fetch } from '../vivenu/http.ts';
import { readSigned, type BelievedList, type SignedFile, type SignedList } from './signed-list.ts';

/** What the server offers for this computer. */
export interface Offer {
  readonly version: string;
  readonly file: SignedFile;
  /** Where the file lies. */
  readonly url: string;
  /** As far as it is signed. The rest of it is a stranger's, and goes no further. */
  readonly list: BelievedList;
  readonly channel: string;
}

/** What kind of computer this is, in Node's words. */
export interface Kind {
  readonly platform: string;
  readonly arch: string;
}

export interface Question {
  readonly fetch: Fetch;
  /** As `readUpdateServer` gives it. */
  readonly server: string;
  readonly channel: string;
  readonly kind: Kind;
  readonly publicKey: KeyObject;
  readonly closing: AbortSignal;
}

/** A list has about a kilobyte. */
const MAX_LIST_BYTES = 65_536;
const LIST_DEADLINE_MS = 20_000;

/**
 * The address of a folder on the web, with a slash at its end; null where the text is none. Without TLS on this computer only: the
 * packages are signed, but nobody on the way shall see who asks, or keep a list back.
 */
export function readUpdateServer(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  const isWeb = url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
  if (!isWeb || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return null;
  return `${url.origin}${url.pathname.replace(/\/*$/u, '')}/`;
}

/** As electron-builder names the lists: Windows has no word of its own, and Linux has one list a processor. */
export function listName(channel: string, { platform, arch }: Kind): string {
  if (platform === 'darwin') return `${channel}-mac.yml`;
  if (platform === 'linux') return `${channel}-linux${arch === 'x64' ? '' : `-${arch}`}.yml`;
  return `${channel}.yml`;
}

/** What the server has to offer, whether it is newer or not. Only what the release's key has signed for the channel is an offer. */
export async function readOffer(question: Question): Promise<Outcome<Offer>> {
  const { server, channel, kind, publicKey } = question;
  const text = await readList(question, new URL(listName(channel, kind), server).href);
  if (!text.ok) return text;
  const list = readSigned(parseList(text.value), channel, publicKey);
  if (list === null) return failure('update_unsigned');
  const file = fileFor(list, kind);
  if (file === null) return failure('update_none');
  return success({ version: list.version, file, url: new URL(file.url, server).href, list, channel });
}

async function readList({ fetch, closing }: Question, url: string): Promise<Outcome<string>> {
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(LIST_DEADLINE_MS), closing]);
    const response = await fetch(url, { redirect: 'error', cache: 'no-store', signal });
    if (!response.ok) return failure('update_unreached', String(response.status));
    const body = await readCapped(response);
    return body === null ? failure('update_unsigned') : success(body);
  } catch (error) {
    return failure('update_unreached', reasonOf(error));
  }
}

/** Null where the body is no list, for its length alone. */
async function readCapped(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop ends the transfer.
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_LIST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message.slice(0, 100) : String(cause).slice(0, 100);
}

/** Null where the text is no YAML: a sign-in page of a Wi-Fi, for one. */
function parseList(text: string): unknown {
  try {
    return load(text, { schema: JSON_SCHEMA });
  } catch {
    return null;
  }
}

const endings: Readonly<Record<string, string>> = { linux: '.AppImage', win32: '.exe', darwin: '.zip' };

/** The package for this computer. The names are signed; those for ARM say so, and one that names no processor is for all. */
function fileFor({ files }: SignedList, { platform, arch }: Kind): SignedFile | null {
  const ending = endings[platform];
  const fitting = files.filter(({ url }) => ending !== undefined && url.endsWith(ending));
  const named = fitting.find(({ url }) => archOf(url) === arch);
  // Windows has one installer for all processors. A program for another one would not start.
  const forAll = fitting.find(({ url }) => archOf(url) === null);
  return named ?? (arch === 'x64' || platform === 'win32' ? forAll : undefined) ?? null;
}

function archOf(name: string): string | null {
  if (/arm64|aarch64/iu.test(name)) return 'arm64';
  return /x64|x86_64|amd64/iu.test(name) ? 'x64' : null;
}
