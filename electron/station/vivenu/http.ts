import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import type { z } from 'zod';
import { redact } from '../diagnostics/redact.ts';

/** The part of the web's fetch that both Node and Electron's `net` have. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Exchange {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What the request carries and no problem may repeat: a server may quote it. */
  readonly secrets: readonly string[];
  /** For the whole exchange, body included. */
  readonly deadlineMs: number;
  /** The station is closing. */
  readonly closing: AbortSignal;
}

interface Answer {
  readonly body: Buffer;
  /** The server's clock from its Date header, which counts whole seconds; null without one. */
  readonly serverTime: number | null;
}

/** A page of 1,000 tickets has about half a megabyte; nothing that vivenu sends comes near this. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** One request and its whole answer. Redirects are refused, so that a token never travels to another host. */
export async function exchange(fetch: Fetch, request: Exchange): Promise<Outcome<Answer>> {
  const deadline = AbortSignal.timeout(request.deadlineMs);
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      redirect: 'error',
      // Electron would keep every answer in a file: tickets, and in the list of access users all tokens.
      cache: 'no-store',
      signal: AbortSignal.any([deadline, request.closing]),
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    const body = await readCapped(response);
    if (body === null) return failure('too_large');
    return readAnswer(response, body, request.secrets);
  } catch (error) {
    return { ok: false, problem: networkProblem(error, deadline.aborted, request.secrets) };
  }
}

async function readCapped(response: Response): Promise<Buffer | null> {
  if (response.body === null) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream and so ends the transfer.
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function readAnswer(response: Response, body: Buffer, secrets: readonly string[]): Outcome<Answer> {
  if (!response.ok) return { ok: false, problem: statusProblem(response, body.toString('utf8'), secrets) };
  return success({ body, serverTime: readDate(header(response, 'date')) });
}

/** Undefined where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The answer as the schema has it. */
export function readJson<T>(body: Buffer, schema: z.ZodType<T>): Outcome<T> {
  const json = parseJson(body.toString('utf8'));
  if (json === undefined) return failure('not_vivenu', 'the answer is not JSON');
  const parsed = schema.safeParse(json);
  if (parsed.success) return success(parsed.data);
  const issue = parsed.error.issues[0];
  return failure('not_vivenu', issue && `${issue.path.join('.') || 'answer'}: ${issue.message}`);
}

function statusProblem(response: Response, text: string, secrets: readonly string[]): Problem {
  const { status } = response;
  if (status >= 300 && status < 400) return { code: 'redirected' };
  const code = problemOfStatus(status);
  const serverTime = readDate(header(response, 'date'));
  const retryAfterMs = readRetryAfter(header(response, 'retry-after'), serverTime ?? Date.now());
  return { code, detail: detailOf(status, text, secrets), ...(retryAfterMs === null ? {} : { retryAfterMs }) };
}

function problemOfStatus(status: number): Problem['code'] {
  switch (status) {
    case 400:
    case 422:
      return 'bad_request';
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
      return 'not_found';
    case 408:
      return 'timeout';
    case 409:
      return 'conflict';
    case 413:
      return 'payload_too_large';
    case 429:
      return 'too_many_requests';
    default:
      return status >= 500 ? 'server_error' : 'not_vivenu';
  }
}

/** Characters of a server's words that are looked through; a person gets 300 of them. */
const LONGEST_QUOTE = 10_000;

/** vivenu's errors are `{statusCode, error, message}`; a proxy's page is not repeated to staff. */
function detailOf(status: number, text: string, secrets: readonly string[]): string {
  const body = parseJson(text);
  const given = typeof body === 'object' && body !== null && 'message' in body ? body.message : null;
  // Some servers give a list: one sentence for each field that they mind.
  const message = [given]
    .flat()
    .filter((each) => typeof each === 'string')
    .join('; ');
  if (message === '') return String(status);
  // Cut afterwards: half a secret would not be found.
  return `${status}: ${redact(message.slice(0, LONGEST_QUOTE), secrets).slice(0, 300)}`;
}

/** Longer than this no server keeps the scans waiting: a slip in its settings must not cost the evening. */
const LONGEST_RETRY_AFTER_MS = 15 * 60_000;

/**
 * Retry-After in seconds or as a date (RFC 9110, 10.2.3), as milliseconds from the answer; null where it is neither. A date counts from
 * the server's own `now`: the station's clock may be wrong.
 */
function readRetryAfter(value: string, now: number): number | null {
  const date = readDate(value);
  const asked = /^\d+$/u.test(value) ? Number(value) * 1_000 : date === null ? null : Math.max(0, date - now);
  return asked === null ? null : Math.min(asked, LONGEST_RETRY_AFTER_MS);
}

/** A moment of HTTP, in milliseconds. `Date.parse` alone takes "-5" and "1.5" for moments too. */
function readDate(value: string): number | null {
  const date = /^[A-Z][a-z]+, .* GMT$/u.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : date;
}

// Not every fetch takes off the white space at the end.
const header = (response: Response, name: string): string => response.headers.get(name)?.trim() ?? '';

/** How Node's errors begin where it does not trust a server's certificate, and how Electron's do. */
const CERTIFICATE =
  /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|net::ERR_CERT_)/u;

function networkProblem(error: unknown, pastDeadline: boolean, secrets: readonly string[]): Problem {
  if (pastDeadline) return { code: 'timeout' };
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/redirect/iu.test(message)) return { code: 'redirected' };
  // An abort has a number, which says nothing.
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : message;
  return {
    code: CERTIFICATE.test(code) ? 'certificate' : 'offline',
    detail: redact(code, secrets).slice(0, 100),
  };
}
