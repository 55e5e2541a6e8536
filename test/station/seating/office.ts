import { join } from 'node:path';
import { expect } from 'vitest';
import type { Outcome } from '#shared/problem.ts';
import type { MappedObject, SeatChange, SeatingSetup, SeatTarget } from '#shared/seating.ts';
import type { FaultRule } from '../../../electron/station/sandbox/faults/fault.ts';
import type { Sandbox } from '../../../electron/station/sandbox/sandbox.ts';
import { createSeatingDesk, type Seating, type SeatingDesk } from '../../../electron/station/session/seating.ts';
import { openSettingsFile } from '../../../electron/station/session/settings-file.ts';
import type { Log } from '../../../electron/station/log.ts';
import type { Fetch } from '../../../electron/station/vivenu/http.ts';
import { memoryLog, noWaiting, temporaryFolder, temporarySandbox } from '../support.ts';
import { area, seat } from './objects.ts';

/** A box office at the sandbox' seating server, over HTTP. */

/** Of the demo: booked, and two that are free. */
export const [OWN, FREE, FREE_TOO] = ['block-a-3-14', 'block-a-1-1', 'block-a-1-2'];
export const LAWN = 'ga-lawn';

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.detail}`);
  return outcome.value;
}
export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.problem.code);

export interface Office<S extends Seating = Seating> {
  readonly sandbox: Sandbox;
  readonly session: S;
  readonly folder: string;
  readonly eventId: string;
  /** The changes that were sent, also by others. */
  posts(): number;
  statusOf(...objectIds: readonly string[]): Promise<readonly string[]>;
  bookedOf(objectId: string): Promise<number | null | undefined>;
  /** Somebody else, at another place. */
  elsewhere(body: object): Promise<void>;
  /** Of the seating server alone. */
  fault(rule: FaultRule): void;
}

export const demoObjects: readonly MappedObject[] = [
  seat(OWN, { row: '3', seat: '14' }),
  area(LAWN, { capacity: 1_500 }),
];

/** With the event's id at the seating server, a key, and these objects. */
export async function furnish<S extends Seating>(
  sandbox: Sandbox,
  session: S,
  folder: string,
  objects: readonly MappedObject[],
): Promise<Office<S>> {
  const { eventId, seatingEventId, apiKey } = sandbox.demo;
  valueOf(await session.changeSeating({ seatingIds: { [eventId]: seatingEventId } }));
  valueOf(await session.setSeatingKey({ use: 'own', apiKey }));
  for (const object of objects) valueOf(await session.mapSeat(eventId, object));
  const url = `${sandbox.url}/api/event/${seatingEventId}/status`;
  const views = async (objectIds: readonly string[]) => valueOf(await session.seats(eventId, objectIds));
  return {
    sandbox,
    session,
    folder,
    eventId,
    posts: () =>
      sandbox.control.requests().filter(({ method, target }) => method === 'POST' && target.startsWith('/api/event/'))
        .length,
    statusOf: async (...objectIds) => (await views(objectIds)).map(({ status }) => status?.status ?? 'unread'),
    bookedOf: async (objectId) => (await views([objectId]))[0]?.status?.booked,
    async elsewhere(body) {
      const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
      expect(answer.status).toBe(200);
    },
    fault: ({ match, ...rule }) => {
      sandbox.control.addFault({ ...rule, match: { path: '/api/event/', ...match } });
    },
  };
}

interface Given extends DeskGiven {
  readonly objects?: readonly MappedObject[];
}

interface DeskGiven {
  readonly chosenFile?: string | null;
  readonly fetch?: Fetch;
  readonly accountKey?: string | null;
  readonly log?: Log;
}

/** Without a station: nobody is scanned. What is in the folder is as another program left it. */
export function deskIn(
  folder: string,
  { url, demo }: { readonly url: string; readonly demo: Pick<Sandbox['demo'], 'events'> },
  given: DeskGiven = {},
): SeatingDesk {
  const { chosenFile = null, fetch: ask = fetch, accountKey = null, log = memoryLog() } = given;
  const settings = openSettingsFile(join(folder, 'settings.json'), memoryLog());
  settings.change({ server: url });
  return createSeatingDesk({
    fetch: ask,
    waiting: noWaiting(),
    now: Date.now,
    log,
    folder,
    settings,
    isTraining: () => false,
    accountKey: () => accountKey,
    events: () => demo.events.slice(0, 1),
    station: () => null,
    askForFile: async () => chosenFile,
    onChange: () => {},
    closing: new AbortController().signal,
  });
}

export async function office({ objects = demoObjects, ...given }: Given = {}): Promise<Office> {
  const sandbox = await temporarySandbox({ tickets: 1 });
  const folder = temporaryFolder();
  return furnish(sandbox, deskIn(folder, sandbox, given).calls, folder, objects);
}

export const change = (
  { session, eventId }: Pick<Office, 'session' | 'eventId'>,
  objectIds: readonly string[],
  to: SeatTarget,
  seen: Record<string, string> = Object.fromEntries(objectIds.map((id) => [id, 'free'])),
): Promise<Outcome<SeatChange>> => session.changeSeats(eventId, objectIds, to, seen);

/** By how much, as somebody does who saw what is there, or something else. */
export const changeLawn = async (
  { session, eventId, bookedOf }: Office,
  by: number,
  saw?: number,
): Promise<Outcome<SeatChange>> =>
  session.changeBooked(eventId, LAWN, by, { [LAWN]: `${saw ?? (await bookedOf(LAWN))}` });

export const unclearOf = async ({ session }: Pick<Office, 'session'>): Promise<SeatingSetup['unclear']> =>
  valueOf(await session.seating()).unclear;

/** The request does its work, and its answer is lost; or it does not even reach the server. */
export const answerLost: FaultRule = { match: { method: 'POST' }, fault: { kind: 'reset', stored: true } };
export const requestLost: FaultRule = { match: { method: 'POST' }, fault: { kind: 'reset' } };
export const notReadable: FaultRule = { match: { method: 'GET' }, fault: { kind: 'answer', status: 500 } };
