import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import type { ObjectStatus, SeatChange, SeatTarget, SeatView } from '#shared/seating.ts';
import { problemLine } from '#shared/text/problems.ts';
import type { Log } from '../log.ts';
import { bookedOf, checkBooked, checkReseat, checkSeats, isBookedChange, isTaken, toChange } from './check-change.ts';
import type { Checked, Seen } from './check-change.ts';
import { evidenceOf, lastLogged, statusesOf, viewsOf, type EventSeats } from './look.ts';
import { isObjectId } from './object-id.ts';
import { concludeViews, type Conclusion } from './outcome.ts';
import { loggedBefore, sendBooked, sendStatus } from './send.ts';
import type { KeptWork, NewWork, WorkFile } from './work-file.ts';

/**
 * Changes at the seating server: looked at, written down, sent once, read back. Nothing is sent a second time; what nobody knows the
 * outcome of stays in the file of works until a person has settled it. Whoever calls this waits for the change before.
 */
export interface CarryOut {
  changeSeats(seats: EventSeats, objectIds: readonly string[], change: SeatsChange): Promise<Outcome<SeatChange>>;
  changeBooked(seats: EventSeats, objectId: string, bookedChange: number, seen: Seen): Promise<Outcome<SeatChange>>;
  reseat(seats: EventSeats, reseat: Reseat): Promise<Outcome<SeatChange>>;
}

interface SeatsChange {
  readonly to: SeatTarget;
  readonly seen: Seen;
  /** In place of what is asked of any change. */
  readonly check?: (statuses: readonly ObjectStatus[]) => Checked;
  /** Asked at the last moment before anything is sent. */
  readonly mayGo?: () => Problem | null;
}

interface Reseat {
  /** Null where the seat on the ticket is another guest's by now: it is left alone. */
  readonly from: string | null;
  readonly to: string;
  readonly seen: Seen;
  readonly ticketId: string;
  /** The new seat is the ticket's from now on. */
  readonly onSeated: () => Promise<Outcome<null>>;
}

interface Parts {
  readonly works: WorkFile;
  readonly now: () => number;
  readonly log: Log;
}

