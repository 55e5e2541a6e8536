import type { UpdateBlock, UpdateSettings } from '#shared/updates.ts';

/** When a new version may be fetched and put in. vivenu tells a device no times of its events: what is known is what staff do. */

const HOUR_MS = 3_600_000;
/** Guests come back, leave, or come late. */
const AFTER_SCAN_MS = 6 * HOUR_MS;
/** Nothing changes any more on a station that is ready for the evening. */
const BEFORE_DOORS_MS = 24 * HOUR_MS;
/** After the last entry: until all have left. */
const AFTER_DOORS_MS = 6 * HOUR_MS;
/** An event without hours is over when the station was not used for so long. */
const UNUSED_MS = 72 * HOUR_MS;
/** Somebody may be about to come back to the screen. */
const IDLE_MS = 10 * 60_000;

/** What is known of the event at this door. Times are ms since 1970. */
export interface Door {
  /** A real event is chosen, and staff have not gone to the list of events or the token. Also where nobody can tell. */
  readonly isAtDoor: boolean;
  /** The station's hours for entries; null where nobody has set them. */
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  readonly lastScanAt: number | null;
  /** When the event was chosen. */
  readonly chosenAt: number | null;
}

export const isEventOpen = (door: Door, now: number): boolean => {
  const until = eventOpenUntil(door, now);
  return until === null || until > now;
};

/** When the event will be over if nobody is scanned; null where that is not known. In the past or now: it is over, or not near. */
export function eventOpenUntil(
  { isAtDoor, opensAt, closesAt, lastScanAt, chosenAt }: Door,
  now: number,
): number | null {
  // A scan counts whatever the hours say. One of the future does, too: the clock was put back.
  const scanned = lastScanAt === null ? now : lastScanAt + AFTER_SCAN_MS;
  if (!isAtDoor) return scanned;
  const isInOrder = opensAt === null || closesAt === null || opensAt < closesAt;
  if (isInOrder && opensAt !== null && now < opensAt - BEFORE_DOORS_MS) return scanned;
  if (isInOrder && closesAt !== null) return Math.max(scanned, closesAt + AFTER_DOORS_MS);
  const used = [lastScanAt, chosenAt, opensAt].filter((at) => at !== null);
  return used.length === 0 ? null : Math.max(...used) + UNUSED_MS;
}

interface Station {
  readonly door: Door;
  /** Scans that vivenu has not confirmed. Those that it refuses for good are kept, and stand against nothing. */
  readonly unsent: number;
  readonly isTraining: boolean;
}

export function blocksOf({ door, unsent, isTraining }: Station, now: number): readonly UpdateBlock[] {
  return [
    ...(isEventOpen(door, now) ? (['event_open'] as const) : []),
    ...(unsent > 0 ? (['unsent'] as const) : []),
    ...(isTraining ? (['training'] as const) : []),
  ];
}

/** Whether this is in the quiet hours by the computer's clock; they may go over midnight. From 4 to 4 there are none. */
export function isQuiet(now: number, from: string, to: string): boolean {
  const date = new Date(now);
  const minute = date.getHours() * 60 + date.getMinutes();
  const [begin, end] = [minuteOf(from), minuteOf(to)];
  return begin <= end ? minute >= begin && minute < end : minute >= begin || minute < end;
}

/** 04:30 is minute 270 of the day. */
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

interface Alone {
  readonly settings: Pick<UpdateSettings, 'when' | 'quietFrom' | 'quietTo'>;
  readonly now: number;
  /** Since somebody last used mouse or keyboard. */
  readonly idleMs: number;
  /** The system would ask for an administrator's password. */
  readonly asksForPassword: boolean;
  /** Somebody has gone back from this version. */
  readonly isLeft: boolean;
}

/** Whether the station may put a version in without anybody, as far as the hours and the computer are concerned. */
export const mayInstallAlone = ({ settings, now, idleMs, asksForPassword, isLeft }: Alone): boolean =>
  settings.when === 'quiet' &&
  isQuiet(now, settings.quietFrom, settings.quietTo) &&
  idleMs >= IDLE_MS &&
  !asksForPassword &&
  !isLeft;
