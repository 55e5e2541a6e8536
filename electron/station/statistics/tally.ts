import { absent } from '#shared/domain.ts';
import type { Reason } from '#shared/verdict.ts';
import { occupancyChange } from '../admission/presence.ts';
import type { CountedScan, TallyRow } from '../ledger/tally-rows.ts';

/** What happened within one minute. */
export interface MinuteFigures {
  in: number;
  out: number;
  /** How many more are inside at its end than at its beginning. */
  change: number;
  refused: number;
}

/** Everyone, the people of one ticket type, or those of one entry. */
export interface Group {
  in: number;
  out: number;
  inside: number;
  /** Different tickets that came in. */
  arrived: number;
  /** By the number of the minute since 1970; only those in which something happened. */
  readonly minutes: Map<number, MinuteFigures>;
}

/** The figures of the chosen events: what a replay of the log gives, kept by minute. */
export interface Tally {
  readonly everyone: Group;
  readonly ticketTypes: Map<string | null, Group>;
  readonly entries: Map<string, Group>;
  readonly refusals: Map<Reason, number>;
  readonly overridden: () => number;
  readonly undone: () => number;
  /** Counts the next row of the log. A scan that a row takes back no longer counts, at its own moment. */
  add(row: TallyRow): void;
}

export const MINUTE_MS = 60_000;

export function createTally(eventIds: readonly string[]): Tally {
  const everyone = emptyGroup();
  const ticketTypes = new Map<string | null, Group>();
  const entries = new Map<string, Group>();
  const refusals = new Map<Reason, number>();
  /** What counts of each subject, oldest first: `i` for an entry, `o` for an exit. */
  const stories = new Map<string, string>();
  let overridden = 0;
  let undone = 0;

  const groupsOf = ({ ticketTypeId, entryIds }: CountedScan): readonly Group[] => [
    everyone,
    groupIn(ticketTypes, ticketTypeId),
    ...entryIds.map((id) => groupIn(entries, id)),
  ];

  function refuse(scan: CountedScan): void {
    if (!eventIds.includes(scan.eventId)) return;
    for (const group of groupsOf(scan)) minuteOf(group, scan).refused++;
    if (scan.reason !== null) refusals.set(scan.reason, (refusals.get(scan.reason) ?? 0) + 1);
  }

  /** `times` is 1 where the scan is added, -1 where it is taken back; `story` is what came before it. */
  function count(scan: CountedScan, story: string, times: 1 | -1): void {
    if (scan.result === 'undo' || !eventIds.includes(scan.eventId)) return;
    const change = occupancyChange({ ...absent, inside: story.endsWith('i') }, scan.result);
    const arrives = scan.result === 'in' && !story.includes('i');
    for (const group of groupsOf(scan)) {
      group.in += times * change.in;
      group.out += times * change.out;
      group.inside += times * change.inside;
      group.arrived += arrives ? times : 0;
      const minute = minuteOf(group, scan);
      minute.in += times * change.in;
      minute.out += times * change.out;
      minute.change += times * change.inside;
    }
    if (scan.against !== null) overridden += times;
  }

  function admit(scan: CountedScan, subject: string): void {
    const story = stories.get(subject) ?? '';
    count(scan, story, 1);
    stories.set(subject, story + (scan.result === 'in' ? 'i' : 'o'));
  }

  /** Only the last standing scan of a subject is ever taken back. */
  function takeBack(scan: CountedScan, subject: string): void {
    const story = (stories.get(subject) ?? '').slice(0, -1);
    stories.set(subject, story);
    count(scan, story, -1);
    if (eventIds.includes(scan.eventId)) undone++;
  }

  return {
    everyone,
    ticketTypes,
    entries,
    refusals,
    overridden: () => overridden,
    undone: () => undone,
    add({ scan, undone: takenBack, purged }) {
      if (purged) return;
      if (takenBack !== null && takenBack.subject !== null) takeBack(takenBack, takenBack.subject);
      else if (scan.result === 'repeat' || scan.result === 'refused') refuse(scan);
      else if (scan.subject !== null) admit(scan, scan.subject);
    },
  };
}

const emptyGroup = (): Group => ({ in: 0, out: 0, inside: 0, arrived: 0, minutes: new Map() });

function groupIn<K>(groups: Map<K, Group>, key: K): Group {
  const group = groups.get(key) ?? emptyGroup();
  groups.set(key, group);
  return group;
}

function minuteOf({ minutes }: Group, { scannedAt }: CountedScan): MinuteFigures {
  const number = Math.floor(scannedAt / MINUTE_MS);
  const minute = minutes.get(number) ?? { in: 0, out: 0, change: 0, refused: 0 };
  minutes.set(number, minute);
  return minute;
}
