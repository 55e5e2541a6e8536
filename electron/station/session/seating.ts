import type { EventSummary } from '#shared/domain.ts';
import type { Outcome } from '#shared/problem.ts';
import type {
  AreaView,
  MappedObject,
  SeatChange,
  SeatImport,
  SeatingChange,
  SeatingSetup,
  SeatLog,
  SeatTarget,
  SeatView,
  TicketSeat,
} from '#shared/seating.ts';
import type { FilePurpose } from '#shared/text/file-titles.ts';
import type { Log } from '../log.ts';
import type { RunningStation } from '../running.ts';
import type { Fetch } from '../vivenu/http.ts';
import type { Waiting } from '../vivenu/retry.ts';
import type { SettingsFile } from './settings-file.ts';

export type SeatingKey = { readonly use: 'account' | 'none' } | { readonly use: 'own'; readonly apiKey: string };

/** The status of seats and the booked of areas that somebody saw, by the objects' ids. */
export type Seen = Readonly<Record<string, string>>;

/** What a supervisor does with seats and areas at the seating server. `eventId` is the event's own id throughout. */
export interface Seating {
  seating(): Promise<Outcome<SeatingSetup>>;
  changeSeating(change: SeatingChange): Promise<Outcome<SeatingSetup>>;
  setSeatingKey(key: SeatingKey): Promise<Outcome<SeatingSetup>>;
  importSeats(eventId: string): Promise<Outcome<SeatImport | null>>;
  mapSeat(eventId: string, object: MappedObject): Outcome<null>;
  unmapSeat(eventId: string, objectId: string): Outcome<null>;
  findSeats(eventId: string, text: string): Outcome<readonly MappedObject[]>;
  seats(eventId: string, objectIds: readonly string[]): Promise<Outcome<readonly SeatView[]>>;
  seatLog(eventId: string, objectId: string, count: number): Promise<Outcome<SeatLog>>;
  changeSeats(eventId: string, objectIds: readonly string[], to: SeatTarget, seen: Seen): Promise<Outcome<SeatChange>>;
  changeBooked(eventId: string, objectId: string, bookedChange: number, seen: Seen): Promise<Outcome<SeatChange>>;
  ticketSeat(barcode: string): Promise<Outcome<TicketSeat>>;
  chooseTicketSeat(barcode: string, objectId: string | null): Outcome<null>;
  releaseSeat(barcode: string, objectId: string, seen: Seen): Promise<Outcome<SeatChange>>;
  reseat(barcode: string, from: string, to: string, seen: Seen): Promise<Outcome<SeatChange>>;
  areas(eventId: string): Promise<Outcome<readonly AreaView[]>>;
  settleSeatWork(id: number, cameAbout: boolean): Outcome<null>;
}

/** What others need of it. */
export interface SeatingDesk {
  readonly calls: Seating;
  /** The key of its own goes with the sign-out. */
  forgetKey(): void;
  secrets(): readonly string[];
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
  readonly closing: AbortSignal;
}

export function createSeatingDesk(_parts: Parts): SeatingDesk {
  const notYet = (): never => {
    throw new Error('not built yet');
  };
  return {
    calls: {
      seating: notYet,
      changeSeating: notYet,
      setSeatingKey: notYet,
      importSeats: notYet,
      mapSeat: notYet,
      unmapSeat: notYet,
      findSeats: notYet,
      seats: notYet,
      seatLog: notYet,
      changeSeats: notYet,
      changeBooked: notYet,
      ticketSeat: notYet,
      chooseTicketSeat: notYet,
      releaseSeat: notYet,
      reseat: notYet,
      areas: notYet,
      settleSeatWork: notYet,
    },
    forgetKey: () => undefined,
    secrets: () => [],
    forgetEvent: () => undefined,
  };
}
