import { join } from 'node:path';
import type { EventSummary } from '#shared/domain.ts';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import {
  lostWorksId,
  type AreaView,
  type MappedObject,
  type SeatChange,
  type SeatImport,
  type SeatingChange,
  type SeatingSetup,
  type SeatLog,
  type SeatTarget,
  type SeatView,
  type TicketSeat,
} from '#shared/seating.ts';
import type { FilePurpose } from '#shared/text/file-titles.ts';
import { createInTurn } from '../in-turn.ts';
import type { Log } from '../log.ts';
import type { RunningStation } from '../running.ts';
import { areasOf } from '../seating/areas.ts';
import { createCarryOut } from '../seating/carry-out.ts';
import type { Seen } from '../seating/check-change.ts';
import { viewsOf, type EventSeats } from '../seating/look.ts';
import { createMapFiles } from '../seating/map-file.ts';
import { createMapping } from '../seating/mapping.ts';
import { createSeatSetup, type SeatingKey } from '../seating/setup.ts';
import { createTicketSeats } from '../seating/ticket-seats.ts';
import { openWorkFile } from '../seating/work-file.ts';
import type { Fetch } from '../vivenu/http.ts';
import type { Waiting } from '../vivenu/retry.ts';
import type { SettingsFile } from './settings-file.ts';

/** What a supervisor does with seats and areas at the seating server. `eventId` is the event's own id throughout. */
export interface Seating {
  seating(): Promise<Outcome<SeatingSetup>>;
  changeSeating(change: SeatingChange): Promise<Outcome<SeatingSetup>>;
  setSeatingKey(key: SeatingKey): Promise<Outcome<SeatingSetup>>;
  importSeats(eventId: string): Promise<Outcome<SeatImport | null>>;
  mapSeat(eventId: string, object: MappedObject): Promise<Outcome<null>>;
  unmapSeat(eventId: string, objectId: string): Promise<Outcome<null>>;
  findSeats(eventId: string, text: string): Promise<Outcome<readonly MappedObject[]>>;
  seats(eventId: string, objectIds: readonly string[]): Promise<Outcome<readonly SeatView[]>>;
  seatLog(eventId: string, objectId: string, count: number): Promise<Outcome<SeatLog>>;
  changeSeats(eventId: string, objectIds: readonly string[], to: SeatTarget, seen: Seen): Promise<Outcome<SeatChange>>;
  changeBooked(eventId: string, objectId: string, bookedChange: number, seen: Seen): Promise<Outcome<SeatChange>>;
  ticketSeat(barcode: string): Promise<Outcome<TicketSeat>>;
  chooseTicketSeat(barcode: string, objectId: string | null): Promise<Outcome<null>>;
  releaseSeat(barcode: string, objectId: string, seen: Seen): Promise<Outcome<SeatChange>>;
  reseat(barcode: string, from: string, to: string, seen: Seen): Promise<Outcome<SeatChange>>;
  areas(eventId: string): Promise<Outcome<readonly AreaView[]>>;
  settleSeatWork(id: number, cameAbout: boolean): Promise<Outcome<null>>;
}

/** What others need of it. */
export interface SeatingDesk {
  readonly calls: Seating;
  /** The key of its own goes with the sign-out. */
  forgetKey(): void;
  secrets(): readonly string[];
  /** How many changes wait for somebody to say whether they came about. A training has none. */
  unclear(): number;
  /** Whether a chosen event has a seating plan. */
  hasSeats(): boolean;
  /** Whether nobody knows yet what became of a change of this event's seats: it must not go with the event. */
  hasOpenWork(eventId: string): boolean;
  /** What is kept of an event's seats goes with the event. */
  forgetEvent(eventId: string): void;
}

interface Parts {
  readonly fetch: Fetch;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly log: Log;
  /** Of the app's data; the seats are in a folder of their own there. */
  readonly folder: string;
  readonly settings: SettingsFile;
  readonly isTraining: () => boolean;
  /** The API key of the sign-in; null while nobody is signed in. */
  readonly accountKey: () => string | null;
  /** The chosen events. */
  readonly events: () => readonly EventSummary[];
  /** The station at work; null where there is none. */
  readonly station: () => RunningStation | null;
  /** Null where somebody changed their mind. */
  readonly askForFile: (purpose: FilePurpose) => Promise<string | null>;
  /** More changes are unclear, or fewer; an event has a seating plan, or none any more. */
  readonly onChange: () => void;
  readonly closing: AbortSignal;
}

