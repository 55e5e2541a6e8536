import type { Problem } from '#shared/problem.ts';

/** What Node and Electron's `net` call it when no connection comes about. */
const causes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'net::ERR_INTERNET_DISCONNECTED',
  'net::ERR_NAME_NOT_RESOLVED',
  'net::ERR_CONNECTION_REFUSED',
  'net::ERR_ADDRESS_UNREACHABLE',
]);

/** Whether a request has surely not come to the server. A connection that broke, or an answer that is late, says nothing of that. */
export function isNeverReached({ code, detail }: Problem): boolean {
  // A server that is not trusted is told nothing.
  return code === 'certificate' || (code === 'offline' && detail !== undefined && causes.has(detail));
}
