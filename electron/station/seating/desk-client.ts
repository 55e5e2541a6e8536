import type { ProblemCode } from '#shared/problem.ts';
import { renamed } from '../vivenu/bearer.ts';
import type { SeatingClient } from '../vivenu/seating-client.ts';
import type { Limit } from './limit.ts';

/** The words of these speak of scans, which the station sends again by itself. */
const readNames: Readonly<Partial<Record<ProblemCode, ProblemCode>>> = {
  offline: 'seating_unreached',
  timeout: 'seating_unreached',
  too_many_requests: 'seating_busy',
  server_error: 'seating_busy',
};

/** The same client, a few requests at a time. A server that wants a key where nobody has given one has not refused any. */
export function deskClient(client: SeatingClient, limit: Limit, isKeyMissing: boolean): SeatingClient {
  const keyNames: typeof readNames = isKeyMissing ? { seating_key_refused: 'key_missing' } : {};
  const reading = { ...readNames, ...keyNames };
  return {
    status: async (eventId, objectId) => renamed(await limit(() => client.status(eventId, objectId)), reading),
    change: async (eventId, change) => renamed(await limit(() => client.change(eventId, change)), keyNames),
    log: async (eventId, objectId) => renamed(await limit(() => client.log(eventId, objectId)), reading),
  };
}
