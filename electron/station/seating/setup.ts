import type { EventSummary } from '#shared/domain.ts';
import { ownOf } from '#shared/own.ts';
import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import { isReadableOnTheWay, seatingServerOf } from '#shared/servers.ts';
import type { SeatingChange, SeatingKeyUse, SeatingSetup, UnclearWork } from '#shared/seating.ts';
import { changeSettings, type SettingsFile } from '../session/settings-file.ts';
import { pathSegment, readApiKey, readSeatingServer } from '../vivenu/address.ts';
import type { Fetch } from '../vivenu/http.ts';
import type { Waiting } from '../vivenu/retry.ts';
import { createSeatingClient } from '../vivenu/seating-client.ts';
import { deskClient } from './desk-client.ts';
import { createLimit } from './limit.ts';
import { evidenceOf, type EventSeats } from './look.ts';
import type { MapFiles } from './map-file.ts';
import type { WorkFile } from './work-file.ts';

export type SeatingKey = { readonly use: 'account' | 'none' } | { readonly use: 'own'; readonly apiKey: string };

/** Where the seats are, and with which key: the settings, and what is only in memory. */
export interface SeatSetup {
  /** An event's seats at the server as it is set up now. */
  seatsOf(eventId: string): Promise<Outcome<EventSeats>>;
  setup(): Promise<Outcome<SeatingSetup>>;
  changeSeating(change: SeatingChange): Promise<Outcome<SeatingSetup>>;
  setSeatingKey(key: SeatingKey): Promise<Outcome<SeatingSetup>>;
  forgetKey(): void;
  ownKey(): string | null;
  /** The event's id at the seating server. Throws where it cannot be written. */
  forgetEvent(eventId: string): void;
}

interface Parts {
  readonly fetch: Fetch;
  readonly waiting: Waiting;
  readonly settings: SettingsFile;
  readonly accountKey: () => string | null;
  readonly events: () => readonly EventSummary[];
  readonly closing: AbortSignal;
  readonly maps: MapFiles;
  readonly works: WorkFile;
}

/** Nobody at the seating server has to wait because a supervisor looks at fifty seats. */
const REQUESTS_AT_ONCE = 5;

