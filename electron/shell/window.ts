import { BrowserWindow, session, systemPreferences } from 'electron';
import { eventChannel, type EventName } from '#shared/channels.ts';
import type { EventPayload } from '#shared/contract.ts';
import type { Log } from '../station/log.ts';
import { guardPermissions } from './permissions.ts';
import { APP_ORIGIN } from './protocol.ts';

/** Opens the kiosk's window, locked in: no other page, no second window, no permission but the camera's. */
export async function openWindow(preload: string, log: Log): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: 'Gatehouse',
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#0f1216',
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  const { webContents } = window;
  guardPermissions(session.defaultSession, {
    origin: APP_ORIGIN,
    isOurWindow: (contents) => contents === webContents,
    askSystem: process.platform === 'darwin' ? () => systemPreferences.askForMediaAccess('camera') : null,
  });
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.on('render-process-gone', (_event, { reason }) => {
    log.warn(`the window's process ended (${reason}); it is loaded again`);
    if (reason !== 'clean-exit') webContents.reload();
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
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
