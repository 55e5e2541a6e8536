import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, dialog, Menu, net, powerMonitor, powerSaveBlocker, shell, type BrowserWindow } from 'electron';
import type { DisplaySettings } from '#shared/display.ts';
import { errorMessage } from '#shared/error-message.ts';
import { spokenLanguage, type Language } from '#shared/language.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { folderTitles, type FolderPurpose } from '#shared/text/folder-titles.ts';
import { askOutside } from './shell/ask-outside.ts';
import { guardClosing, type Closing } from './shell/closing.ts';
import { createDisplayWindow } from './shell/display-window.ts';
import { startDemo } from './shell/demo.ts';
import { askForFolder as askForFolderIn } from './shell/folders.ts';
import { serveContract } from './shell/ipc.ts';
import { stderrLog } from './shell/log.ts';
import { createPages } from './shell/print-page.ts';
import { registerAppScheme, serveApp } from './shell/protocol.ts';
import { openTokenKeeper } from './shell/secrets.ts';
import { bringToFront, keepLocked, openWindow, sendToWindow } from './shell/window.ts';
import { thisProgram } from './station/diagnostics/this-program.ts';
import { displayOf } from './station/guests/display.ts';
import { createGuests } from './station/guests/guests.ts';
import { keepLog } from './station/log.ts';
import { refusalOf } from './station/supervisor/access.ts';
import { openSupervisorFile } from './station/supervisor/supervisor-file.ts';
import { createSupervisor, type Supervisor } from './station/supervisor/supervisor.ts';
import { nodeHidPort } from './station/scanners/hid/node-hid-port.ts';
import { manualOf } from './station/scanners/manuals.ts';
import { createScanners, type Scanners } from './station/scanners/scanners.ts';
import { nodeSerialPorts } from './station/scanners/serial/node-serial-ports.ts';
import { createDrivers } from './station/printing/drivers/drivers.ts';
import { findPrinters } from './station/printing/find/find-printers.ts';
import type { WindowsSpoolerCalls } from './station/printing/spooler/windows.ts';
import { openTemplates } from './station/printing/templates/templates.ts';
import { createSession, type Session } from './station/session/session.ts';
import { openChangeLog, withHistory } from './station/session/change-log.ts';
import { openSettingsFile } from './station/session/settings-file.ts';
import { openThread } from './station/thread.ts';
import { realWaiting as waiting } from './station/vivenu/real-waiting.ts';

/** Builds the parts, hands them to each other, and starts. */

/** What the diagnostics show of what happened. */
const KEPT_LINES = 500;
const log = keepLog(stderrLog, KEPT_LINES, Date.now);

/** How often the screen is told the truth when nothing happens: the rate at the door falls by itself. */
const REFRESH_MS = 5_000;

/** The bundle has them beside this file. */
const threads = {
  writer: new URL('./writer.js', import.meta.url),
  search: new URL('./search.js', import.meta.url),
  check: new URL('./check.js', import.meta.url),
  render: new URL('./render.js', import.meta.url),
  doorList: new URL('./doorList.js', import.meta.url),
};

let window: BrowserWindow | null = null;

