import { failure, success, type Outcome, type ProblemCode } from '#shared/problem.ts';
import type { ObjectStatus, SeatLogEntry, SeatTarget } from '#shared/seating.ts';
import { z } from 'zod';
import { pathSegment } from './address.ts';
import { createBearer, renamed } from './bearer.ts';
import type { Fetch } from './http.ts';
import type { Waiting } from './retry.ts';
import { readMoment } from './ticket.ts';

/** The body of a change: a status for seats, or more or fewer booked places of areas. */
export type StatusChange =
  | { readonly objects: readonly string[]; readonly status: SeatTarget }
  | { readonly objects: readonly string[]; readonly bookedChange: number };

/**
 * The seating server. Reading is tried again; a change is sent once. 401 and 403 are `seating_key_refused`, 404 `seating_unknown`, 400
 * `seating_refused` with the server's words, an id that no address can carry `object_id_invalid`.
 */
export interface SeatingClient {
  status(eventId: string, objectId: string): Promise<Outcome<ObjectStatus>>;
  change(eventId: string, change: StatusChange): Promise<Outcome<null>>;
  /** Newest first. */
  log(eventId: string, objectId: string): Promise<Outcome<readonly SeatLogEntry[]>>;
}

export interface SeatingParts {
  readonly fetch: Fetch;
  /** With its path: https://seatmap.vivenu.com/api */
  readonly server: string;
  /** Null: without one. */
  readonly apiKey: string | null;
  readonly waiting: Waiting;
  readonly closing: AbortSignal;
}

export function createSeatingClient({ server, ...parts }: SeatingParts): SeatingClient {
  const bearer = createBearer(parts);

  /** Null where no address can carry the ids. */
  function statusUrl(eventId: string, ...objectIds: readonly string[]): string | null {
    const segments = [eventId, ...objectIds].map(pathSegment);
    if (segments.includes(null)) return null;
    const [event, ...objects] = segments;
    return [server, 'event', event, 'status', ...objects].join('/');
  }

  return {
    async status(eventId, objectId) {
      const url = statusUrl(eventId, objectId);
      if (url === null) return failure('object_id_invalid');
      const outcome = renamed(await bearer.read(url, statusAnswer), names);
      return outcome.ok ? success(objectStatus(objectId, outcome.value)) : outcome;
    },

    async change(eventId, change) {
      const url = statusUrl(eventId);
      if (url === null || change.objects.some((id) => pathSegment(id) === null)) return failure('object_id_invalid');
      const outcome = renamed(await bearer.write({ method: 'POST', url, body: change }, changeAnswer), names);
      return outcome.ok ? success(null) : outcome;
    },

    async log(eventId, objectId) {
      const url = statusUrl(eventId, objectId);
      if (url === null) return failure('object_id_invalid');
      const outcome = renamed(await bearer.read(`${url}/logs`, logAnswer), names);
      return outcome.ok ? success(newestFirst(outcome.value)) : outcome;
    },
  };
}

const names: Readonly<Partial<Record<ProblemCode, ProblemCode>>> = {
  unauthorized: 'seating_key_refused',
  forbidden: 'seating_key_refused',
  not_found: 'seating_unknown',
  bad_request: 'seating_refused',
};

// A counter that cannot be read is no seat: the answer is refused as a whole.
const statusAnswer = z.object({ status: z.string().min(1), booked: z.number().nullish() });

/** As documented, in whatever case: another sentence is no yes. */
const changeAnswer = z.object({ message: z.string().regex(/^ok$/iu) });

/** By hand, as tickets are: a log may have ten thousand entries. What is no object is left out. */
const logAnswer = z.unknown().transform((given, context) => {
  if (Array.isArray(given)) return given.flatMap((entry) => readLogEntry(entry) ?? []);
  context.addIssue('a list is expected');
  return z.NEVER;
});

function objectStatus(objectId: string, { status, booked }: z.infer<typeof statusAnswer>): ObjectStatus {
  const isArea = typeof booked === 'number' || status === 'forsale';
  return { objectId, kind: isArea ? 'area' : 'seat', status, booked: booked ?? null };
}

function readLogEntry(given: unknown): SeatLogEntry | null {
  if (typeof given !== 'object' || given === null) return null;
  const entry = given as Readonly<Record<string, unknown>>;
  const { api, bookedChange } = entry;
  return {
    at: readMoment(entry['createdAt']) ?? readMoment(entry['updatedAt']),
    before: text(entry['before']),
    after: text(entry['after']),
    userId: text(entry['userId']),
    api: typeof api === 'boolean' ? api : null,
    bookedChange: typeof bookedChange === 'number' ? bookedChange : null,
  };
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** No order is promised. Entries of one moment keep the server's, from its newer end; those without a moment come last. */
function newestFirst(entries: readonly SeatLogEntry[]): readonly SeatLogEntry[] {
  const known = entries.flatMap(({ at }) => at ?? []);
  const isOldestFirst = (known.at(0) ?? 0) <= (known.at(-1) ?? 0);
  const ordered = isOldestFirst ? entries.toReversed() : entries;
  return ordered.toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0));
}
