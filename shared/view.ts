import type { EventSummary, Occupancy } from './domain.ts';
import type { DisplayView } from './display.ts';
import type { Language } from './language.ts';
import type { ScanDirection } from './policy.ts';
import type { PrintingView } from './printing.ts';
import type { Problem } from './problem.ts';
import type { ScannersView } from './scanners.ts';
import type { ScreenSettings } from './screen.ts';
import type { SetupView } from './setup.ts';
import type { SupervisorView } from './supervisor.ts';
import type { Result, Verdict } from './verdict.ts';

/** What becomes of a scan: recorded, only looked at, or shown on the bench for scanners. */
export const modes = ['scan', 'check', 'bench'] as const;
export type Mode = (typeof modes)[number];

/** How this computer can keep the token: encrypted, readable for anyone with this account, or not at all. */
export type TokenStorage = 'encrypted' | 'plain' | 'none';

/** What the station found or did by itself, shown until somebody has seen it. */
export interface Notice {
  readonly id: number;
  readonly at: number;
  readonly problem: Problem;
}

/** Copies of the scan log in a folder of the user's choice. */
export interface BackupState {
  /** Null where none are made. */
  readonly folder: string | null;
  /** The newest copy of this run; null before it. */
  readonly at: number | null;
  readonly problem: Problem | null;
}

/** A scan that vivenu refuses for good. */
export interface RejectedScan {
  readonly seq: number;
  readonly at: number;
  readonly barcode: string;
  readonly serverSaid: string;
}

/** What this computer keeps of one event. */
export interface KeptEvent {
  readonly id: string;
  /** Its id where the name is not known. */
  readonly name: string;
  readonly tickets: number;
  readonly scans: number;
  readonly unsent: number;
  readonly rejected: number;
}

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
  /** Moment of the oldest of them. */
  readonly rejectedSince: number | null;
  /** The last scan could not be recorded, or the station lives on its reserve. */
  readonly recordProblem: Problem | null;
  readonly backup: BackupState;
  /** How far the station's clock is ahead of the server's, where that matters (a minute or more); else null. */
  readonly clockAheadMs: number | null;
  /** What somebody has to be told once. */
  readonly notices: readonly Notice[];
  /** When the access user of this station ends; null where it does not, or nobody has said so. */
  readonly accessExpires: number | null;
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

export interface TrainingView {
  /** To try. */
  readonly barcodes: readonly DemoBarcode[];
  /** Scans of the real event that wait until the training ends. */
  readonly unsent: number;
}

export interface StationView {
  /** The chosen events, one at least. */
  readonly events: readonly EventSummary[];
  /** Null at a real door. */
  readonly training: TrainingView | null;
  readonly direction: ScanDirection;
  readonly mode: Mode;
  /** All chosen events together. */
  readonly occupancy: Occupancy;
  /** How many may be inside; null where nobody counts. */
  readonly capacity: number | null;
  /** Entries within the last minute. */
  readonly perMinute: number;
  /** Newest first. */
  readonly recent: readonly Verdict[];
  readonly status: Status;
  readonly scanners: ScannersView;
  readonly printing: PrintingView;
}

/** What holds on every screen. */
export interface CommonView {
  /** What the window speaks now. */
  readonly language: Language;
  readonly screen: ScreenSettings;
  readonly supervisor: SupervisorView;
  readonly display: DisplayView;
  /** Nobody is really let in. */
  readonly training: boolean;
  /** Full screen, and not to be left without the supervisor. */
  readonly kioskLock: boolean;
  /** A supervisor has signed in at vivenu with an API key, which is held until they sign out. */
  readonly signedIn: boolean;
  /** Changes of seats of which nobody knows yet whether they came about. */
  readonly unclearSeats: number;
  /** A chosen event has a seating plan: a ticket may have a seat at the seating server. */
  readonly hasSeats: boolean;
  readonly setup: SetupView;
  /** A newer version that may be installed; null where there is none, or this program does not update itself. */
  readonly newVersion: string | null;
}

/** What the window shows; the main process owns it and pushes it whole. */
export type View = PhaseView & { readonly common: CommonView };

export type PhaseView =
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
