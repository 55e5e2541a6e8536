import { afterEach } from 'vitest';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../electron/station/sandbox/sandbox.ts';

/** 15 July 2026, noon. */
export const NOON = Date.UTC(2026, 6, 15, 12);

interface Reply<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface Client extends Sandbox {
  send<T = unknown>(method: string, path: string, init?: { headers?: HeadersInit; body?: unknown }): Promise<Reply<T>>;
  /** With the demo's token. */
  device<T = unknown>(method: string, path: string, body?: unknown): Promise<Reply<T>>;
  /** With the demo's API key. */
  admin<T = unknown>(method: string, path: string, body?: unknown): Promise<Reply<T>>;
}

const running: Sandbox[] = [];

/** The sandboxes of a test end with it. Call once in each test file. */
export function closeAfterEach(): void {
  afterEach(async () => {
    await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
  });
}

async function readReply<T>(response: Response): Promise<Reply<T>> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson && text !== '' ? JSON.parse(text) : text) as T,
  };
}

/** A sandbox on a free port, with a small first event and a clock that stands still. */
export async function openSandbox(options: SandboxOptions = {}): Promise<Client> {
  const sandbox = await startSandbox({ tickets: 120, now: () => NOON, ...options });
  running.push(sandbox);
  const send: Client['send'] = async (method, path, { headers, body } = {}) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(sandbox.url + path, {
      method,
      ...(body !== undefined && { body: text }),
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...(headers as object) },
      redirect: 'manual',
    });
    return readReply(response);
  };
  return {
    ...sandbox,
    send,
    device: (method, path, body) => send(method, path, { headers: { token: sandbox.demo.token }, body }),
    admin: (method, path, body) =>
      send(method, path, { headers: { authorization: `Bearer ${sandbox.demo.apiKey}` }, body }),
  };
}

export const idOf = ({ _id: id }: { readonly _id: string }): string => id;

/** vivenu's error body. */
export const errorBody = (statusCode: string, error: string, message: unknown): unknown => ({
  statusCode,
  error,
  message,
});
