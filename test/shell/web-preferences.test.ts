import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it, test, vi } from 'vitest';
import { lockedPreferences } from '../../electron/shell/web-preferences.ts';

const app = vi.hoisted(() => ({ isPackaged: true }));
vi.mock('electron', () => ({ app }));

const electron = resolve(import.meta.dirname, '../../electron');
const sources = readdirSync(electron, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(electron, name), 'utf8') }));

it('shuts whatever a page could be given', () => {
  expect(lockedPreferences()).toMatchObject({
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
    disableDialogs: true,
    spellcheck: false,
  });
  expect(lockedPreferences()).not.toHaveProperty('enableBlinkFeatures');
});

test.each([
  [true, false],
  [false, true],
])('packaged: %s, developer tools: %s', (isPackaged, devTools) => {
  app.isPackaged = isPackaged;
  expect(lockedPreferences().devTools).toBe(devTools);
});

it('is what every window is made with, and nothing opens it again', () => {
  const windows = sources.filter(({ text }) => text.includes('new BrowserWindow('));
  expect(windows.map(({ name }) => name).toSorted()).toEqual([
    'shell/display-window.ts',
    'shell/print-page.ts',
    'shell/window.ts',
  ]);
  const more = /webPreferences: \{ \.\.\.lockedPreferences\(\), (?<more>[^}]+) \}/u;
  const added = windows.map(({ text }) => more.exec(text)?.groups?.['more'] ?? 'not made with it');
  expect(added.flatMap((each) => each.split(', ')).toSorted()).toEqual([
    'backgroundThrottling: false',
    'javascript: false',
    "partition: 'printing'",
    'preload',
    'preload',
  ]);
});

it('no file of the program says what would undo it', () => {
  const undoing =
    /WebContentsView|BrowserView|certificate-error|setCertificateVerifyProc|ignore-certificate|no-sandbox|disable-web-security|remote-debugging|enableBlinkFeatures|webSecurity: false|nodeIntegration: true|contextIsolation: false|sandbox: false|loadFile\(|['"`]file:\/\//u;
  // The one that takes such switches away has to name them.
  const others = sources.map(({ name, text }) => ({ name, text: text.replace(/const LOOSENING = \[[^\]]*\];/u, '') }));
  expect(others.filter(({ text }) => undoing.test(text)).map(({ name }) => name)).toEqual([]);
});
