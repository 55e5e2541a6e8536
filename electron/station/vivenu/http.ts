import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';

/** The part of the web's fetch that both Node and Electron's `net` have. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Exchange {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
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
      signal: AbortSignal.any([deadline, request.closing]),
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    const body = await readCapped(response);
    if (body === null) return failure('too_large');
    return readAnswer(response, body);
  } catch (error) {
    return { ok: false, problem: networkProblem(error, deadline.aborted) };
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

function readAnswer(response: Response, body: Buffer): Outcome<Answer> {
  if (!response.ok) return { ok: false, problem: statusProblem(response, body.toString('utf8')) };
  const date = Date.parse(response.headers.get('date') ?? '');
  return success({ body, serverTime: Number.isNaN(date) ? null : date });
}

/** Undefined where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function statusProblem(response: Response, text: string): Problem {
  const { status } = response;
  if (status >= 300 && status < 400) return { code: 'redirected' };
  const code = problemOfStatus(status);
  const retryAfterMs = readRetryAfter(response.headers.get('retry-after'));
  return { code, detail: detailOf(status, text), ...(retryAfterMs === null ? {} : { retryAfterMs }) };
}

function problemOfStatus(status: number): Problem['code'] {
  switch (status) {
    case 400:
    case 413:
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
    case 429:
      return 'too_many_requests';
    default:
      return status >= 500 ? 'server_error' : 'not_vivenu';
  }
}

/** vivenu's errors are `{statusCode, error, message}`; a proxy's page is not repeated to staff. */
function detailOf(status: number, text: string): string {
  const body = parseJson(text);
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : null;
  return typeof message === 'string' && message !== '' ? `${status}: ${message.slice(0, 300)}` : String(status);
}

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3), as milliseconds from the answer. */
function readRetryAfter(value: string | null): number | null {
  if (value === null) return null;
  if (/^\d+$/u.test(value.trim())) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

function networkProblem(error: unknown, pastDeadline: boolean): Problem {
  if (pastDeadline) return { code: 'timeout' };
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/redirect/iu.test(message)) return { code: 'redirected' };
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : message;
  return { code: 'offline', detail: code.slice(0, 100) };
}
