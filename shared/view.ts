import type { EventSummary, Occupancy } from './domain.ts';
import type { ScanDirection } from './policy.ts';
import type { Problem } from './problem.ts';
import type { Result, Verdict } from './verdict.ts';

/** How this computer can keep the token: encrypted, readable for anyone with this account, or not at all. */
export type TokenStorage = 'encrypted' | 'plain' | 'none';

/** The truth for the status line. Times are milliseconds since 1970. */
export interface Status {
  readonly online: boolean;
  readonly tickets: number;
  /** When the station last had the whole ticket list, by its own clock; null before the first load. */
  readonly ticketsAsOf: number | null;
  readonly unsent: number;
  /** Moment of the oldest unsent scan; null when all are sent. */
  readonly unsentSince: number | null;
  /** Scans that the server refuses for good; kept on the station. */
  readonly rejected: number;
  readonly syncProblem: Problem | null;
  readonly uploadProblem: Problem | null;
}

/** How a long reading of the ticket list goes. */
export interface SyncProgress {
  /** Answers of the server so far. */
  readonly pages: number;
  /** Tickets of the chosen events that are on the station now. */
  readonly tickets: number;
  /** What the server counts; null until it has said so. */
  readonly total: number | null;
  /** Tickets a second, lately; null until it can be told. */
  readonly rate: number | null;
  readonly remainingMs: number | null;
}

/** A barcode of the demo event and what scanning it shows, when it is scanned for entry first. */
export interface DemoBarcode {
  readonly barcode: string;
  readonly label: string;
  readonly result: Result;
}

export interface StationView {
  /** The chosen events, one at least. */
  readonly events: readonly EventSummary[];
  /** Barcodes to try, in the demo event only. */
  readonly demo: readonly DemoBarcode[] | null;
  readonly direction: ScanDirection;
  /** All chosen events together. */
  readonly occupancy: Occupancy;
  /** How many may be inside; null where nobody counts. */
  readonly capacity: number | null;
  /** Entries within the last minute. */
  readonly perMinute: number;
  /** Newest first. */
  readonly recent: readonly Verdict[];
  readonly status: Status;
}

/** What the window shows; the main process owns it and pushes it whole. */
export type View =
  | { readonly phase: 'starting' }
  | {
      readonly phase: 'connect';
      readonly server: string;
      readonly tokenStorage: TokenStorage;
      /** Scans of the current seller that wait for a valid token. */
      readonly unsent: number;
      /** An event is open, so that staff can go back to scanning. */
      readonly canReturn: boolean;
      readonly problem: Problem | null;
    }
  | {
      readonly phase: 'chooseEvent';
      readonly events: readonly EventSummary[];
      /** Ids of the events that are chosen now. */
      readonly chosen: readonly string[];
      readonly canReturn: boolean;
      readonly problem: Problem | null;
    }
  | {
      readonly phase: 'loading';
      readonly events: readonly EventSummary[];
      /** Null until the first answer. */
      readonly progress: SyncProgress | null;
      readonly problem: Problem | null;
    }
  | { readonly phase: 'scanning'; readonly station: StationView }
  | { readonly phase: 'unusable'; readonly problem: Problem };
