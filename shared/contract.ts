import { z } from 'zod';
import {
  accessUserDraftSchema,
  accessUserId,
  newAccessUserSchema,
  type AccessUser,
  type AccessUserChange,
  type AccessUserList,
  type HandOver,
  type OwnAccess,
} from './access-users.ts';
import type { CallName, CommandName, EventName } from './channels.ts';
import { dashboardQuestionSchema, type Dashboard } from './dashboard.ts';
import type { FoundTicket } from './domain.ts';
import { scanDirections } from './policy.ts';
import type { Outcome, Problem } from './problem.ts';
import {
  printerSchema,
  printRoles,
  printRoleSettingsSchema,
  templateName,
  type FoundPrinters,
  type PrintingSetup,
  type PrintPreview,
} from './printing.ts';
import {
  baudRate,
  makers,
  scannerChangesSchema,
  serialScannerSchema,
  wedgeSettingsSchema,
  type BenchView,
} from './scanners.ts';
import {
  mappedObjectSchema,
  mostSeatsAtOnce,
  objectId,
  seatingChangeSchema,
  seatTargets,
  seenSchema,
  type AreaView,
  type MappedObject,
  type SeatChange,
  type SeatImport,
  type SeatingSetup,
  type SeatLog,
  type SeatView,
  type TicketSeat,
} from './seating.ts';
import { exportSetupSchema, longestSetup, unsealSetupSchema, type SetupCode } from './setup.ts';
import type { ServerSays } from './server-ticket.ts';
import {
  policyChangeSchema,
  screenChangeSchema,
  stationChangeSchema,
  type TypesAndEntries,
  type StationSettings,
} from './station-settings.ts';
import type { TicketView } from './ticket-view.ts';
import { updatesChangeSchema, type UpdatesView } from './updates.ts';
import type { Verdict } from './verdict.ts';
import { modes, type KeptEvent, type RejectedScan, type View } from './view.ts';

/** What somebody typed where a PIN is asked; whether it can be one is the main process's to say. */
const pin = z.string().max(64);

/** Why a person decided otherwise than the station, in their words. */
const note = z.string().trim().min(1).max(500);

