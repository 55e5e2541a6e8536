import { BrowserWindow, screen, type Display, type Rectangle } from 'electron';
import { displayChannel, type DisplayContent, type DisplaySettings, type DisplayView } from '#shared/display.ts';
import type { Log } from '../station/log.ts';
import { DISPLAY_PAGE } from './protocol.ts';
import { lockedPreferences } from './web-preferences.ts';
import { reloadAfterCrash } from './watchdog.ts';
import { bringToFront } from './window.ts';

/** Where it has no screen of its own. */
const WINDOW = { width: 960, height: 600 };

/** The window that guests see: on a screen of its own where there is one, else a window like any other. */
export interface DisplayWindow {
  view(): DisplayView;
  /** Opens or closes it as the settings say, and shows what has changed. */
  refresh(): void;
  /** The app ends. */
  close(): void;
}

interface Parts {
  readonly preload: string;
  readonly settings: () => DisplaySettings;
  /** The staff's window; null before it is there. */
  readonly kiosk: () => BrowserWindow | null;
  readonly content: () => DisplayContent;
  readonly onClosedByHand: () => void;
  /** It went to another screen. */
  readonly onMoved: () => void;
  readonly log: Log;
}

/** The first screen on which staff do not work; null where there is one alone. */
function screenForGuests(all: readonly Pick<Display, 'id' | 'bounds'>[], staff: Pick<Display, 'id'>): Rectangle | null {
  return all.find(({ id }) => id !== staff.id)?.bounds ?? null;
}

export function createDisplayWindow(parts: Parts): DisplayWindow {
  const { preload, settings, kiosk, content, onClosedByHand, onMoved, log } = parts;
  let window: BrowserWindow | null = null;
  let ended = false;
  let starting = true;
  /** What the page was told last. */
  let told = '';
  /** The bounds of its own screen as they were when it went there. */
  let place = '';

  function open(isAsked: boolean): BrowserWindow {
    const opened = new BrowserWindow({
      title: 'Gatehouse',
      ...WINDOW,
      show: false,
      backgroundColor: '#0f1216',
      webPreferences: { ...lockedPreferences(), preload },
    });
    reloadAfterCrash({ webContents: opened.webContents, uptime: () => performance.now(), log });
    opened.webContents.on('did-finish-load', () => {
      told = '';
      tell();
    });
    // Staff go on typing and scanning into theirs, and at the start nothing lies over it.
    opened.once('ready-to-show', () => {
      opened.showInactive();
      if (!isAsked) bringToFront(kiosk());
    });
    opened.on('focus', () => {
      if (opened.isFullScreen()) bringToFront(kiosk());
    });
    opened.webContents.on('before-input-event', (event) => {
      event.preventDefault();
      bringToFront(kiosk());
    });
    opened.on('closed', () => {
      if (window !== opened) return;
      window = null;
      onClosedByHand();
    });
    opened.loadURL(DISPLAY_PAGE).catch((error: unknown) => log.warn(`the guests' window: ${String(error)}`));
    return opened;
  }

  function tell(): void {
    if (window === null || window.webContents.isLoading()) return;
    const next = content();
    const text = JSON.stringify(next);
    if (text === told) return;
    told = text;
    window.webContents.send(displayChannel, next);
  }

  const ownScreen = (): Rectangle | null => {
    const staff = kiosk();
    return staff === null || staff.isDestroyed()
      ? null
      : screenForGuests(screen.getAllDisplays(), screen.getDisplayMatching(staff.getBounds()));
  };

  /** To its own screen and back, also while it is open: screens are plugged in and out. */
  function move(): void {
    if (window === null) return;
    const own = ownScreen();
    const next = JSON.stringify(own);
    if (next === place) return;
    place = next;
    // A window that fills a screen cannot be moved to another.
    window.setFullScreen(false);
    if (own === null) {
      window.setSize(WINDOW.width, WINDOW.height);
      window.center();
    } else {
      window.setBounds(own);
      window.setFullScreen(true);
    }
  }

  function shut(): void {
    const before = window;
    // First, so that nobody takes it for closed by hand.
    window = null;
    before?.destroy();
  }

  function refresh(): void {
    const staff = kiosk();
    if (ended || staff === null || staff.isDestroyed()) return;
    const isAsked = !starting;
    starting = false;
    if (!settings().open) return shut();
    if (window === null) {
      place = '';
      window = open(isAsked);
    }
    move();
    tell();
  }

  for (const change of ['display-added', 'display-removed', 'display-metrics-changed'] as const) {
    screen.on(change as 'display-added', () => {
      refresh();
      onMoved();
    });
  }

  return {
    view: () => ({ ...settings(), ownScreen: ownScreen() !== null }),
    refresh,
    close() {
      ended = true;
      shut();
    },
  };
}
