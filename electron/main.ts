import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, dialog, Menu, net, powerMonitor, powerSaveBlocker, type BrowserWindow } from 'electron';
import type { DisplaySettings } from '#shared/display.ts';
import { spokenLanguage, type Language } from '#shared/language.ts';
import type { Outcome } from '#shared/problem.ts';
import { problemLine } from '#shared/text/problems.ts';
import { fileTitles, type FilePurpose } from '#shared/text/file-titles.ts';
import { folderTitles, type FolderPurpose } from '#shared/text/folder-titles.ts';
import { askOutside } from './shell/ask-outside.ts';
import { guardClosing } from './shell/closing.ts';
import { createDisplayWindow } from './shell/display-window.ts';
import { startDemo } from './shell/demo.ts';
import { askForFile as askForFileIn } from './shell/files.ts';
import { askForFolder as askForFolderIn } from './shell/folders.ts';
import { handlersOf } from './shell/handlers.ts';
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
import { createSupervisor } from './station/supervisor/supervisor.ts';
import { nodeHidPort } from './station/scanners/hid/node-hid-port.ts';
import { createScanners } from './station/scanners/scanners.ts';
import { nodeSerialPorts } from './station/scanners/serial/node-serial-ports.ts';
import { createDrivers } from './station/printing/drivers/drivers.ts';
import { findPrinters } from './station/printing/find/find-printers.ts';
import type { WindowsSpoolerCalls } from './station/printing/spooler/windows.ts';
import { createSetupDesk } from './station/setup/desk.ts';
import { createUpdates } from './station/updates/updates.ts';
import { openTemplates } from './station/printing/templates/templates.ts';
import { createSession } from './station/session/session.ts';
import { openChangeLog, withHistory } from './station/session/change-log.ts';
import { changeSettings, openSettingsFile } from './station/session/settings-file.ts';
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
  const askForFile = async (purpose: FilePurpose): Promise<string | null> =>
    window === null ? null : askForFileIn(window, fileTitles[language()][purpose], ['csv']);
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
    setup: () => setup.view(),
    newVersion: () => updates.newVersion(),
    askForFolder,
    askForFile,
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

  const setup = createSetupDesk({ session, supervisor, settings, onChange: pushView });
  const updates = createUpdates({ version: app.getVersion(), settings, onChange: pushView });

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
      const closed = setDisplay({ open: false });
      if (!closed.ok) log.warn(`the guests' window is back after a restart: ${problemLine(closed.problem)}`);
    },
    onMoved: pushView,
    log,
  });
  function setDisplay(to: Partial<DisplaySettings>): Outcome<null> {
    const changed = changeSettings(settings, { display: { ...settings.read().display, ...to } });
    pushView();
    return changed;
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
  serveContract(
    handlersOf({
      session,
      scanners,
      supervisor,
      closing,
      updates,
      setup,
      templateFolder,
      setDisplay,
      onAlive() {},
    }),
    (name) => refusalOf(name, supervisor, session),
    log,
  );
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
