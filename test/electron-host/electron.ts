import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { BrowserWindow, webContents } from './browser-window.ts';
import {
  dialog,
  Menu,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  screen,
  shell,
  systemPreferences,
} from './desktop.ts';
import { ipcMain } from './ipc-main.ts';
import { net } from './net.ts';
import { protocol } from './protocol.ts';
import { safeStorage } from './safe-storage.ts';
import { session } from './session.ts';
import { strict } from './strict.ts';

/** Hears that an update ends the app; there is nothing here that could install one. */
const autoUpdater = strict('autoUpdater', new EventEmitter());

/** What `import … from 'electron'` and `require('electron')` give the app. */
export {
  app,
  autoUpdater,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  webContents,
};

export default strict('main API', {
  app,
  autoUpdater,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  webContents,
});
