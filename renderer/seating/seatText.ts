import { ownOf } from '#shared/own.ts';
import type { MappedObject, SeatLogEntry, SeatView } from '#shared/seating.ts';
import { cleanName, visibleBarcode } from '#shared/text/untrusted.ts';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';

const longestId = 40;
const longestStatus = 30;

/** An object's id with everything in it made visible. */
export const idText = (objectId: string): string => visibleBarcode(objectId, longestId);

/** Where it is: Block A, Row 3, Seat 14. Null of an object that is not on the map. */
export function placeText(mapped: MappedObject | null): string | null {
  if (mapped === null) return null;
  const parts = (['area', 'row', 'seat'] as const).flatMap((part) => {
    const value = cleanName(mapped[part]);
    return value === null ? [] : [part === 'area' ? value : `${t.scan.seat[part]} ${value}`];
  });
  return parts.length === 0 ? null : parts.join(', ');
}

/** What is looked for on the map. It has the names of rows and seats alone: who types “Row 3” as it stands here means the 3. */
export function searchOf(text: string): string {
  const { row, seat } = t.scan.seat;
  const signs = [row, seat].map((word) => word.toLowerCase());
  const words = text.split(/[\s,]+/u).filter((word) => word !== '' && !signs.includes(word.toLowerCase()));
  return words.join(' ');
}

type Named = Pick<SeatView, 'objectId' | 'mapped'>;

/** By its place, or by its id where it has none. */
export const nameText = ({ objectId, mapped }: Named): string => placeText(mapped) ?? idText(objectId);

/** In words; a word that vivenu added later as it comes. */
export function statusText(status: string): string {
  const known = ownOf(t.seating.statuses, status);
  return known ?? (visibleBarcode(status, longestStatus) || t.seating.noStatus);
}

/** A seat's status, or how many are booked in an area. */
export function stateText({ status, mapped }: SeatView): string {
  if (status === null) return t.seating.noStatus;
  if (status.booked === null) return statusText(status.status);
  const capacity = mapped?.capacity ?? null;
  const booked = capacity === null ? t.seating.booked(status.booked) : t.seating.bookedOf(status.booked, capacity);
  // An area that takes bookings says nothing more by its status.
  const isOpen = status.status === 'forsale' || status.status === 'free';
  return isOpen ? booked : [booked, statusText(status.status)].join(t.dot);
}

/** +2, −2 */
export const signedText = (change: number): string =>
  change < 0 ? `−${formats.number(-change)}` : `+${formats.number(change)}`;

/** One change as the log shows it. */
export interface LogRow {
  readonly at: string;
  readonly status: string;
  readonly change: string;
  readonly by: string;
}

export function logRow({ at, before, after, bookedChange, userId, api }: SeatLogEntry): LogRow {
  const statuses = [before, after].map((status) => (status === null ? '' : statusText(status)));
  const who = userId === null ? null : idText(userId);
  const how = api === null ? null : api ? t.seating.log.program : t.seating.log.person;
  return {
    at: at === null ? '' : formats.dayTimeWithSeconds(at),
    status: statuses[0] === statuses[1] ? (statuses[1] ?? '') : statuses.join(' → '),
    change: bookedChange === null ? '' : signedText(bookedChange),
    by: [who, how].filter((part) => part !== null).join(t.dot),
  };
}
