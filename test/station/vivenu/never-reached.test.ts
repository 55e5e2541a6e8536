import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Problem } from '#shared/problem.ts';
import { expect, test } from 'vitest';
import { exchange } from '../../../electron/station/vivenu/http.ts';
import { isNeverReached } from '../../../electron/station/vivenu/never-reached.ts';

const offline = (detail: string): Problem => ({ code: 'offline', detail });

test.each(
  [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'net::ERR_INTERNET_DISCONNECTED',
    'net::ERR_NAME_NOT_RESOLVED',
    'net::ERR_CONNECTION_REFUSED',
    'net::ERR_ADDRESS_UNREACHABLE',
  ].map(offline),
)('no connection came about: $detail', (problem) => {
  expect(isNeverReached(problem)).toBe(true);
});

test.each<Problem>([
  { code: 'offline' },
  ...[
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'UND_ERR_SOCKET',
    'net::ERR_CONNECTION_RESET',
    'net::ERR_CONNECTION_CLOSED',
    'net::ERR_NETWORK_CHANGED',
    'net::ERR_EMPTY_RESPONSE',
    'terminated',
    '20',
    // Words of a server are no cause.
    'not ECONNREFUSED at all',
  ].map(offline),
  { code: 'timeout', detail: 'ECONNREFUSED' },
  { code: 'server_error', detail: '502: ECONNREFUSED' },
])('something may have arrived: $code $detail', (problem) => {
  expect(isNeverReached(problem)).toBe(false);
});

test('a port where nobody listens is such a one', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  const outcome = await exchange(fetch, {
    method: 'POST',
    url: `http://127.0.0.1:${port}`,
    headers: {},
    secrets: [],
    deadlineMs: 5_000,
    closing: new AbortController().signal,
  });
  expect(outcome.ok ? null : isNeverReached(outcome.problem)).toBe(true);
});