const job = z.object({ job: z.int().positive() });
const eventId = z.string().min(1).max(256);
const accessUser = z.object({ id: accessUserId });
const barcode = z.string().max(65_536);
/** An API key as it was typed; whether it can be one is the main process's to say. */
const apiKey = z.string().max(8_192);
const printerId = printerSchema.shape.id;

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
  /** The demo event in place of the real one, which is closed meanwhile. */
  openTraining: z.undefined(),
  endTraining: z.undefined(),
  /** The window that guests see. */
  setDisplay: z.object({ open: z.boolean().exactOptional(), firstName: z.boolean().exactOptional() }),
  retryLoad: z.undefined(),
  // A barcode may be any text: that it is too long or unreadable is a verdict, not an error.
  // In the mode 'check' nothing is recorded, on the bench nothing is even looked up.
  scan: z.object({ barcode: z.string().max(65_536), source: z.enum(['wedge', 'camera', 'typed', 'manual', 'demo']) }),
  /** What the verdict would be, whatever the mode; records nothing. */
  check: z.object({ barcode: z.string().max(65_536) }),
  /** Admits against the rules, the way that the verdict said; the note says why. Needs the PIN each time, where there is one. */
  override: z.object({
    barcode: z.string().max(65_536),
    direction: z.enum(['IN', 'OUT']),
    note,
    pin: pin.exactOptional(),
  }),
  undo: z.object({ seq: z.int().positive(), note }),
  /** The answer that stood on the screen before its page was loaded again, or came meanwhile. */
  standing: z.undefined(),
  /** The answer of this number is on the screen now, or no longer. */
  onScreen: z.object({ turn: z.int().positive(), stands: z.boolean() }),
  search: z.object({ text: z.string().max(200) }),
  /** What is known of a barcode, with this station's scans of it. */
  ticket: z.object({ barcode: z.string().max(65_536) }),
  setDirection: z.object({ direction: z.enum(scanDirections) }),
  /** What becomes of scans from now on, whatever scanner they come from. */
  setMode: z.object({ mode: z.enum(modes) }),
  rejected: z.undefined(),
  /** Queues all rejected scans once more. */
  sendAgain: z.undefined(),
  dashboard: dashboardQuestionSchema,
  /** Writes the figures; the main process asks for the folder. */
  exportDashboard: z.undefined(),
  keptEvents: z.undefined(),
  /** Deletes what is kept of an event; refused while a scan of it is unsent. */
  purgeEvent: z.object({ eventId: z.string().min(1).max(256) }),
  /** The main process asks for the folder. */
  exportLog: z.undefined(),
  /** The tickets as a PDF to be printed, in case everything else fails. */
  saveDoorList: z.undefined(),
  exportDiagnostics: z.undefined(),
  chooseBackupFolder: z.undefined(),
  stopBackup: z.undefined(),
  dismissNotice: z.object({ id: z.int().positive() }),
  bench: z.undefined(),
  configureScanner: z.object({ id: z.string().min(1).max(256), changes: scannerChangesSchema }),
  addSerialScanner: z.object({ path: serialScannerSchema.shape.path, baudRate }),
  removeSerialScanner: z.object({ id: z.string().min(1).max(256) }),
  setWedge: wedgeSettingsSchema,
  /** Records what this scanner sends from now on, for support. */
  startCapture: z.object({ id: z.string().min(1).max(256) }),
  /** Ends the recording; the main process asks for the folder. */
  saveCapture: z.undefined(),
  dropCapture: z.undefined(),
  /** Opens the maker's page with manuals in the browser. */
  openManual: z.object({ maker: z.enum(makers) }),
  /** Opens what only a supervisor may do, until `lock`, or until nobody has done any of it for a while. */
  unlock: z.object({ pin }),
  lock: z.undefined(),
  /** Null takes it away. */
  setPin: z.object({ pin: pin.nullable() }),
  /** A new one for whoever has the token of the access user. */
  resetPin: z.object({ token: z.string().max(8_192), pin }),
  /** Closes the station, also with unsent scans; under the kiosk lock with the PIN. */
  closeAnyway: z.object({ pin: pin.exactOptional() }),
  /** What the supervisor sets, and what was changed last. */
  settings: z.undefined(),
  /** Types and entries of the chosen events' tickets; looks at every ticket, beside the scans. */
  typesAndEntries: z.undefined(),
  changePolicy: policyChangeSchema,
  changeScreen: screenChangeSchema,
  changeStation: stationChangeSchema,
  printing: z.undefined(),
  /** Looks for printers that this computer knows of. */
  findPrinters: z.undefined(),
  /** Adds a printer, or changes the one of this id. */
  savePrinter: printerSchema,
  removePrinter: z.object({ id: printerId }),
  setPrintRole: z.object({ role: z.enum(printRoles), settings: printRoleSettingsSchema }),
  /** Prints a template for nobody; it says TEST. */
  testPrint: z.object({ printer: printerId, template: templateName, role: z.enum(printRoles) }),
  previewPrint: z.object({ printer: printerId, template: templateName }),
  /** Prints what belongs to an admitted scan; if that was done before, it says DUPLICATE. */
  printScan: z.object({ seq: z.int().positive(), role: z.enum(printRoles) }),
  /** On a person's word: says DUPLICATE where the job may have come out before. */
  printAgain: job,
  /** A person has seen it come out. */
  confirmPrinted: job,
  cancelPrint: job,
  /** Puts a copy of a template into the user's folder, where it can be changed. */
  copyTemplate: z.object({ name: templateName }),
  /** Shows the user's folder of templates. */
  openTemplates: z.undefined(),
  /** The key is asked about at vivenu, and held in the main process until the sign-out. */
  signIn: z.object({ apiKey }),
  signOut: z.undefined(),
  /** Asks vivenu. */
  ownAccess: z.undefined(),
  accessUsers: z.undefined(),
  createAccessUser: newAccessUserSchema,
  /** `basedOn`: the `updatedAt` of what the supervisor saw. */
  changeAccessUser: z.object({
    id: accessUserId,
    basedOn: z.string().max(64).nullable(),
    draft: accessUserDraftSchema,
  }),
  /** The name as the supervisor typed it, which has to be the user's. */
  deleteAccessUser: z.object({ id: accessUserId, name: z.string().max(10_000) }),
  /** This station uses the new user's token from now on. */
  adoptAccessUser: accessUser,
  /** The new user's token as a QR code, until `handedOver`. */
  handOver: accessUser,
  /** Another device has it: the token is forgotten here. */
  handedOver: accessUser,
  /** What vivenu says of a barcode now. Stores nothing. */
  askVivenu: z.object({ barcode }),
  seating: z.undefined(),
  changeSeating: seatingChangeSchema,
  /** Held in the main process until the sign-out. */
  setSeatingKey: z.discriminatedUnion('use', [
    z.object({ use: z.enum(['account', 'none']) }),
    z.object({ use: z.literal('own'), apiKey }),
  ]),
  /** The main process asks for the file. */
  importSeats: z.object({ eventId }),
  /** Adds an object, or changes the one of this id. */
  mapSeat: z.object({ eventId, object: mappedObjectSchema }),
  unmapSeat: z.object({ eventId, objectId }),
  /** Among those that are mapped; an empty text finds the first. */
  findSeats: z.object({ eventId, text: z.string().max(200) }),
  /** How these objects are now. */
  seats: z.object({ eventId, objectIds: z.array(objectId).min(1).max(mostSeatsAtOnce) }),
  /** The newest `count` changes. */
  seatLog: z.object({ eventId, objectId, count: z.int().min(1).max(10_000) }),
  changeSeats: z.object({
    eventId,
    objectIds: z.array(objectId).min(1).max(mostSeatsAtOnce),
    to: z.enum(seatTargets),
    seen: seenSchema,
  }),
  changeBooked: z.object({ eventId, objectId, bookedChange: z.number(), seen: seenSchema }),
  ticketSeat: z.object({ barcode }),
  /** Which of several it is; null forgets what was chosen. */
  chooseTicketSeat: z.object({ barcode, objectId: objectId.nullable() }),
  /** Frees the seat of somebody who did not come. */
  releaseSeat: z.object({ barcode, objectId, seen: seenSchema }),
  reseat: z.object({ barcode, from: objectId, to: objectId, seen: seenSchema }),
  /** The areas of an event that are mapped. */
  areas: z.object({ eventId }),
  /** A person has looked: it came about, or it did not. Nothing is sent. */
  settleSeatWork: z.object({ id: z.int().nonnegative(), cameAbout: z.boolean() }),
  updates: z.undefined(),
  changeUpdates: updatesChangeSchema,
  lookForUpdate: z.undefined(),
  /** Fetches what was found, and puts it in; the program ends and starts again. */
  installUpdate: z.undefined(),
  /** Shows the kept package of the version before in its folder. */
  showVersionBefore: z.undefined(),
  /** This station's set-up for the next one; the main process asks for the folder. */
  exportSetup: exportSetupSchema,
  /** The same as a code to be scanned. */
  setupCode: exportSetupSchema,
  /** A set-up as it was scanned or pasted. */
  readSetup: z.object({ text: z.string().max(longestSetup) }),
  /** The main process asks for the file. */
  openSetup: z.undefined(),
  unsealSetup: unsealSetupSchema,
  /** Forgets the one that waits for its passphrase. */
  dropSetup: z.undefined(),
} satisfies Record<CallName, z.ZodType>;

