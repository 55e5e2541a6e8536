import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { StationApi } from '#shared/contract.ts';
import { hasDisplay, installedElectron, projectFolder } from '../electron-host/machine.ts';

declare global {
  interface Window {
    /** Put there by the app's preload script. */
    readonly station: StationApi;
  }
}

/**
 * What the built app is started on: the real Electron where its binary is installed and there is a screen, the preview host
 * elsewhere. GATEHOUSE_ELECTRON names another executable.
 */
export const previewHost = join(projectFolder, 'test/electron-host/electron');
export const executablePath =
  process.env['GATEHOUSE_ELECTRON'] ?? (hasDisplay() ? installedElectron() : undefined) ?? previewHost;
export const onPreviewHost = executablePath === previewHost;
// Where a release is made, nothing may take Electron's place.
if (onPreviewHost && process.env['GATEHOUSE_REAL_ELECTRON'] === 'required') {
  throw new Error('GATEHOUSE_REAL_ELECTRON=required, but Electron is not installed, or there is no screen');
}

/** The folder of the app that is started: the project's own bundles, or a packed app (`npm test` names one). */
export const appFolder = process.env['GATEHOUSE_APP'] ?? projectFolder;

export const definedEnv = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** The page of the app's window, loaded. The window is there before its page. */
export async function pageOf(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForURL((url) => url.protocol !== 'about:' && url.protocol !== 'data:');
  await page.waitForLoadState('load');
  return page;
}
