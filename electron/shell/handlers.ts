import { mkdirSync } from 'node:fs';
import { shell } from 'electron';
import type { DisplaySettings } from '#shared/display.ts';
import { success, type Outcome } from '#shared/problem.ts';
import { manualOf } from '../station/scanners/manuals.ts';
import type { Scanners } from '../station/scanners/scanners.ts';
import type { Session } from '../station/session/session.ts';
import type { SetupDesk } from '../station/setup/desk.ts';
import type { OnScreen } from '../station/standing.ts';
import type { Supervisor } from '../station/supervisor/supervisor.ts';
import type { Updates } from '../station/updates/updates.ts';
import type { AutoStart } from './auto-start.ts';
import type { Closing } from './closing.ts';
import type { Handlers } from './ipc.ts';
import { openOutside } from './open-outside.ts';

interface Parts {
  readonly session: Session;
  readonly scanners: Scanners;
  readonly supervisor: Supervisor;
  readonly closing: Closing;
  readonly updates: Updates;
  readonly setup: SetupDesk;
  readonly onScreen: OnScreen;
  readonly autoStart: AutoStart;
  /** The window's page runs. */
  readonly onAlive: () => void;
  /** Of the user's own templates. */
  readonly templateFolder: string;
  readonly setDisplay: (changes: Partial<DisplaySettings>) => Outcome<null>;
}

