import { app, type WebPreferences } from 'electron';

/**
 * Of every window. Most of it is Electron's own default, and said all the same: a default that changes must not open
 * anything here.
 */
export const lockedPreferences = (): WebPreferences => ({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  // A page that shows alerts without end holds up the line.
  disableDialogs: true,
  // Its dictionaries come from the internet.
  spellcheck: false,
  devTools: !app.isPackaged,
});