export function createSeatSetup(parts: Parts): SeatSetup {
  const { settings, accountKey, events, maps, works } = parts;
  const limit = createLimit(REQUESTS_AT_ONCE);
  /** What somebody chose for the server as it is now. */
  let chosenUse: SeatingKeyUse | null = null;
  let ownKey: string | null = null;

  const server = (): string => settings.read().seating.server ?? seatingServerOf(settings.read().server);

  /** The key of the sign-in opens the whole seller: an address that somebody typed gets it only where somebody says so. */
  const keyUse = (): SeatingKeyUse => chosenUse ?? (settings.read().seating.server === null ? 'account' : 'none');

  /** Without a key the request goes all the same: the server says what it thinks of that. */
  function apiKey(): string | null {
    if (keyUse() === 'none') return null;
    return keyUse() === 'account' ? accountKey() : ownKey;
  }

  /** Null where nobody else could read the key on its way. */
  const readable = (use: SeatingKeyUse): Problem | null =>
    use !== 'none' && isReadableOnTheWay(server()) ? failure('seating_key_readable', server()).problem : null;

  function seatingIdOf(eventId: string): string | null {
    return ownOf(settings.read().seating.eventIds, eventId) ?? null;
  }

  async function seatsOf(eventId: string): Promise<Outcome<EventSeats>> {
    const seatingId = seatingIdOf(eventId);
    return seatingId === null ? failure('seating_no_event') : seatsAt(eventId, seatingId);
  }

  async function seatsAt(eventId: string, seatingId: string): Promise<Outcome<EventSeats>> {
    const map = await maps.read(eventId);
    if (!map.ok) return map;
    const problem = readable(keyUse());
    if (problem !== null) return { ok: false, problem };
    const key = apiKey();
    const bare = createSeatingClient({ ...parts, server: server(), apiKey: key });
    const client = deskClient(bare, limit, key === null && keyUse() !== 'none');
    return success({ client, server: server(), eventId, seatingId, map: map.value });
  }

  async function setup(): Promise<Outcome<SeatingSetup>> {
    return success({
      server: server(),
      ownServer: settings.read().seating.server,
      readableOnTheWay: isReadableOnTheWay(server()),
      keyUse: keyUse(),
      hasOwnKey: ownKey !== null,
      events: await Promise.all(events().map(async (event) => ({ event, ...(await counted(event.id)) }))),
      unclear: await unclear(),
      problem: await lost(),
    });
  }

  async function lost(): Promise<Problem | null> {
    const worksAside = works.lost();
    if (worksAside !== null) return failure('seat_works_lost', worksAside).problem;
    for (const { id } of events()) {
      const mapAside = await maps.lost(id);
      if (mapAside !== null) return failure('seat_map_lost', mapAside).problem;
    }
    return null;
  }

  async function counted(eventId: string): Promise<Omit<SeatingSetup['events'][number], 'event'>> {
    const map = await maps.read(eventId);
    const objects = map.ok ? [...map.value.objects.values()] : [];
    const areas = objects.filter(({ kind }) => kind === 'area').length;
    return { seatingId: seatingIdOf(eventId), seats: objects.length - areas, areas };
  }

  /** Nobody waits for a server that cannot be reached more than once, and no other server is asked than the one it was sent to. */
  async function unclear(): Promise<readonly UnclearWork[]> {
    const all: UnclearWork[] = [];
    let isReachable = true;
    for (const work of works.unclear()) {
      const isThere = isReachable && work.server === server();
      const seats = isThere ? await seatsAt(work.eventId, work.seatingId) : null;
      const evidence = await evidenceOf(seats?.ok === true ? seats.value : null, work);
      isReachable &&= !evidence.now.some(({ problem }) => problem?.code === 'seating_unreached');
      all.push(evidence);
    }
    return all;
  }

  async function changeSeating(change: SeatingChange): Promise<Outcome<SeatingSetup>> {
    const { seating } = settings.read();
    const typed = change.server ?? null;
    const next = typed === null ? success(null) : readSeatingServer(typed);
    if (!next.ok) return next;
    const seatingIds = Object.entries(change.seatingIds ?? {});
    const wrong = seatingIds.find(([, id]) => id !== null && pathSegment(id) === null);
    if (wrong !== undefined) return failure('object_id_invalid');
    const before = server();
    const changed = changeSettings(settings, {
      seating: {
        server: change.server === undefined ? seating.server : next.value,
        eventIds: withIds(seating.eventIds, seatingIds),
      },
    });
    // A key that was meant for one server is not for another.
    if (server() !== before) forgetKey();
    return changed.ok ? setup() : changed;
  }

  async function setSeatingKey(key: SeatingKey): Promise<Outcome<SeatingSetup>> {
    const problem = readable(key.use);
    if (problem !== null) return { ok: false, problem };
    if (key.use === 'own') {
      if (key.apiKey.trim() === '') return failure('key_missing');
      const read = readApiKey(key.apiKey);
      if (!read.ok) return read;
      ownKey = read.value;
    } else ownKey = null;
    chosenUse = key.use;
    return setup();
  }

  function forgetKey(): void {
    ownKey = null;
    chosenUse = null;
  }

  return {
    seatsOf,
    setup,
    changeSeating,
    setSeatingKey,
    forgetKey,
    ownKey: () => ownKey,
    forgetEvent(eventId) {
      const { seating } = settings.read();
      settings.change({ seating: { ...seating, eventIds: withIds(seating.eventIds, [[eventId, null]]) } });
    },
  };
}

/** Null forgets one. */
const withIds = (
  ids: Readonly<Record<string, string>>,
  changes: readonly (readonly [string, string | null])[],
): Record<string, string> => {
  const next = new Map<string, string | null>([...Object.entries(ids), ...changes]);
  return Object.fromEntries([...next].flatMap(([eventId, id]) => (id === null ? [] : [[eventId, id]])));
};
