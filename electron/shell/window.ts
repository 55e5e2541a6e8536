import { BrowserWindow, session, systemPreferences, type WebContents } from 'electron';
import { eventChannel, type EventName } from '#shared/channels.ts';
import type { EventPayload } from '#shared/contract.ts';
import type { Log } from '../station/log.ts';
import { guardPermissions } from './permissions.ts';
import { APP_ORIGIN, KIOSK_PAGE } from './protocol.ts';

/** Opens the kiosk's window, locked in: no other page, no second window, no permission but the camera's. */
export async function openWindow(preload: string, locked: boolean, log: Log): Promise<BrowserWindow> {
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
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  const { webContents } = window;
  guardPermissions(session.defaultSession, {
    origin: APP_ORIGIN,
    isOurWindow: (contents) => contents === webContents,
    askSystem: process.platform === 'darwin' ? () => systemPreferences.askForMediaAccess('camera') : null,
  });
  lockIn(webContents, log);
  window.once('ready-to-show', () => window.show());
  await window.loadURL(KIOSK_PAGE);
  return window;
}

/** No way out of the page, and back to it after a crash. */
export function lockIn(webContents: WebContents, log: Log): void {
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.on('render-process-gone', (_event, { reason }) => {
    log.warn(`the window's process ended (${reason}); it is loaded again`);
    if (reason !== 'clean-exit') webContents.reload();
  });
}

/**
 * The kiosk lock: the window fills the screen and is not put aside. Keys that reload, zoom, close or open the developer tools are
 * the menu's, and there is none. What the system itself listens to, such as Alt+Tab, is the system's to lock.
 */
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
