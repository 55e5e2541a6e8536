import type { Reason } from '../verdict.ts';

export interface Wording {
  /** What happened. */
  readonly title: string;
  /** What still works, and what to do. */
  readonly advice: string;
}

/** Why a scan was refused, and what the person at the door does next. */
export type Refusals = Record<Exclude<Reason, 'already_in'>, { readonly headline: string; readonly advice: string }>;

/** What is said when somebody closes the station: in its window, or in a dialog of the system where the window is gone. */
export interface Closing {
  readonly stay: string;
  readonly closeAnyway: string;
  readonly sentTitle: string;
  readonly sentLead: string;
  /** The number as it is written, and whether its word is in the singular. */
  readonly title: (n: string, one: boolean) => string;
  readonly lead: (one: boolean) => string;
}

/** What is said in a dialog of the system: the window is not there to say it. */
export interface Outside {
  /** The window's page does not come back. */
  readonly lostTitle: string;
  readonly lostLead: string;
  readonly wait: string;
  readonly startAgain: string;
  /** The program has ended, and does not start again by itself. */
  readonly crashTitle: string;
  readonly crashLead: string;
}
