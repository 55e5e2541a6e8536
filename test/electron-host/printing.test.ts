import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type * as Electron from 'electron';
import { afterAll, expect, test } from 'vitest';
import { launchFixture, sharedFixture } from './fixture.ts';
import { paperOf } from './pdf.ts';

/** Printing: printers by name, and paper as it was asked for. */

const wristband = { width: 25_400, height: 279_400 };

interface Printed {
  readonly success: boolean;
  readonly why: string;
}

/** In a window of its own, as the app does it. `options` beside those that all prints have. */
async function printInApp(
  { BrowserWindow }: typeof Electron,
  { html, options }: { readonly html: string; readonly options: object },
): Promise<Printed> {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, javascript: false } });
  try {
    await window.loadURL(`data:text/html;base64,${Buffer.from(html).toString('base64')}`);
    return await new Promise<Printed>((resolve) => {
      const all = { silent: true, margins: { marginType: 'none' } as const, ...options };
      window.webContents.print(all, (success, why) => resolve({ success, why }));
    });
  } catch (error) {
    return { success: false, why: String(error) };
  } finally {
    window.destroy();
  }
}

const print = (app: ElectronApplication, html: string, options: object): Promise<Printed> =>
  app.evaluate(printInApp, { html, options });

const prints = mkdtempSync(join(tmpdir(), 'host-prints-'));
afterAll(() => rmSync(prints, { recursive: true, force: true }));
const shared = sharedFixture({ GATEHOUSE_HOST_PRINTERS: 'Zebra ZD510|Office', GATEHOUSE_HOST_PRINTS: prints });

test('a page becomes a PDF on the paper that was asked for, and its scripts do not run', async () => {
  const { app } = shared();
  const printers = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.getPrintersAsync(),
  );
  expect(printers.map(({ name }) => name)).toEqual(['Zebra ZD510', 'Office']);

  const html = `<p>band</p><script>for (let i = 0; i < 9; i++) document.body.innerHTML += '<div style="height:279mm"></div>'</script>`;
  const deviceName = 'Zebra ZD510';
  expect(await print(app, html, { deviceName, pageSize: wristband })).toEqual({ success: true, why: '' });
  expect(await print(app, html, { deviceName: 'Office' })).toEqual({ success: true, why: '' });

  expect(readdirSync(prints).toSorted()).toEqual(['001.json', '001.pdf', '002.json', '002.pdf']);
  const asked = JSON.parse(readFileSync(join(prints, '001.json'), 'utf8')) as unknown;
  expect(asked).toEqual({ deviceName, pageSize: wristband, copies: 1 });
  // One page: the script would have made more of it. In points, 72 to the inch.
  expect(paperOf(join(prints, '001.pdf'))).toEqual([{ width: 72, height: 792 }]);
  // Without a size Electron prints on A4.
  const [a4, ...others] = paperOf(join(prints, '002.pdf'));
  expect(others).toEqual([]);
  expect(a4?.width).toBeCloseTo(595, -1);
  expect(a4?.height).toBeCloseTo(842, -1);
});

test('a printer that is not there, and what the host cannot do, print nothing', async () => {
  const { app } = shared();
  const before = readdirSync(prints);
  const refused = async (options: object): Promise<string> => {
    const { success, why } = await print(app, '<p>page</p>', options);
    expect(success).toBe(false);
    return why;
  };
  expect(await refused({ deviceName: 'Nobody' })).toBe('Invalid deviceName provided');
  expect(await refused({ pageSize: { width: 352, height: 352 } })).toContain('minimum 352 microns');
  expect(await refused({ silent: false })).toContain('no dialog');
  expect(await refused({ landscape: true })).toContain('landscape');
  expect(readdirSync(prints)).toEqual(before);
});

test('without printers in its environment the host has none', async () => {
  const { app } = await launchFixture();
  const printers = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.getPrintersAsync(),
  );
  expect(printers).toEqual([]);
  expect(await print(app, '<p>page</p>', {})).toEqual({ success: false, why: 'No printers available on the network' });
});
