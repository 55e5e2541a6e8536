import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, dialog, Menu, net, powerMonitor, powerSaveBlocker, shell, type BrowserWindow } from 'electron';
import { success } from '#shared/problem.ts';
import { askOutside } from './shell/ask-outside.ts';
import { guardClosing, type Closing } from './shell/closing.ts';
import { startDemo } from './shell/demo.ts';
import { askForFolder as askForFolderIn } from './shell/folders.ts';
import { serveContract } from './shell/ipc.ts';
import { stderrLog } from './shell/log.ts';
import { createPages } from './shell/print-page.ts';
import { registerAppScheme, serveApp } from './shell/protocol.ts';
import { openTokenKeeper } from './shell/secrets.ts';
import { bringToFront, openWindow, sendToWindow } from './shell/window.ts';
import { thisProgram } from './station/diagnostics/this-program.ts';
import { keepLog } from './station/log.ts';
import { nodeHidPort } from './station/scanners/hid/node-hid-port.ts';
import { manualOf } from './station/scanners/manuals.ts';
import { createScanners, type Scanners } from './station/scanners/scanners.ts';
import { nodeSerialPorts } from './station/scanners/serial/node-serial-ports.ts';
import { createDrivers } from './station/printing/drivers/drivers.ts';
import { findPrinters } from './station/printing/find/find-printers.ts';
import type { WindowsSpoolerCalls } from './station/printing/spooler/windows.ts';
import { openTemplates } from './station/printing/templates/templates.ts';
import { createSession, type Session } from './station/session/session.ts';
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
};

let window: BrowserWindow | null = null;

async function start(): Promise<void> {
  await app.whenReady();
  Menu.setApplicationMenu(null);
  powerSaveBlocker.start('prevent-display-sleep');
  serveApp(join(import.meta.dirname, '../renderer'));

  const folder = app.getPath('userData');
  const settings = openSettingsFile(join(folder, 'settings.json'), log);
  const askForFolder = async (title: string): Promise<string | null> =>
    window === null ? null : askForFolderIn(window, title);
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
    stationName: hostname(),
  };
  const session = createSession({
    printing,
    findPrinters: () => findPrinters({ platform: process.platform, serialPorts, listInstalled: pages.list, windows }),
    fetch: (url, init) => net.fetch(url, init),
    waiting,
    now: Date.now,
    log,
    app: thisProgram(app.getVersion()),
    threads,
    folder,
    settings,
    scanners,
    tokens: await openTokenKeeper(join(folder, 'token.bin'), log),
    startDemo,
    askForFolder,
    onVerdict: (shown) => sendToWindow(window, 'verdict', shown),
    onScanFailed: (problem) => sendToWindow(window, 'scanFailed', problem),
    onReading: (barcode) => sendToWindow(window, 'reading', { barcode }),
    onView: pushView,
  });

  let pushing = false;
  /** Changes that come together are shown together. */
  function pushView(): void {
    if (pushing) return;
    pushing = true;
    setImmediate(() => {
      pushing = false;
      sendToWindow(window, 'view', session.view());
      if (session.mode() === 'bench') sendToWindow(window, 'bench', scanners.bench());
    });
  }

  const closing = guardClosing({
    app,
    powerMonitor,
    process,
    unsent: session.unsent,
    settle: session.settle,
    ask(opened, unsent) {
      bringToFront(opened);
      sendToWindow(opened, 'closeAsked', { unsent });
    },
    askOutside,
    async close() {
      await Promise.all([scanners.stop(), session.close()]);
    },
    log,
  });
  serve(session, scanners, closing, templateFolder);
  powerMonitor.on('resume', () => session.wake());
  const started = session.start();
  window = await openWindow(join(import.meta.dirname, '../preload/preload.cjs'), log);
  pushView();
  scanners.start();
  setInterval(pushView, REFRESH_MS).unref();
  await started;
}

function serve(session: Session, scanners: Scanners, closing: Closing, templateFolder: string): void {
  serveContract(
    {
      calls: {
        view: () => success(session.view()),
        connect: ({ server, token, keepReadable }) => session.connect(server, token, keepReadable),
        chooseEvents: ({ eventIds }) => session.chooseEvents(eventIds),
        openDemo: () => session.openDemo(),
        retryLoad: () => session.retryLoad(),
        scan: ({ barcode, source }) => session.scan(barcode, source),
        check: ({ barcode }) => session.check(barcode),
        override: ({ barcode, direction, note }) => session.override(barcode, direction, note),
        undo: ({ seq, note }) => session.undo(seq, note),
        search: ({ text }) => session.search(text),
        setDirection: ({ direction }) => session.setDirection(direction),
        setMode: ({ mode }) => session.setMode(mode),
        rejected: () => session.rejected(),
        sendAgain: () => session.sendAgain(),
        keptEvents: () => session.keptEvents(),
        purgeEvent: ({ eventId }) => session.purgeEvent(eventId),
        exportLog: () => session.exportLog(),
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
        closeAnyway: () => closing.closeAnyway(),
        async openDemoPage() {
          const url = session.demoPageUrl();
          if (url !== null) await shell.openExternal(url);
        },
      },
    },
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
