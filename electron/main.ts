import { hostname } from 'node:os';
import { join } from 'node:path';
import {
  app,
  dialog,
  Menu,
  net,
  powerMonitor,
  powerSaveBlocker,
  shell,
  systemPreferences,
  type BrowserWindow,
  type WebContents,
} from 'electron';
import type { DisplaySettings } from '#shared/display.ts';
import { spokenLanguage, type Language } from '#shared/language.ts';
import type { Outcome } from '#shared/problem.ts';
import { problemLine } from '#shared/text/problems.ts';
import { fileTitles, type FilePurpose } from '#shared/text/file-titles.ts';
import { folderTitles, type FolderPurpose } from '#shared/text/folder-titles.ts';
import { askOutside, askToStartAgain } from './shell/ask-outside.ts';
import { createAutoStart } from './shell/auto-start.ts';
import { guardClosing } from './shell/closing.ts';
import { startAgain, surviveCrashes } from './shell/crashes.ts';
import { createDisplayWindow } from './shell/display-window.ts';
import { startDemo } from './shell/demo.ts';
import { askForFile as askForFileIn, extensionsOf } from './shell/files.ts';
import { askForFolder as askForFolderIn } from './shell/folders.ts';
import { guardEverything } from './shell/guards.ts';
import { handlersOf } from './shell/handlers.ts';
import { serveContract } from './shell/ipc.ts';
import { createKeepAwake } from './shell/keep-awake.ts';
import { stderrLog } from './shell/log.ts';
import { menuOf } from './shell/menu.ts';
import { createPages } from './shell/print-page.ts';
import { APP_ORIGIN, KIOSK_PAGE, registerAppScheme, serveApp } from './shell/protocol.ts';
import { openTokenKeeper } from './shell/secrets.ts';
import { releaseOf, thisComputer } from './shell/updater.ts';
import { watchOver, type Watchdog } from './shell/watchdog.ts';
import { bringToFront, createWindow, keepLocked, sendToWindow } from './shell/window.ts';
import { appImageOf } from './station/app-image.ts';
import { CRASHES } from './station/crashes.ts';
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
import { setupPlaces } from './station/setup/places.ts';
import { createUpdates } from './station/updates/updates.ts';
import { openTemplates } from './station/printing/templates/templates.ts';
import { createOnScreen } from './station/standing.ts';
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

/** The staff's, once its page is there. */
let window: BrowserWindow | null = null;
/** What is in it, from the moment that it asks for anything. */
let contents: WebContents | null = null;
const isOurWindow = (asking: WebContents | null): boolean => asking !== null && asking === contents;