export function createCarryOut({ works, now, log }: Parts): CarryOut {
  /** Reads how the objects are; only where the check says so, and no other work is open, there is more to do. */
  async function look(
    seats: EventSeats,
    objectIds: readonly string[],
    check: (statuses: readonly ObjectStatus[]) => Checked,
  ): Promise<{ readonly fit: readonly ObjectStatus[] } | { readonly answer: Outcome<SeatChange> }> {
    const wrong = objectIds.find((objectId) => !isObjectId(objectId));
    if (wrong !== undefined) return { answer: failure('object_id_invalid', wrong.toWellFormed()) };
    if (works.isOpen(seats, objectIds)) return { answer: failure('seat_work_open') };
    const views = await viewsOf(seats, objectIds);
    const statuses = statusesOf(views);
    if (!statuses.ok) return { answer: statuses };
    const checked = check(statuses.value);
    if (checked === 'moved') return { answer: success({ kind: 'moved', now: views }) };
    return checked === 'fit' ? { fit: statuses.value } : { answer: { ok: false, problem: checked } };
  }

  /** Written down first. Whatever becomes of `act`, the work does not stay under way. */
  async function carryOut(
    { eventId, server, seatingId }: EventSeats,
    what: NewWork['what'],
    beside: Partial<Pick<NewWork, 'ticketId' | 'loggedUntil'>>,
    act: (work: KeptWork) => Promise<Outcome<SeatChange>>,
  ): Promise<Outcome<SeatChange>> {
    const work = { at: now(), eventId, server, seatingId, what, ticketId: null, loggedUntil: null, ...beside };
    const begun = works.begin(work);
    if (!begun.ok) return begun;
    const { id } = begun.value;
    log.info(`change of seats ${id} (${what.kind}) is sent`);
    try {
      return await act(begun.value);
    } finally {
      if (works.isUnderway(id)) works.leave(id, null);
    }
  }

  async function finish(
    seats: EventSeats,
    { id }: KeptWork,
    concluded: Conclusion,
    views: () => Promise<readonly SeatView[]>,
  ): Promise<Outcome<SeatChange>> {
    if (concluded.kind === 'unclear') return leave(seats, id, concluded.problem);
    works.end(id);
    log.info(`change of seats ${id}: ${concluded.kind}`);
    if (concluded.kind === 'notDone') return { ok: false, problem: concluded.problem };
    return success({ ...concluded, now: await views() });
  }

  async function leave(seats: EventSeats, id: number, problem: Problem): Promise<Outcome<SeatChange>> {
    log.warn(`change of seats ${id} is unclear: ${problemLine(problem)}`);
    const left = works.leave(id, problem);
    return success({ kind: 'unclear', unclear: await evidenceOf(seats, left) });
  }

  async function changeSeats(
    seats: EventSeats,
    objectIds: readonly string[],
    { to, seen, check = (all) => checkSeats(all, to, seen), mayGo = () => null }: SeatsChange,
  ): Promise<Outcome<SeatChange>> {
    const all = [...new Set(objectIds)];
    const logged = await loggedBefore(seats, all, to);
    const looked = await look(seats, all, check);
    if ('answer' in looked) return looked.answer;
    const refused = mayGo();
    if (refused !== null) return { ok: false, problem: refused };
    const changing = toChange(looked.fit, to);
    const what = { kind: 'seats' as const, objectIds: changing.map(({ objectId }) => objectId), to };
    return carryOut(seats, what, {}, async (work) => {
      const { concluded, views } = await sendStatus(seats, changing, to, logged);
      const others = all.filter((objectId) => !views.some((view) => view.objectId === objectId));
      return finish(seats, work, concluded, async () => [...views, ...(await viewsOf(seats, others))]);
    });
  }

  async function changeBooked(
    seats: EventSeats,
    objectId: string,
    bookedChange: number,
    seen: Seen,
  ): Promise<Outcome<SeatChange>> {
    if (!isBookedChange(bookedChange)) return failure('booked_change_invalid');
    const mapped = seats.map.objects.get(objectId) ?? null;
    const check = ([area]: readonly ObjectStatus[]): Checked =>
      area === undefined ? failure('seating_unknown').problem : checkBooked(area, bookedChange, mapped, seen);
    const loggedUntil = await lastLogged(seats, objectId);
    const looked = await look(seats, [objectId], check);
    if ('answer' in looked) return looked.answer;
    const [area] = looked.fit;
    const bookedBefore = area === undefined ? 0 : bookedOf(area);
    return carryOut(seats, { kind: 'booked', objectId, bookedChange, bookedBefore }, { loggedUntil }, async (work) => {
      const { concluded, views } = await sendBooked(seats, objectId, bookedChange);
      return finish(seats, work, concluded, async () => views);
    });
  }

  /** Books the new seat first, so that the guest is never without one. An old seat that nobody has needs no second step. */
  async function reseat(seats: EventSeats, given: Reseat): Promise<Outcome<SeatChange>> {
    const { from, to, seen, ticketId, onSeated } = given;
    const logged = await loggedBefore(seats, [to], 'booked');
    const looked = await look(seats, from === null || from === to ? [to] : [to, from], ([next, old = null]) => {
      if (next === undefined) return failure('seating_unknown').problem;
      return from === to && isTaken(next) ? failure('seat_already_so', to).problem : checkReseat(old, next, seen);
    });
    if ('answer' in looked) return looked.answer;
    const [next, before] = looked.fit;
    const old = before !== undefined && isTaken(before) ? before : null;
    const what = { kind: 'reseat' as const, from: old?.objectId ?? null, to };
    return carryOut(seats, what, { ticketId }, async (work) => {
      const viewAll = () => viewsOf(seats, old === null ? [to] : [to, old.objectId]);
      const booked = await sendStatus(seats, next === undefined ? [] : [next], 'booked', logged);
      if (booked.concluded.kind !== 'done') return finish(seats, work, booked.concluded, viewAll);
      const seated = await onSeated();
      const freed = old === null ? { kind: 'done' as const } : await free(seats, old);
      // That the guest has the new seat must not be forgotten at the next start: the work stays until somebody has said so.
      if (!seated.ok) return leave(seats, work.id, seated.problem);
      if (freed.kind === 'unclear' || freed.kind === 'notDone') return finish(seats, work, freed, viewAll);
      const views = await viewAll();
      const wanted = new Map<string, SeatTarget>(views.map(({ objectId }) => [objectId, 'free']));
      return finish(seats, work, concludeViews(views, wanted.set(to, 'booked'), freed), async () => views);
    });
  }

  /** The old seat, unless somebody else has changed it meanwhile. What does not come about is half of the work that is not done. */
  async function free(seats: EventSeats, from: ObjectStatus): Promise<Conclusion> {
    const partly = (problem: Problem | null): Conclusion => ({ kind: 'partly', not: [from.objectId], problem });
    const [view] = await viewsOf(seats, [from.objectId]);
    if (view?.status?.status !== from.status) return partly(view?.problem ?? null);
    const { concluded } = await sendStatus(seats, [from], 'free', new Map());
    if (concluded.kind !== 'notDone') return concluded;
    log.warn(`a seat that a guest has left could not be freed: ${problemLine(concluded.problem)}`);
    return partly(concluded.problem);
  }

  return { changeSeats, changeBooked, reseat };
}
