import { absent, type Occupancy, type Presence } from '#shared/domain.ts';
import { occupancyChange, presenceAfter } from '../admission/presence.ts';
import { allCounters, countersOf, nobody, occupancyOf, plus, storeCounter, type Counter } from './occupancy.ts';
import type { ReadableJournal, WritableJournal } from './databases.ts';
import { allPresences, storePresence } from './presence.ts';
import { standingScans } from './scans.ts';

export interface Recount {
  /** The kept counters and presences are what a replay of the log gives. */
  readonly agrees: boolean;
  readonly counted: Occupancy;
  readonly kept: Occupancy;
}

/** Replays the whole log and compares. Takes as long as the log is. */
export function recount(db: ReadableJournal, eventIds: readonly string[]): Recount {
  const { presences, counters } = replay(db);
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

/** Puts what a replay of the log gives in the place of the kept counters and presences. */
export function rebuildCounters(db: WritableJournal): void {
  const rebuild = db.transaction(() => {
    const { presences, counters } = replay(db);
    db.exec('delete from presence; delete from occupancy');
    for (const [subject, presence] of presences) storePresence(db, subject, presence);
    for (const counter of counters.values()) storeCounter(db, counter);
  });
  rebuild.immediate();
}

interface Replay {
  readonly presences: ReadonlyMap<string, Presence>;
  readonly counters: ReadonlyMap<string, Counter>;
}

function replay(db: ReadableJournal): Replay {
  const presences = new Map<string, Presence>();
  const counters = new Map<string, Counter>();
  for (const scan of standingScans(db)) {
    const subject = scan.subject ?? '';
    const before = presences.get(subject) ?? absent;
    presences.set(subject, presenceAfter(before, scan.result, scan.scannedAt));
    for (const counter of countersOf(scan)) add(counters, counter, occupancyChange(before, scan.result));
  }
  return { presences, counters };
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
  const isEmpty = (value: T | undefined): boolean =>
    value === undefined || values(value).every((each) => each === 0 || each === null);
  const isSame = (one: T | undefined, other: T | undefined): boolean => {
    if (one === undefined || other === undefined) return isEmpty(one) && isEmpty(other);
    const others = values(other);
    return values(one).every((each, index) => each === others[index]) || (isEmpty(one) && isEmpty(other));
  };
  return (
    [...a].every(([key, value]) => isSame(value, b.get(key))) &&
    [...b].every(([key, value]) => isSame(value, a.get(key)))
  );
}
