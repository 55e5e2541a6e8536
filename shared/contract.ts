import { z } from 'zod';
import type { CallName, CommandName, EventName } from './channels.ts';
import type { FoundTicket } from './domain.ts';
import { scanDirections } from './policy.ts';
import type { Outcome } from './problem.ts';
import type { Verdict } from './verdict.ts';
import type { KeptEvent, RejectedScan, View } from './view.ts';

/** Why a person decided otherwise than the station, in their words. */
const note = z.string().trim().min(1).max(500);

/** What each call may carry; the main process checks it before anything else sees it. */
export const callArguments = {
  view: z.undefined(),
  connect: z.object({
    server: z.string().max(2_048),
    token: z.string().max(8_192),
    /** Keep the token although this computer can only store it readable. */
    keepReadable: z.boolean(),
  }),
  chooseEvents: z.object({ eventIds: z.array(z.string().min(1).max(256)).min(1).max(100) }),
  openDemo: z.undefined(),
  retryLoad: z.undefined(),
  // A barcode may be any text: that it is too long or unreadable is a verdict, not an error.
  scan: z.object({ barcode: z.string().max(65_536), source: z.enum(['wedge', 'typed', 'manual', 'demo']) }),
  /** What the verdict would be; records nothing. */
  check: z.object({ barcode: z.string().max(65_536) }),
  /** Admits against the rules; the note says why. */
  override: z.object({ barcode: z.string().max(65_536), note }),
  undo: z.object({ seq: z.int().positive(), note }),
  search: z.object({ text: z.string().max(200) }),
  setDirection: z.object({ direction: z.enum(scanDirections) }),
  rejected: z.undefined(),
  /** Queues all rejected scans once more. */
  sendAgain: z.undefined(),
  keptEvents: z.undefined(),
  /** Deletes what is kept of an event; refused while a scan of it is unsent. */
  purgeEvent: z.object({ eventId: z.string().min(1).max(256) }),
  /** The main process asks for the folder. */
  exportLog: z.undefined(),
  exportDiagnostics: z.undefined(),
  chooseBackupFolder: z.undefined(),
  stopBackup: z.undefined(),
  dismissNotice: z.object({ id: z.int().positive() }),
} satisfies Record<CallName, z.ZodType>;

interface CallAnswers {
  readonly view: View;
  readonly connect: null;
  readonly chooseEvents: null;
  readonly openDemo: null;
  readonly retryLoad: null;
  /** The verdict comes as an event, as it does for every scanner. */
  readonly scan: null;
  readonly check: Verdict;
  /** The verdict comes as an event, too. */
  readonly override: null;
  readonly undo: null;
  /** Best matches first. */
  readonly search: readonly FoundTicket[];
  readonly setDirection: null;
  /** Oldest first. */
  readonly rejected: readonly RejectedScan[];
  readonly sendAgain: null;
  readonly keptEvents: readonly KeptEvent[];
  readonly purgeEvent: null;
  /** The files that were written; none where somebody changed their mind. */
  readonly exportLog: readonly string[];
  readonly exportDiagnostics: readonly string[];
  readonly chooseBackupFolder: null;
  readonly stopBackup: null;
  readonly dismissNotice: null;
}

interface EventPayloads {
  readonly view: View;
  readonly verdict: Verdict;
  /** Somebody closes the station while so many scans are unsent. */
  readonly closeAsked: { readonly unsent: number };
}

export type CallArgument<K extends CallName> = z.infer<(typeof callArguments)[K]>;
export type CallAnswer<K extends CallName> = CallAnswers[K];
export type EventPayload<K extends EventName> = EventPayloads[K];

type Call<K extends CallName> =
  CallArgument<K> extends undefined
    ? () => Promise<Outcome<CallAnswer<K>>>
    : (argument: CallArgument<K>) => Promise<Outcome<CallAnswer<K>>>;

/** `window.station`: all that the window can do. */
export interface StationApi {
  readonly call: { readonly [K in CallName]: Call<K> };
  readonly command: { readonly [K in CommandName]: () => void };
  /** Returns the function that ends the subscription. */
  readonly on: { readonly [K in EventName]: (listener: (payload: EventPayload<K>) => void) => () => void };
}