async function start(): Promise<void> {
  await app.whenReady();
  Menu.setApplicationMenu(null);
  powerSaveBlocker.start('prevent-display-sleep');
  serveApp(join(import.meta.dirname, '../renderer'));

  const folder = app.getPath('userData');
  const changes = openChangeLog(join(folder, 'changes.jsonl'), log);
  const settings = withHistory(openSettingsFile(join(folder, 'settings.json'), log), changes, Date.now);
  const language = (): Language => spokenLanguage(settings.read().screen.language, app.getPreferredSystemLanguages());
  const askForFolder = async (purpose: FolderPurpose): Promise<string | null> =>
    window === null ? null : askForFolderIn(window, folderTitles[language()][purpose]);
  const serialPorts = nodeSerialPorts();
  const scanners = createScanners({
    hid: nodeHidPort(),
    serial: serialPorts,
    settings,
    waiting,
    now: Date.now,
    uptime: () => performance.now(),
    log,
    askForFolder,
    onHeard: (heard) => void session.heard(heard),
    onChange: pushView,
  });
  const templateFolder = join(folder, 'templates');
  const templates = openTemplates({
    builtIn: join(import.meta.dirname, '../../resources/templates'),
    own: templateFolder,
  });
  const pages = createPages();
  const { calls: windows } = openThread<WindowsSpoolerCalls>(new URL('./spooler.js', import.meta.url), null);
  const printing = {
    settings: () => settings.read().printing,
    driverFor: createDrivers({ platform: process.platform, pages, windows }),
    templates,
    stationName: () => settings.read().stationName ?? hostname(),
    language,
  };
  const session = createSession({
    printing,
    findPrinters: () => findPrinters({ platform: process.platform, serialPorts, listInstalled: pages.list, windows }),
    fetch: (url, init) => net.fetch(url, init),
    waiting,
    now: Date.now,
    log,
    app: thisProgram(app.getVersion()),
    language,
    threads,
    folder,
    settings,
    changes,
    computerName: hostname(),
    scanners,
    tokens: await openTokenKeeper(join(folder, 'token.bin'), log),
    startDemo,
    supervisor: () => supervisor.view(),
    display: () => display.view(),
    askForFolder,
    onVerdict(shown) {
      sendToWindow(window, 'verdict', shown);
      guests.show(shown);
    },
    onScanFailed(problem) {
      sendToWindow(window, 'scanFailed', problem);
      guests.show('fault');
    },
    onReading: (barcode) => sendToWindow(window, 'reading', { barcode }),
    onProgress: (progress) => sendToWindow(window, 'progress', progress),
    onView: pushView,
  });

  const supervisor = createSupervisor({
    file: openSupervisorFile(join(folder, 'supervisor.json'), log),
    isToken: session.isToken,
    now: Date.now,
    log,
    onChange: pushView,
  });

  const guests = createGuests({
    waiting,
    revealMs: () => settings.read().screen.revealSeconds * 1_000,
    onChange: () => display.refresh(),
  });
  const display = createDisplayWindow({
    preload: join(import.meta.dirname, '../preload/display-preload.cjs'),
    settings: () => settings.read().display,
    kiosk: () => window,
    content: () =>
      displayOf({
        answer: guests.answer(),
        events: session.doorEvents(),
        withFirstName: settings.read().display.firstName,
        training: session.isTraining(),
        language: language(),
        theme: settings.read().screen.theme,
      }),
    onClosedByHand() {
      try {
        setDisplay({ open: false });
      } catch (error) {
        log.warn(`the guests' window is back after a restart: ${errorMessage(error)}`);
      }
    },
    onMoved: pushView,
    log,
  });
  function setDisplay(changed: Partial<DisplaySettings>): void {
    try {
      settings.change({ display: { ...settings.read().display, ...changed } });
    } finally {
      pushView();
    }
  }

  let pushing = false;
  /** Changes that come together are shown together. */
  function pushView(): void {
    if (pushing) return;
    pushing = true;
    setImmediate(() => {
      pushing = false;
      const view = session.view();
      keepLocked(window, view.common.kioskLock);
      sendToWindow(window, 'view', view);
      display.refresh();
      if (session.mode() === 'bench') sendToWindow(window, 'bench', scanners.bench());
    });
  }

  const closing = guardClosing({
    app,
    powerMonitor,
    process,
    unsent: session.unsent,
    isLocked: session.isKioskLocked,
    settle: session.settle,
    ask(opened, unsent) {
      bringToFront(opened);
      sendToWindow(opened, 'closeAsked', { unsent });
    },
    askOutside: (unsent) => askOutside(unsent, language()),
    async close() {
      display.close();
      await Promise.all([scanners.stop(), session.close()]);
    },
    log,
  });
  serve(session, scanners, supervisor, closing, templateFolder, setDisplay);
  powerMonitor.on('resume', () => {
    supervisor.lock();
    session.wake();
  });
  const started = session.start();
  window = await openWindow(join(import.meta.dirname, '../preload/preload.cjs'), session.isKioskLocked(), log);
  // Whoever was at work in it is not known to be there still.
  window.webContents.on('render-process-gone', () => supervisor.lock());
  pushView();
  scanners.start();
  setInterval(pushView, REFRESH_MS).unref();
  await started;
}

function serve(
  session: Session,
  scanners: Scanners,
  supervisor: Supervisor,
  closing: Closing,
  templateFolder: string,
  setDisplay: (changes: Partial<DisplaySettings>) => void,
): void {
  serveContract(
    {
      calls: {
        view: () => success(session.view()),
        connect: ({ server, token, keepReadable }) => session.connect(server, token, keepReadable),
        chooseEvents: ({ eventIds }) => session.chooseEvents(eventIds),
        openTraining: () => session.openTraining(),
        endTraining: () => session.endTraining(),
        setDisplay(changes) {
          try {
            setDisplay(changes);
            return success(null);
          } catch (error) {
            return failure('settings_not_kept', errorMessage(error));
          }
        },
        retryLoad: () => session.retryLoad(),
        scan: ({ barcode, source }) => session.scan(barcode, source),
        check: ({ barcode }) => session.check(barcode),
        override: ({ barcode, direction, note, pin }) =>
          supervisor.withPin(pin ?? null, () => session.override(barcode, direction, note)),
        undo: ({ seq, note }) => session.undo(seq, note),
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
        changeStation: (change) => session.changeStation(change),
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
        async openTemplates() {
          mkdirSync(templateFolder, { recursive: true });
          await shell.openPath(templateFolder);
          return success(null);
        },
        async openManual({ maker }) {
          const url = manualOf[maker];
          if (url !== null) await shell.openExternal(url);
          return success(null);
        },
      },
      commands: {
        askForToken: () => session.askForToken(),
        askForEvents: () => session.askForEvents(),
        returnToScanning: () => session.returnToScanning(),
        syncNow: () => session.syncNow(),
        async openDemoPage() {
          const url = session.demoPageUrl();
          if (url !== null) await shell.openExternal(url);
        },
      },
    },
    (name) => refusalOf(name, supervisor, session),
    log,
  );
}

function failToStart(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.warn(text);
  dialog.showErrorBox('Gatehouse cannot start', `Nothing that was recorded is lost. Start it again.\n\n${text}`);
  app.exit(1);
}

registerAppScheme();
app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
app.on('window-all-closed', () => app.quit());
app.on('second-instance', () => bringToFront(window));
if (app.requestSingleInstanceLock()) start().catch(failToStart);
else app.quit();
