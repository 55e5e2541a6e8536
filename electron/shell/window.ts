import { BrowserWindow } from 'electron';
import { eventChannel, type EventName } from '#shared/channels.ts';
import type { EventPayload } from '#shared/contract.ts';
import { blockShortcuts } from './shortcuts.ts';
import { lockedPreferences } from './web-preferences.ts';

/** The kiosk's window, still without its page. */
export function createWindow(preload: string, isLocked: () => boolean): BrowserWindow {
  const locked = isLocked();
  const window = new BrowserWindow({
    title: 'Gatehouse',
    width: 1366,
    height: 768,
    // A laptop of 1366 x 768 on which everything is shown twice as large has no more.
    minWidth: 640,
    minHeight: 360,
    show: false,
    kiosk: locked,
    minimizable: !locked,
    backgroundColor: '#0f1216',
    // Its heart beats on when another window covers it.
    webPreferences: { ...lockedPreferences(), preload, backgroundThrottling: false },
  });
  blockShortcuts(window, isLocked);
  window.once('ready-to-show', () => window.show());
  // However it was done, by a key of the desktop or its task bar.
  window.on('leave-full-screen', () => isLocked() && window.setFullScreen(true));
  window.on('minimize', () => isLocked() && window.restore());
  window.on('hide', () => isLocked() && window.show());
  return window;
}

/** The kiosk lock: the window fills the screen and is not put aside. What only the system can lock is said in docs/kiosk.md. */
export function keepLocked(window: BrowserWindow | null, locked: boolean): void {
  if (window === null || window.isDestroyed() || window.isKiosk() === locked) return;
  window.setKiosk(locked);
  window.setMinimizable(!locked);
}

export function sendToWindow<K extends EventName>(
  window: BrowserWindow | null,
  name: K,
  payload: EventPayload<K>,
): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(eventChannel(name), payload);
}

export function bringToFront(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