interface CallAnswers {
  readonly view: View;
  readonly connect: null;
  readonly chooseEvents: null;
  readonly openTraining: null;
  readonly endTraining: null;
  readonly setDisplay: null;
  readonly retryLoad: null;
  /** The verdict comes as an event, as it does for every scanner. */
  readonly scan: null;
  readonly check: null;
  /** The verdict comes as an event, too. */
  readonly override: null;
  readonly undo: null;
  readonly standing: Standing | null;
  readonly onScreen: null;
  /** Best matches first. */
  readonly search: readonly FoundTicket[];
  readonly ticket: TicketView;
  readonly setDirection: null;
  readonly setMode: null;
  /** Oldest first. */
  readonly rejected: readonly RejectedScan[];
  readonly sendAgain: null;
  readonly dashboard: Dashboard;
  readonly exportDashboard: readonly string[];
  readonly keptEvents: readonly KeptEvent[];
  readonly purgeEvent: null;
  /** The files that were written; none where somebody changed their mind. */
  readonly exportLog: readonly string[];
  readonly saveDoorList: readonly string[];
  readonly exportDiagnostics: readonly string[];
  readonly chooseBackupFolder: null;
  readonly stopBackup: null;
  readonly dismissNotice: null;
  readonly bench: BenchView;
  readonly configureScanner: null;
  readonly addSerialScanner: null;
  readonly removeSerialScanner: null;
  readonly setWedge: null;
  readonly startCapture: null;
  /** The file that was written; none where somebody changed their mind: the recording is kept then. */
  readonly saveCapture: readonly string[];
  readonly dropCapture: null;
  readonly openManual: null;
  readonly unlock: null;
  readonly lock: null;
  readonly setPin: null;
  readonly resetPin: null;
  readonly closeAnyway: null;
  readonly settings: StationSettings;
  readonly typesAndEntries: TypesAndEntries;
  /** What holds now. */
  readonly changePolicy: StationSettings;
  readonly changeScreen: StationSettings;
  readonly changeStation: StationSettings;
  readonly printing: PrintingSetup;
  readonly findPrinters: FoundPrinters;
  readonly savePrinter: null;
  readonly removePrinter: null;
  readonly setPrintRole: null;
  readonly testPrint: null;
  readonly previewPrint: PrintPreview;
  readonly printScan: null;
  readonly printAgain: null;
  readonly confirmPrinted: null;
  readonly cancelPrint: null;
  readonly copyTemplate: null;
  readonly openTemplates: null;
  readonly signIn: null;
  readonly signOut: null;
  readonly ownAccess: OwnAccess;
  readonly accessUsers: AccessUserList;
  readonly createAccessUser: AccessUser;
  readonly changeAccessUser: AccessUserChange;
  readonly deleteAccessUser: null;
  readonly adoptAccessUser: null;
  readonly handOver: HandOver;
  readonly handedOver: null;
  readonly askVivenu: ServerSays;
  readonly seating: SeatingSetup;
  readonly changeSeating: SeatingSetup;
  readonly setSeatingKey: SeatingSetup;
  /** Null where nobody chose a file. */
  readonly importSeats: SeatImport | null;
  readonly mapSeat: null;
  readonly unmapSeat: null;
  readonly findSeats: readonly MappedObject[];
  readonly seats: readonly SeatView[];
  readonly seatLog: SeatLog;
  readonly changeSeats: SeatChange;
  readonly changeBooked: SeatChange;
  readonly ticketSeat: TicketSeat;
  readonly chooseTicketSeat: null;
  readonly releaseSeat: SeatChange;
  readonly reseat: SeatChange;
  readonly areas: readonly AreaView[];
  readonly settleSeatWork: null;
  readonly updates: UpdatesView;
  readonly changeUpdates: UpdatesView;
  readonly lookForUpdate: UpdatesView;
  readonly installUpdate: null;
  readonly showVersionBefore: null;
  readonly exportSetup: readonly string[];
  readonly setupCode: SetupCode;
  readonly readSetup: null;
  /** Also where nobody chose a file. */
  readonly openSetup: null;
  readonly unsealSetup: null;
  readonly dropSetup: null;
}

