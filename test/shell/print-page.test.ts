import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import type * as PrintPage from '../../electron/shell/print-page.ts';
import type { PrintOutcome } from '../../electron/station/printing/drivers/driver.ts';
import { sharedFixture } from '../electron-host/fixture.ts';
import { paperOf } from '../electron-host/pdf.ts';

/** Pages in a real Chromium, printed as the preview host prints. */

const prints = mkdtempSync(join(tmpdir(), 'page-prints-'));
afterAll(() => rmSync(prints, { recursive: true, force: true }));
const shared = sharedFixture({ GATEHOUSE_HOST_PRINTERS: 'Badges', GATEHOUSE_HOST_PRINTS: prints });

const moduleUrl = pathToFileURL(resolve(import.meta.dirname, '../../electron/shell/print-page.ts')).href;
type Load = (url: string) => Promise<typeof PrintPage>;

const band = { kind: 'page', html: '<p>Ada Lovelace</p>', widthMm: 25.4, heightMm: 279.4 } as const;

interface Job {
  readonly moduleUrl: string;
  readonly page: typeof band;
  readonly printer: string;
  readonly isUnwanted: boolean;
}

async function printInApp(_electron: unknown, job: Job): Promise<PrintOutcome> {
  const { createPages } = await (globalThis as unknown as { load: Load }).load(job.moduleUrl);
  const aborter = new AbortController();
  if (job.isUnwanted) aborter.abort();
  return createPages().print(job.page, job.printer, aborter.signal);
}

const print = (page: typeof band, printer: string, isUnwanted = false): Promise<PrintOutcome> =>
  shared().app.evaluate(printInApp, { moduleUrl, page, printer, isUnwanted });

const windows = (): Promise<number> =>
  shared().app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('the printers of the computer', async () => {
  const found = await shared().app.evaluate(async (_electron, url) => {
    const { createPages } = await (globalThis as unknown as { load: Load }).load(url);
    return createPages().list();
  }, moduleUrl);
  expect(found).toEqual([{ name: 'Badges', displayName: 'Badges', description: 'of the preview host' }]);
});

test('a page is printed on its own paper, and its window goes away', async () => {
  expect(await print(band, 'Badges')).toEqual({ is: 'printed' });
  expect(paperOf(join(prints, '001.pdf'))).toEqual([{ width: 72, height: 792 }]);
  const asked = JSON.parse(readFileSync(join(prints, '001.json'), 'utf8')) as unknown;
  expect(asked).toEqual({ deviceName: 'Badges', pageSize: { width: 25_400, height: 279_400 }, copies: 1 });
  expect(await windows()).toBe(1);
});

test('a printer that is not there may come back; what nobody can print does not', async () => {
  const problem = { code: 'printer_offline', detail: 'Invalid deviceName provided' };
  expect(await print(band, 'Gone')).toEqual({ is: 'notSent', retry: true, problem });
  const dot = { ...band, widthMm: 0.1 } as unknown as typeof band;
  expect(await print(dot, 'Badges')).toMatchObject({ is: 'notSent', retry: false, problem: { code: 'print_failed' } });
  expect(await windows()).toBe(1);
});

test('nobody waits any longer: nothing is printed', async () => {
  const outcome = await print(band, 'Badges', true);
  expect(outcome).toMatchObject({ is: 'notSent', retry: true });
  expect(await windows()).toBe(1);
});

test('a page runs nothing', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const html = `<script>location = '${url}/script'</script><body onload="fetch('${url}/load')">`;
  expect(await print({ ...band, html } as unknown as typeof band, 'Badges')).toEqual({ is: 'printed' });
  expect(asked).toEqual([]);
});
