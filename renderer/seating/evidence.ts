import type { SeatView, SeatWork, UnclearWork } from '#shared/seating.ts';
import { describeProblem } from '../text/problems.ts';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';
import { idText, nameText, signedText, statusText, stateText } from './seatText.ts';

/** What the server's answer speaks for. A hint for a person, never a decision. */
export type Sign = 'for' | 'against' | 'half' | 'some' | 'mixed' | 'unread';

export function signOf({ work: { what }, now, logged }: UnclearWork): Sign {
  if (now.length === 0 || now.some(({ status }) => status === null)) return 'unread';
  if (what.kind === 'booked') {
    if (logged === null) return 'unread';
    const booked = now[0]?.status?.booked;
    if (booked === what.bookedBefore + what.bookedChange && logged.length > 0) return 'for';
    return booked === what.bookedBefore && logged.length === 0 ? 'against' : 'mixed';
  }
  const wanted = wantedOf(what);
  const isAsWanted = now.map(({ objectId, status }) => status?.status === wanted.get(objectId));
  if (isAsWanted.every(Boolean)) return 'for';
  if (!isAsWanted.some(Boolean)) return 'against';
  if (what.kind === 'seats') return 'some';
  const isGiven = now.some(({ objectId, status }) => objectId === what.to && status?.status === 'booked');
  return isGiven ? 'half' : 'mixed';
}

type SeatsWork = Exclude<SeatWork['what'], { readonly kind: 'booked' }>;

/** Which status each seat was to have. */
const wantedOf = (what: SeatsWork): ReadonlyMap<string, string> =>
  new Map(
    what.kind === 'seats'
      ? what.objectIds.map((id) => [id, what.to])
      : [[what.to, 'booked'] as const, ...(what.from === null ? [] : [[what.from, 'free'] as const])],
  );

export interface UnclearText {
  readonly what: string;
  readonly when: string;
  /** Numbers of an area, by their names. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Seats with what was wanted and what is. */
  readonly seats: readonly { readonly name: string; readonly wanted: string; readonly now: string }[];
  readonly sign: string;
}

/** All that somebody needs to decide. */
export function unclearText(unclear: UnclearWork, at: number): UnclearText {
  const { what, problem, at: sentAt } = unclear.work;
  const words = t.seating.unclear;
  const why = problem === null ? words.stopped : words.why(describeProblem(problem).title);
  return {
    what: whatText(unclear),
    when: `${words.sentAt(formats.moment(sentAt, at))} ${why}`,
    facts: what.kind === 'booked' ? factsOf(what, unclear) : [],
    seats: what.kind === 'booked' ? [] : seatsOf(what, unclear.now),
    sign: words.signs[signOf(unclear)],
  };
}

function whatText({ work: { what }, now }: UnclearWork): string {
  const words = t.seating.unclear;
  const name = nameIn(now);
  if (what.kind === 'seats') return words.seats(what.objectIds.length, statusText(what.to));
  if (what.kind === 'reseat')
    return what.from === null ? words.seat(name(what.to)) : words.reseat(name(what.from), name(what.to));
  const { bookedChange: change, objectId } = what;
  return change < 0 ? words.fewer(-change, name(objectId)) : words.more(change, name(objectId));
}

/** By its place where it can be read, else by its id. */
const nameIn =
  (now: readonly SeatView[]) =>
  (objectId: string): string => {
    const view = now.find((each) => each.objectId === objectId);
    return view === undefined ? idText(objectId) : nameText(view);
  };

function factsOf(
  { bookedBefore, bookedChange }: Extract<SeatWork['what'], { readonly kind: 'booked' }>,
  { now, logged }: UnclearWork,
): UnclearText['facts'] {
  const words = t.seating.unclear;
  const booked = now[0]?.status?.booked ?? null;
  const said = (value: number | null): string => (value === null ? words.unreadable : formats.number(value));
  return [
    [words.before, said(bookedBefore)],
    [words.wanted, said(bookedBefore + bookedChange)],
    [words.now, said(booked)],
    [words.logged(signedText(bookedChange)), said(logged?.length ?? null)],
  ];
}

const seatsOf = (what: SeatsWork, now: readonly SeatView[]): UnclearText['seats'] =>
  [...wantedOf(what)].map(([objectId, wanted]) => {
    const view = now.find((each) => each.objectId === objectId);
    return {
      name: nameIn(now)(objectId),
      wanted: statusText(wanted),
      now: view === undefined || view.status === null ? t.seating.unclear.unreadable : stateText(view),
    };
  });