export function createSeatingDesk(parts: Parts): SeatingDesk {
  const { isTraining, station, askForFile, onChange, now, log } = parts;
  const folder = join(parts.folder, 'seating');
  const maps = createMapFiles(folder, now, log);
  const works = openWorkFile(join(folder, 'work.json'), now, log);
  const setup = createSeatSetup({ ...parts, maps, works });
  const mapping = createMapping(maps);
  const carryOut = createCarryOut({ works, now, log });
  const tickets = createTicketSeats({ station, seatsOf: setup.seatsOf, maps, carryOut });
  /** Lost works count as one: somebody has to read of them. */
  const unclearCount = (): number => works.unclear().length + (works.lost() === null ? 0 : 1);
  const hasSeats = (): boolean => {
    const { eventIds } = parts.settings.read().seating;
    return parts.events().some(({ id }) => Object.hasOwn(eventIds, id));
  };
  /** What everybody sees of it. */
  const shown = (): string => `${unclearCount()} ${hasSeats()}`;
  /** A training has seats of its own, and never gets the real keys. */
  const outsideTraining = async <T>(act: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    if (isTraining()) return failure('not_in_training');
    const before = shown();
    const outcome = await act();
    if (shown() !== before) onChange();
    return outcome;
  };

  /** Changes follow each other: what one looks at must not be changed by another before it has sent. */
  const inTurn = createInTurn();

  const withSeats = <T>(eventId: string, act: (seats: EventSeats) => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    outsideTraining(async () => {
      const seats = await setup.seatsOf(eventId);
      return seats.ok ? act(seats.value) : seats;
    });

  async function settleSeatWork(id: number, cameAbout: boolean): Promise<Outcome<null>> {
    if (works.isUnderway(id)) return failure('seat_work_open');
    if (id === lostWorksId) {
      works.settleLoss();
      log.info('a person has read that changes of seats were lost');
      return success(null);
    }
    const work = works.unclear().find((each) => each.id === id);
    if (work === undefined) return success(null);
    const { what, eventId, ticketId } = work;
    if (cameAbout && what.kind === 'reseat' && ticketId !== null) {
      const kept = await tickets.keepChoice(eventId, ticketId, { objectId: what.to, how: 'reseated' });
      if (!kept.ok) return kept;
    }
    works.end(id);
    log.info(`change of seats ${id}: a person says that it ${cameAbout ? 'came' : 'did not come'} about`);
    return success(null);
  }

  async function importSeats(eventId: string): Promise<Outcome<SeatImport | null>> {
    const path = await askForFile('seats');
    return path === null ? success(null) : mapping.importFile(eventId, path);
  }

  return {
    calls: {
      seating: () => outsideTraining(setup.setup),
      changeSeating: (change) => outsideTraining(() => setup.changeSeating(change)),
      setSeatingKey: (key) => outsideTraining(() => setup.setSeatingKey(key)),
      importSeats: (eventId) => outsideTraining(() => importSeats(eventId)),
      mapSeat: (eventId, object) => outsideTraining(() => mapping.mapSeat(eventId, object)),
      unmapSeat: (eventId, objectId) => outsideTraining(() => mapping.unmapSeat(eventId, objectId)),
      findSeats: (eventId, text) => outsideTraining(() => mapping.findSeats(eventId, text)),
      seats: (eventId, objectIds) => withSeats(eventId, async (seats) => success(await viewsOf(seats, objectIds))),
      seatLog: (eventId, objectId, count) =>
        withSeats(eventId, async ({ client, seatingId }) => {
          const read = await client.log(seatingId, objectId);
          return read.ok ? success({ entries: read.value.slice(0, count), total: read.value.length }) : read;
        }),
      changeSeats: (eventId, objectIds, to, seen) =>
        inTurn(() => withSeats(eventId, (seats) => carryOut.changeSeats(seats, objectIds, { to, seen }))),
      changeBooked: (eventId, objectId, bookedChange, seen) =>
        inTurn(() => withSeats(eventId, (seats) => carryOut.changeBooked(seats, objectId, bookedChange, seen))),
      ticketSeat: (barcode) => outsideTraining(() => tickets.ticketSeat(barcode)),
      chooseTicketSeat: (barcode, objectId) =>
        inTurn(() => outsideTraining(() => tickets.chooseTicketSeat(barcode, objectId))),
      releaseSeat: (barcode, objectId, seen) =>
        inTurn(() => outsideTraining(() => tickets.releaseSeat(barcode, objectId, seen))),
      reseat: (barcode, from, to, seen) => inTurn(() => outsideTraining(() => tickets.reseat(barcode, from, to, seen))),
      areas: (eventId) => withSeats(eventId, (seats) => areasOf(seats, station())),
      settleSeatWork: (id, cameAbout) => outsideTraining(() => settleSeatWork(id, cameAbout)),
    },

    forgetKey: setup.forgetKey,
    secrets() {
      const key = setup.ownKey();
      return key === null ? [] : [key];
    },
    unclear: () => (isTraining() ? 0 : unclearCount()),
    hasSeats,
    hasOpenWork: works.hasOpen,

    forgetEvent(eventId) {
      try {
        maps.forget(eventId);
        setup.forgetEvent(eventId);
      } catch (error) {
        log.warn(`not all that is kept of an event's seats could be deleted: ${errorMessage(error)}`);
      }
    },
  };
}