/** Which part of the station does what the window asks for. */
export function handlersOf(parts: Parts): Handlers {
  const {
    session,
    scanners,
    supervisor,
    closing,
    updates,
    setup,
    templateFolder,
    setDisplay,
    onScreen,
    autoStart,
    onAlive,
  } = parts;
  return {
    calls: {
      view: () => success(session.view()),
      async connect({ server, token, keepReadable }) {
        const connected = await session.connect(server, token, keepReadable);
        if (connected.ok) await setup.connectedByHand();
        return connected;
      },
      chooseEvents: ({ eventIds }) => session.chooseEvents(eventIds),
      openTraining: () => session.openTraining(),
      endTraining: () => session.endTraining(),
      setDisplay,
      retryLoad: () => session.retryLoad(),
      scan: ({ barcode, source }) => session.scan(barcode, source),
      check: ({ barcode }) => session.check(barcode),
      override: ({ barcode, direction, note, pin }) =>
        supervisor.withPin(pin ?? null, () => session.override(barcode, direction, note)),
      undo: ({ seq, note }) => session.undo(seq, note),
      standing: () => success(onScreen.read()),
      onScreen({ turn, stands }) {
        onScreen.heard(turn, stands);
        return success(null);
      },
      search: ({ text }) => session.search(text),
      ticket: ({ barcode }) => session.ticket(barcode),
      setDirection: ({ direction }) => session.setDirection(direction),
      setMode: ({ mode }) => session.setMode(mode),
      rejected: () => session.rejected(),
      sendAgain: () => session.sendAgain(),
      dashboard: (question) => session.dashboard(question),
      exportDashboard: () => session.exportDashboard(),
      keptEvents: () => session.keptEvents(),
      purgeEvent: ({ eventId }) => session.purgeEvent(eventId),
      exportLog: () => session.exportLog(),
      saveDoorList: () => session.saveDoorList(),
      exportDiagnostics: () => session.exportDiagnostics(),
      chooseBackupFolder: () => session.chooseBackupFolder(),
      stopBackup: () => session.stopBackup(),
      dismissNotice: ({ id }) => session.dismissNotice(id),
      bench: () => success(scanners.bench()),
      configureScanner: ({ id, changes }) => scanners.configure(id, changes),
      addSerialScanner: ({ path, baudRate }) => scanners.addSerial(path, baudRate),
      removeSerialScanner: ({ id }) => scanners.removeSerial(id),
      setWedge: (wedge) => scanners.setWedge(wedge),
      startCapture: ({ id }) => scanners.startCapture(id),
      saveCapture: () => scanners.saveCapture(),
      dropCapture: () => scanners.dropCapture(),
      unlock: ({ pin }) => supervisor.unlock(pin),
      lock() {
        supervisor.lock();
        return success(null);
      },
      setPin({ pin }) {
        // Without a PIN nobody could leave it.
        if (pin === null && session.isKioskLocked()) session.changeStation({ kioskLock: false });
        return supervisor.setPin(pin);
      },
      resetPin: ({ token, pin }) => supervisor.resetPin(token, pin),
      closeAnyway({ pin }) {
        const close = (): Outcome<null> => {
          closing.closeAnyway();
          return success(null);
        };
        return session.isKioskLocked() ? supervisor.withPin(pin ?? null, close) : close();
      },
      settings: () => session.settings(),
      typesAndEntries: () => session.typesAndEntries(),
      changePolicy: (change) => session.changePolicy(change),
      changeScreen: (change) => session.changeScreen(change),
      changeStation(change) {
        const started = change.autoStart === undefined ? success(null) : autoStart.set(change.autoStart);
        return started.ok ? session.changeStation(change) : started;
      },
      printing: () => session.printing(),
      findPrinters: () => session.findPrinters(),
      savePrinter: (printer) => session.savePrinter(printer),
      removePrinter: ({ id }) => session.removePrinter(id),
      setPrintRole: ({ role, settings }) => session.setPrintRole(role, settings),
      testPrint: ({ printer, template, role }) => session.testPrint(printer, template, role),
      previewPrint: ({ printer, template }) => session.previewPrint(printer, template),
      printScan: ({ seq, role }) => session.printScan(seq, role),
      printAgain: ({ job }) => session.printAgain(job),
      confirmPrinted: ({ job }) => session.confirmPrinted(job),
      cancelPrint: ({ job }) => session.cancelPrint(job),
      copyTemplate: ({ name }) => session.copyTemplate(name),
      signIn: ({ apiKey }) => session.signIn(apiKey),
      signOut: () => session.signOut(),
      ownAccess: () => session.ownAccess(),
      accessUsers: () => session.accessUsers(),
      createAccessUser: (user) => session.createAccessUser(user),
      changeAccessUser: ({ id, basedOn, draft }) => session.changeAccessUser(id, basedOn, draft),
      deleteAccessUser: ({ id, name }) => session.deleteAccessUser(id, name),
      adoptAccessUser: ({ id }) => session.adoptAccessUser(id),
      handOver: ({ id }) => session.handOver(id),
      handedOver: ({ id }) => session.handedOver(id),
      askVivenu: ({ barcode }) => session.askVivenu(barcode),
      seating: () => session.seating(),
      changeSeating: (change) => session.changeSeating(change),
      setSeatingKey: (key) => session.setSeatingKey(key),
      importSeats: ({ eventId }) => session.importSeats(eventId),
      mapSeat: ({ eventId, object }) => session.mapSeat(eventId, object),
      unmapSeat: ({ eventId, objectId }) => session.unmapSeat(eventId, objectId),
      findSeats: ({ eventId, text }) => session.findSeats(eventId, text),
      seats: ({ eventId, objectIds }) => session.seats(eventId, objectIds),
      seatLog: ({ eventId, objectId, count }) => session.seatLog(eventId, objectId, count),
      changeSeats: ({ eventId, objectIds, to, seen }) => session.changeSeats(eventId, objectIds, to, seen),
      changeBooked: ({ eventId, objectId, bookedChange, seen }) =>
        session.changeBooked(eventId, objectId, bookedChange, seen),
      ticketSeat: ({ barcode }) => session.ticketSeat(barcode),
      chooseTicketSeat: ({ barcode, objectId }) => session.chooseTicketSeat(barcode, objectId),
      releaseSeat: ({ barcode, objectId, seen }) => session.releaseSeat(barcode, objectId, seen),
      reseat: ({ barcode, from, to, seen }) => session.reseat(barcode, from, to, seen),
      areas: ({ eventId }) => session.areas(eventId),
      settleSeatWork: ({ id, cameAbout }) => session.settleSeatWork(id, cameAbout),
      updates: () => success(updates.view()),
      changeUpdates: (change) => updates.change(change),
      lookForUpdate: () => updates.look(),
      installUpdate: () => updates.install(),
      showVersionBefore: () => updates.showVersionBefore(),
      exportSetup: ({ passphrase }) => setup.exportTo(passphrase),
      setupCode: ({ passphrase }) => setup.code(passphrase),
      readSetup: ({ text }) => setup.read(text),
      openSetup: () => setup.open(),
      unsealSetup: ({ passphrase }) => setup.unseal(passphrase),
      dropSetup: () => setup.drop(),
      async openTemplates() {
        mkdirSync(templateFolder, { recursive: true });
        await shell.openPath(templateFolder);
        return success(null);
      },
      async openManual({ maker }) {
        const url = manualOf[maker];
        if (url !== null) await openOutside(url);
        return success(null);
      },
    },
    commands: {
      askForToken: () => session.askForToken(),
      askForEvents: () => session.askForEvents(),
      returnToScanning: () => session.returnToScanning(),
      syncNow: () => session.syncNow(),
      alive: onAlive,
      async openDemoPage() {
        const url = session.demoPageUrl();
        if (url !== null) await openOutside(url);
      },
    },
  };
}
