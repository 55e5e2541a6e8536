import type { Fetch } from '../../electron/station/vivenu/http.ts';
import { createAdminClient, type AdminClient } from '../../electron/station/vivenu/admin-client.ts';
import { createClient, type VivenuClient } from '../../electron/station/vivenu/client.ts';
import { createSeatingClient, type SeatingClient } from '../../electron/station/vivenu/seating-client.ts';
import { noWaiting } from '../station/support.ts';

/** A request as a client made it. */
interface Asked {
  readonly method: string;
  /** Without the origin and the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Real clients of real HTTP, whose requests can be looked at. */
export interface Clients {
  readonly asked: readonly Asked[];
  device(server: string, token: string): VivenuClient;
  admin(server: string, apiKey: string): AdminClient;
  seating(server: string, apiKey: string | null): SeatingClient;
}

export function createClients(): Clients {
  const asked: Asked[] = [];
  const noting: Fetch = (url, init) => {
    const { pathname, searchParams } = new URL(url);
    asked.push({
      method: init.method ?? 'GET',
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: Object.fromEntries(new Headers(init.headers)),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : null,
    });
    return fetch(url, init);
  };
  const parts = { fetch: noting, waiting: noWaiting(), closing: new AbortController().signal };
  return {
    asked,
    device: (server, token) => createClient({ ...parts, server, token: () => token }),
    admin: (server, apiKey) => createAdminClient({ ...parts, server, apiKey }),
    seating: (server, apiKey) => createSeatingClient({ ...parts, server, apiKey }),
  };
}
