import { join } from 'node:path';
import { app, dialog, Menu, net, powerMonitor, powerSaveBlocker, shell, type BrowserWindow } from 'electron';
import { success } from '#shared/problem.ts';
import { askOutside } from './shell/ask-outside.ts';
import { guardClosing, type Closing } from './shell/closing.ts';
import { startDemo } from './shell/demo.ts';
import { askForFolder } from './shell/folders.ts';
import { serveContract } from './shell/ipc.ts';
import { stderrLog } from './shell/log.ts';
import { registerAppScheme, serveApp } from './shell/protocol.ts';
import { openTokenKeeper } from './shell/secrets.ts';
import { bringToFront, openWindow, sendToWindow } from './shell/window.ts';
import { thisProgram } from './station/diagnostics/this-program.ts';
import { keepLog } from './station/log.ts';
import { createSession, type Session } from './station/session/session.ts';
import { openSettingsFile } from './station/session/settings-file.ts';
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
};

let window: BrowserWindow | null = null;

async function start(): Promise<void> {
  await app.whenReady();
  Menu.setApplicationMenu(null);
  powerSaveBlocker.start('prevent-display-sleep');
  serveApp(join(import.meta.dirname, '../renderer'));

  const folder = app.getPath('userData');
  const session = createSession({
    fetch: (url, init) => net.fetch(url, init),
    waiting,
    now: Date.now,
    log,
    app: thisProgram(app.getVersion()),
    threads,
    folder,
    settings: openSettingsFile(join(folder, 'settings.json'), log),
    tokens: await openTokenKeeper(join(folder, 'token.bin'), log),
    startDemo,
    askForFolder: async (title) => (window === null ? null : askForFolder(window, title)),
    onVerdict: (verdict) => sendToWindow(window, 'verdict', verdict),
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
    close: session.close,
    log,
  });
  serve(session, closing);
  powerMonitor.on('resume', () => session.wake());
  const started = session.start();
  window = await openWindow(join(import.meta.dirname, '../preload/preload.cjs'), log);
  pushView();
  setInterval(pushView, REFRESH_MS).unref();
  await started;
}

function serve(session: Session, closing: Closing): void {
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
        override: ({ barcode, note }) => session.override(barcode, note),
        undo: ({ seq, note }) => session.undo(seq, note),
        search: ({ text }) => session.search(text),
        setDirection: ({ direction }) => session.setDirection(direction),
        rejected: () => session.rejected(),
        sendAgain: () => session.sendAgain(),
        keptEvents: () => session.keptEvents(),
        purgeEvent: ({ eventId }) => session.purgeEvent(eventId),
        exportLog: () => session.exportLog(),
        exportDiagnostics: () => session.exportDiagnostics(),
        chooseBackupFolder: () => session.chooseBackupFolder(),
        stopBackup: () => session.stopBackup(),
        dismissNotice: ({ id }) => session.dismissNotice(id),
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
