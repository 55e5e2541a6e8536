import type { EventSummary } from '#shared/domain.ts';
import type { Language } from '#shared/language.ts';
import type { Policy } from '#shared/policy.ts';
import type { Outcome } from '#shared/problem.ts';
import type { SubjectPresence } from '../ledger/presence.ts';
import type { ThreadFunctions } from '../thread.ts';

/** What the list is made of, besides the tickets and who is inside. */
export interface DoorListRequest {
  readonly events: readonly EventSummary[];
  readonly policy: Policy;
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
  /** The moment of the list. */
  readonly at: number;
  /** When the station last had the whole ticket list; null where it never had. */
  readonly ticketsAsOf: number | null;
  /** Where the files go, by their number of so many. */
  readonly folder: string;
  readonly stationId: string;
}

/** How far the drawing is, in tickets; `files` once all is written. */
export interface DoorListStep {
  readonly done: number;
  readonly files: readonly string[] | null;
}

/** What the thread does, in this order: presences in slices, then the tickets, then pages until there are none. */
export interface DoorListCalls extends ThreadFunctions {
  addPresences(slice: readonly SubjectPresence[]): Promise<void>;
  /** Reads and sorts the tickets; says how many are listed. */
  begin(request: DoorListRequest): Promise<number>;
  /** Draws some more pages. */
  draw(): Promise<Outcome<DoorListStep>>;
}

/** What the thread gets when it starts. */
export interface DoorListData {
  /** Of the catalogue. */
  readonly file: string;
  readonly pagesAFile: number;
}
