import type { CallName } from '#shared/channels.ts';
import type { Problem } from '#shared/problem.ts';
import type { Supervisor } from './supervisor.ts';

/**
 * Who may ask for what. `anybody`: what the door needs, and looking. `supervisor`: what changes the station, or takes data out of
 * it. `supervisorAtDoor`: the same once an event is open; before, a new station is set up. `newToken`: the same where there is a
 * token already; one that is missing is needed first of all, also to set a new PIN. `asksItself`: wants the PIN each time.
 */
type Access = 'anybody' | 'supervisor' | 'supervisorAtDoor' | 'newToken' | 'asksItself';

interface Door {
  /** An event was chosen, or a training is open. */
  isAtDoor(): boolean;
  hasToken(): boolean;
}

const accessOf: Readonly<Record<CallName, Access>> = {
  view: 'anybody',
  unlock: 'anybody',
  lock: 'anybody',
  setPin: 'supervisor',
  resetPin: 'anybody',
  closeAnyway: 'asksItself',

  scan: 'anybody',
  check: 'anybody',
  override: 'asksItself',
  undo: 'anybody',
  standing: 'anybody',
  onScreen: 'anybody',
  search: 'anybody',
  ticket: 'anybody',
  setDirection: 'anybody',
  setMode: 'anybody',

  connect: 'newToken',
  chooseEvents: 'supervisorAtDoor',
  retryLoad: 'anybody',
  openTraining: 'supervisorAtDoor',
  // Whoever is in a training when guests come must be able to let them in.
  endTraining: 'anybody',

  rejected: 'anybody',
  sendAgain: 'anybody',
  dashboard: 'anybody',
  exportDashboard: 'supervisor',
  keptEvents: 'anybody',
  purgeEvent: 'supervisor',
  exportLog: 'supervisor',
  saveDoorList: 'supervisor',
  exportDiagnostics: 'supervisor',
  chooseBackupFolder: 'supervisor',
  stopBackup: 'supervisor',
  dismissNotice: 'anybody',

  bench: 'anybody',
  configureScanner: 'supervisor',
  addSerialScanner: 'supervisor',
  removeSerialScanner: 'supervisor',
  setWedge: 'supervisor',
  startCapture: 'supervisor',
  saveCapture: 'supervisor',
  dropCapture: 'anybody',
  openManual: 'anybody',

  settings: 'anybody',
  typesAndEntries: 'anybody',
  changePolicy: 'supervisor',
  changeScreen: 'supervisor',
  changeStation: 'supervisor',
  setDisplay: 'supervisor',

  printing: 'anybody',
  findPrinters: 'anybody',
  savePrinter: 'supervisor',
  removePrinter: 'supervisor',
  setPrintRole: 'supervisor',
  testPrint: 'anybody',
  previewPrint: 'anybody',
  printScan: 'anybody',
  printAgain: 'anybody',
  confirmPrinted: 'anybody',
  cancelPrint: 'anybody',
  copyTemplate: 'supervisor',
  openTemplates: 'supervisor',

  signIn: 'supervisor',
  signOut: 'anybody',
  ownAccess: 'anybody',
  accessUsers: 'supervisor',
  createAccessUser: 'supervisor',
  changeAccessUser: 'supervisor',
  deleteAccessUser: 'supervisor',
  adoptAccessUser: 'supervisor',
  handOver: 'supervisor',
  handedOver: 'supervisor',
  askVivenu: 'anybody',

  seating: 'anybody',
  changeSeating: 'supervisor',
  setSeatingKey: 'supervisor',
  importSeats: 'supervisor',
  mapSeat: 'supervisor',
  unmapSeat: 'supervisor',
  findSeats: 'anybody',
  seats: 'anybody',
  seatLog: 'anybody',
  changeSeats: 'supervisor',
  changeBooked: 'supervisor',
  ticketSeat: 'anybody',
  chooseTicketSeat: 'supervisor',
  releaseSeat: 'supervisor',
  reseat: 'supervisor',
  areas: 'anybody',
  settleSeatWork: 'supervisor',

  updates: 'anybody',
  changeUpdates: 'supervisor',
  lookForUpdate: 'supervisor',
  installUpdate: 'supervisor',
  showVersionBefore: 'supervisor',

  exportSetup: 'supervisor',
  setupCode: 'supervisor',
  // A set-up changes what only a supervisor may, before a door is open as well.
  readSetup: 'supervisor',
  openSetup: 'supervisor',
  unsealSetup: 'supervisor',
  dropSetup: 'anybody',
};

/** What stands against a call now; null where nothing does. The window asks for the PIN, but here it is decided. */
export function refusalOf(name: CallName, supervisor: Pick<Supervisor, 'refusal'>, door: Door): Problem | null {
  switch (accessOf[name]) {
    case 'supervisor':
      return supervisor.refusal();
    case 'supervisorAtDoor':
      return door.isAtDoor() ? supervisor.refusal() : null;
    case 'newToken':
      return door.isAtDoor() && door.hasToken() ? supervisor.refusal() : null;
    default:
      return null;
  }
}
