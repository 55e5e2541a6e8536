import { absent, type Occupancy, type Presence } from '#shared/domain.ts';
import { occupancyChange, presenceAfter } from '../admission/presence.ts';
import { allCounters, countersOf, nobody, occupancyOf, plus, type Counter } from './occupancy.ts';
import type { ReadableJournal } from './open.ts';
import { allPresences } from './presence.ts';
import { standingScans } from './scans.ts';

export interface Recount {
  /** The kept counters and presences are what a replay of the log gives. */
  readonly agrees: boolean;
  readonly counted: Occupancy;
  readonly kept: Occupancy;
}

/** Replays the whole log and compares. Takes as long as the log is. */
export function recount(db: ReadableJournal, eventIds: readonly string[]): Recount {
  const presences = new Map<string, Presence>();
  const counters = new Map<string, Counter>();
  for (const scan of standingScans(db)) {
    const subject = scan.subject ?? '';
    const before = presences.get(subject) ?? absent;
    presences.set(subject, presenceAfter(before, scan.result, scan.scannedAt));
    for (const counter of countersOf(scan)) add(counters, counter, occupancyChange(before, scan.result));
  }
  const ofEvents = [...counters.values()].filter(({ eventId, kind }) => kind === 'event' && eventIds.includes(eventId));
  const keptCounters = new Map(allCounters(db).map((counter) => [keyOf(counter), counter]));
  const samePresences = holdTheSame(presences, allPresences(db), presenceValues);
  const sameCounters = holdTheSame(counters, keptCounters, ({ in: entries, out, inside }) => [entries, out, inside]);
  return {
    agrees: samePresences && sameCounters,
    counted: ofEvents.reduce<Occupancy>(plus, nobody),
    kept: occupancyOf(db, eventIds),
  };
}

const keyOf = ({ eventId, kind, key }: Omit<Counter, keyof Occupancy>): string => JSON.stringify([eventId, kind, key]);

function add(counters: Map<string, Counter>, counter: Omit<Counter, keyof Occupancy>, change: Occupancy): void {
  const before = counters.get(keyOf(counter)) ?? nobody;
  counters.set(keyOf(counter), { ...counter, ...plus(before, change) });
}

const presenceValues = ({ inside, entries, firstEntryAt, lastAt }: Presence): readonly (number | null)[] => [
  Number(inside),
  entries,
  firstEntryAt,
  lastAt,
];

/** Compares what is not empty: somebody whose every scan was taken back is as if never seen. */
function holdTheSame<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  values: (value: T) => readonly (number | null)[],
): boolean {
  const texts = (map: ReadonlyMap<string, T>): ReadonlySet<string> =>
    new Set(
      [...map]
        .map(([key, value]) => ({ key, values: values(value) }))
        .filter((each) => each.values.some((value) => value !== 0 && value !== null))
        .map((each) => JSON.stringify(each)),
    );
  const [inA, inB] = [texts(a), texts(b)];
  return inA.size === inB.size && [...inA].every((text) => inB.has(text));
}
