import type { PowerMonitor, WebContents } from 'electron';
import type { Log } from '../station/log.ts';
import {
  beat,
  ending,
  isSilent,
  patience,
  pauseMs,
  resting,
  tick,
  TICK_MS,
  waiting,
  type Watch,
} from '../station/watch.ts';

/** Pages that ended or hang are loaded again. */

/** Loads a page again whose process ended; `onLoad` is told when, `onPause` where that is not at once. */
interface Reloading {
  readonly webContents: WebContents;
  readonly uptime: () => number;
  readonly log: Log;
  /** Whether the end of a process that ended by itself was wanted by us. */
  readonly isEnding?: () => boolean;
  readonly onGone?: () => void;
  readonly onLoad?: () => void;
  readonly onPause?: () => void;
}

export function reloadAfterCrash(parts: Reloading): void {
  const { webContents, uptime, log, isEnding = () => false, onGone, onLoad, onPause } = parts;
  const lost: number[] = [];
  const load = (): void => {
    if (webContents.isDestroyed()) return;
    onLoad?.();
    webContents.reload();
  };
  webContents.on('render-process-gone', (_event, { reason }) => {
    // Its window is being closed.
    if (reason === 'clean-exit' && !isEnding()) return;
    onGone?.();
    const now = uptime();
    const pause = pauseMs(lost, now);
    lost.push(now);
    log.warn(`a window's process ended (${reason}); it is loaded again${pause === 0 ? '' : ` in ${pause / 1_000} s`}`);
    // Not while Electron still tells of the end: it would end with it.
    if (pause === 0) return void setImmediate(load);
    onPause?.();
    setTimeout(load, pause);
  });
}

interface Parts {
  readonly webContents: WebContents;
  readonly powerMonitor: PowerMonitor;
  /** Off: a page that hangs is left as it is, for a debugger. One that ended is loaded again all the same. */
  readonly judges: boolean;
  readonly uptime: () => number;
  readonly log: Log;
  /** The page does not come back, and is not tried again at once. */
  readonly onLost: () => Promise<void>;
}

export interface Watchdog {
  /** The page has said that it runs. */
  alive(): void;
}

/** Watches over the staff's page, from before it is loaded. */
export function watchOver({ webContents, powerMonitor, judges, uptime, log, onLost }: Parts): Watchdog {
  let watch: Watch = waiting;
  const hung: number[] = [];
  let telling = false;
  /** Once at a time. */
  async function tell(): Promise<void> {
    if (telling) return;
    telling = true;
    try {
      await onLost();
    } catch (error) {
      log.warn(`nobody was told of it: ${String(error)}`);
    } finally {
      telling = false;
    }
  }
  reloadAfterCrash({
    webContents,
    uptime,
    log,
    isEnding: () => watch.state === 'ending',
    onGone() {
      watch = resting;
    },
    onLoad() {
      watch = waiting;
    },
    onPause: () => void tell(),
  });
  if (!judges) return { alive() {} };

  // The page's own clock wakes up after ours.
  powerMonitor.on('suspend', () => {
    watch = resting;
  });
  powerMonitor.on('resume', () => {
    watch = waiting;
  });
  const timer = setInterval(() => {
    watch = tick(watch);
    if (!isSilent(watch, patience(hung, uptime()))) return;
    hung.push(uptime());
    log.warn('the window does not answer any more; its process is ended');
    watch = ending;
    // A page that hangs would not hear that it is to load again.
    webContents.forcefullyCrashRenderer();
  }, TICK_MS);
  timer.unref();
  webContents.once('destroyed', () => clearInterval(timer));
  return {
    alive() {
      watch = beat(watch);
    },
  };
}
