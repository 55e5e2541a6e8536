import type { App, BrowserWindow, Event, PowerMonitor } from 'electron';
import type { Log } from '../station/log.ts';

/** The end of the app: with unsent scans or a kiosk lock only when somebody wants it, and never without closing the session. */

/** What is on its way to vivenu may arrive before anybody is asked. */
const SETTLE_MS = 1_500;

interface Parts {
  readonly app: App;
  readonly powerMonitor: PowerMonitor;
  /** Hears the signals that end the app. */
  readonly process: Pick<NodeJS.Process, 'on'>;
  readonly unsent: () => number;
  /** Only the supervisor may close the station. */
  readonly isLocked: () => boolean;
  /** Returns when all scans are sent, or after so many milliseconds. */
  readonly settle: (ms: number) => Promise<void>;
  /** Asks in the window. Its answer, if it is yes, is `closeAnyway`. */
  readonly ask: (window: BrowserWindow, unsent: number) => void;
  /** Asks where the window's page cannot: whether to close. */
  readonly askOutside: (unsent: number) => Promise<boolean>;
  /** Closes the session. */
  readonly close: () => Promise<void>;
  readonly log: Log;
}

export interface Closing {
  /** Somebody who may wants to close, whatever stands against it. */
  closeAnyway(): void;
  /** Closes the session; `end` then ends the app. Where it cannot, the app starts again. */
  closeTo(end: () => void): void;
}

/** Takes over every way in which the app can be closed: its window, a quit, and the end of the computer's session. */
export function guardClosing(parts: Parts): Closing {
  const { app, powerMonitor, process, unsent, isLocked, settle, ask, askOutside, close, log } = parts;
  let window: BrowserWindow | null = null;
  let hangs = false;
  let attempting = false;
  let closed = false;
  let finishing: Promise<void> | null = null;
  /** Nobody is asked any more. */
  let decided = false;
  /** The computer itself ends, and must not be kept from it. The scans are on the disk. */
  let sessionEnds = false;

  /** Closes the session once, however many ways lead here, and then the app. */
  function finish(end: () => void = () => app.quit()): Promise<void> {
    finishing ??= (async () => {
      try {
        await close();
      } catch (error) {
        log.warn(`the station could not be closed: ${String(error)}`);
      }
      closed = true;
      end();
    })();
    return finishing;
  }

  /** How many are unsent after the wait. A station that cannot tell, as with a broken disk, can still be closed. */
  async function settled(): Promise<number> {
    try {
      if (unsent() > 0 && !decided) await settle(SETTLE_MS);
      return unsent();
    } catch (error) {
      log.warn(`the station cannot tell what is unsent: ${String(error)}`);
      return 0;
    }
  }

  async function mayClose(): Promise<boolean> {
    const left = await settled();
    // Without a window there is nothing to stay for.
    if ((left === 0 && !isLocked()) || decided || window === null || window.isDestroyed()) return true;
    const { webContents } = window;
    // In a moment it can ask for the PIN. One that hangs cannot: somebody has to be able to start it again.
    if (isLocked() && webContents.isLoading() && !hangs) return false;
    // A page that crashed, hangs or loads would not show the question.
    if (hangs || webContents.isCrashed() || webContents.isLoading()) return askOutside(left);
    ask(window, left);
    return false;
  }

  /** One question at a time. */
  async function attempt(): Promise<void> {
    if (attempting || finishing !== null) return;
    attempting = true;
    try {
      if (await mayClose()) await finish();
    } finally {
      attempting = false;
    }
  }

  function hold(event: Pick<Event, 'preventDefault'>): void {
    if (closed || sessionEnds) return;
    event.preventDefault();
    void attempt();
  }

  function closeAnyway(): void {
    decided = true;
    void finish();
  }

  function closeTo(end: () => void): void {
    decided = true;
    void finish(() => {
      try {
        end();
      } catch (error) {
        log.warn(`the app starts again: ${String(error)}`);
        app.relaunch();
        app.quit();
      }
    });
  }

  function endSession(): void {
    sessionEnds = true;
    closeAnyway();
  }

  app.on('before-quit', hold);
  app.on('browser-window-created', (_event, created) => {
    // The kiosk's comes first; others draw a page for a printer and are gone again.
    if (window !== null) return;
    window = created;
    created.on('close', hold);
    created.on('unresponsive', () => {
      hangs = true;
    });
    created.on('responsive', () => {
      hangs = false;
    });
    // The page that hung is gone; the next one may be asked.
    created.webContents.on('render-process-gone', () => {
      hangs = false;
    });
    // Windows tells the window, the others tell everybody.
    created.on('session-end', endSession);
  });
  powerMonitor.on('shutdown', endSession);
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) process.on(signal, endSession);

  return { closeAnyway, closeTo };
}