/** A verdict on its way to the screen. */
export interface ShownVerdict {
  readonly verdict: Verdict;
  /** What the verdict would be: nothing was recorded. */
  readonly checked: boolean;
  /** Which scanner it came from, where there are several. */
  readonly scanner: string | null;
}

/** A scan of which nothing could be said: nobody is admitted. */
interface FailedScan {
  readonly problem: Problem;
}

/** What the screen shows of a scan. */
export type Answer = ({ readonly kind: 'verdict' } & ShownVerdict) | ({ readonly kind: 'fault' } & FailedScan);

/** Answers are numbered from 1; what came last stands. */
interface Turn {
  readonly turn: number;
}

/** An answer for a page that was loaded again. */
export interface Standing extends Turn {
  readonly answer: Answer;
  /** It was on the screen, with its sound. */
  readonly seen: boolean;
  /** How much longer (ms) it stands; null: until somebody sees to it. */
  readonly leftMs: number | null;
}

/** How far something is that takes a while. */
export interface Progress {
  readonly what: 'log' | 'doorList';
  readonly done: number;
  /** Null until it can be told. */
  readonly total: number | null;
}

interface EventPayloads {
  readonly view: View;
  readonly verdict: ShownVerdict & Turn;
  /** A code that did not come whole, or a scan that could not be recorded: nobody was admitted. */
  readonly scanFailed: FailedScan & Turn;
  /** A code from a USB or serial scanner while no door is open: the token, on the first screen. */
  readonly reading: { readonly barcode: string };
  /** Only while the bench is open. */
  readonly bench: BenchView;
  /** Somebody closes the station while so many scans are unsent, or under the kiosk lock. */
  readonly closeAsked: { readonly unsent: number };
  /** While files are written. */
  readonly progress: Progress;
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