async function start(): Promise<void> {
  surviveCrashes({
    app,
    dialog,
    process,
    file: () => join(app.getPath('userData'), CRASHES),
    secrets: () => session.secrets(),
    language: () => language(),
    now: Date.now,
    log,
  });
  await app.whenReady();
  const menu = menuOf(process.platform);
  Menu.setApplicationMenu(menu === null ? null : Menu.buildFromTemplate(menu));
  serveApp(join(import.meta.dirname, '../renderer'));

  const folder = app.getPath('userData');
  const changes = openChangeLog(join(folder, 'changes.jsonl'), log);
  const settings = withHistory(openSettingsFile(join(folder, 'settings.json'), log), changes, Date.now);
  const language = (): Language => spokenLanguage(settings.read().screen.language, app.getPreferredSystemLanguages());
  const askForFolder = async (purpose: FolderPurpose): Promise<string | null> =>
    window === null ? null : askForFolderIn(window, folderTitles[language()][purpose]);
  const askForFile = async (purpose: FilePurpose): Promise<string | null> =>
    window === null ? null : askForFileIn(window, fileTitles[language()][purpose], extensionsOf[purpose]);
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
      const turn = onScreen.give({ kind: 'verdict', ...shown });
      sendToWindow(window, 'verdict', { ...shown, turn });
      guests.show(shown);
    },
    onScanFailed(problem) {
      const turn = onScreen.give({ kind: 'fault', problem });
      sendToWindow(window, 'scanFailed', { problem, turn });
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

  const setup = createSetupDesk({
    session,
    supervisor,
    settings,
    computerName: hostname(),
    places: setupPlaces({
      platform: process.platform,
      executable: app.getPath('exe'),
      appImage: appImageOf(process.env, app.getPath('exe')),
      programData: process.env['PROGRAMDATA'],
    }),
    askForFolder,
    askForFile,
    waiting,
    log,
    onChange: pushView,
  });
  const updates = createUpdates({
    release: releaseOf(app, thisComputer(app), log),
    settings,
    changes,
    session,
    areManaged: () => setup.areUpdatesManaged(),
    folder,
    fetch: (url, init) => net.fetch(url, init),
    waiting,
    now: Date.now,
    idleMs: () => powerMonitor.getSystemIdleTime() * 1_000,
    closeTo: (install) => closing.closeTo(install),
    showFile: (path) => shell.showItemInFolder(path),
    log,
    onChange: pushView,
  });

  const revealMs = (): number => settings.read().screen.revealSeconds * 1_000;
  const onScreen = createOnScreen({ uptime: () => performance.now(), revealMs });
  const guests = createGuests({
    waiting,
    revealMs,
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

  const autoStart = createAutoStart({ app, platform: process.platform, env: process.env, log });
  const keepAwake = createKeepAwake(powerSaveBlocker);
  let pushing = false;
  /** Changes that come together are shown together. */
  function pushView(): void {
    if (pushing) return;
    pushing = true;
    setImmediate(() => {
      pushing = false;
      const view = session.view();
      keepLocked(window, view.common.kioskLock);
      keepAwake(session.isAtDoor());
      autoStart.follow(settings.read().autoStart);
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
      setup.close();
      updates.stop();
      display.close();
      await Promise.all([scanners.stop(), session.close()]);
    },
    log,
  });
  let watchdog: Watchdog | null = null;
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
      onScreen,
      autoStart,
      onAlive: () => watchdog?.alive(),
    }),
    isOurWindow,
    (name) => refusalOf(name, supervisor, session),
    log,
  );
  powerMonitor.on('resume', () => {
    supervisor.lock();
    session.wake();
  });
  setup.takeFound();
  const started = session.start();
  const opened = createWindow(join(import.meta.dirname, '../preload/preload.cjs'), session.isKioskLocked);
  contents = opened.webContents;
  // Whoever was at work in it is not known to be there still.
  contents.on('render-process-gone', () => supervisor.lock());
  watchdog = watchOver({
    webContents: contents,
    powerMonitor,
    judges: !app.commandLine.hasSwitch('no-watchdog'),
    uptime: () => performance.now(),
    log,
    async onLost() {
      if (!(await askToStartAgain(language()))) return;
      startAgain(app, process);
      closing.closeAnyway();
    },
  });
  // A page that does not come at once is the watchdog's.
  await opened.loadURL(KIOSK_PAGE).catch((error: unknown) => log.warn(`the window: ${String(error)}`));
  window = opened;
  pushView();
  scanners.start();
  setInterval(pushView, REFRESH_MS).unref();
  updates.start();
  await started;
  await setup.connectFound();
}

function failToStart(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.warn(text);
  dialog.showErrorBox('Gatehouse cannot start', `Nothing that was recorded is lost. Start it again.\n\n${text}`);
  app.exit(1);
}

registerAppScheme();
guardEverything(app, {
  origin: APP_ORIGIN,
  isOurWindow,
  askSystem: process.platform === 'darwin' ? () => systemPreferences.askForMediaAccess('camera') : null,
});
app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
app.on('window-all-closed', () => app.quit());
app.on('second-instance', () => bringToFront(window));
if (app.requestSingleInstanceLock()) start().catch(failToStart);
else app.quit();
