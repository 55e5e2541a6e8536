import { spawnSync } from 'node:child_process';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { createHidReader } from '../../../electron/station/scanners/hid/reader.ts';
import { startSandbox } from '../../../electron/station/sandbox/sandbox.ts';
import { definedEnv, pageOf, previewHost } from '../../e2e/launch.ts';
import { plugIn, reportsOf, usbEnv, type UsbScanner } from '../../e2e/usb/scanner.ts';
import { projectFolder } from '../../electron-host/machine.ts';
import { quantile } from '../measure.ts';
import type { Part } from '../part.ts';
import { row, type Row } from '../rows.ts';

/**
 * From the last report of a USB scanner to the painted verdict, in the built app. The scanner is a test's (this machine has no USB), the
 * page is Chromium's on the preview host, whose way between the processes is longer than Electron's.
 */

const TICKETS = 10_000;

/** Moments (ms since 1970, with fractions) of one scan. */
interface Moments {
  /** The last report is handed to the app. */
  readonly sent: number;
  /** The main process hands the verdict to the window: it is committed. */
  readonly decided: number;
  /** The page has it. */
  readonly heard: number;
  /** It stands in the document. */
  readonly shown: number;
  /** The frame with it has been painted. */
  readonly painted: number;
}

declare global {
  var benchDecided: number | undefined;
  interface Window {
    bench: { heard: number; shown: number; painted: number; frame: () => Promise<number> };
  }
}

/** Notes the moments in both processes. */
async function instrument(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    const send = contents.send.bind(contents);
    contents.send = (channel, ...args) => {
      if (channel === 'station:event:verdict') globalThis.benchDecided = performance.timeOrigin + performance.now();
      send(channel, ...args);
    };
  });
  await page.evaluate(() => {
    const now = (): number => performance.timeOrigin + performance.now();
    /** A task behind the frame's own callbacks runs when the frame has been made. */
    const afterPaint = (then: () => void): void =>
      void requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', then);
        port1.start();
        port2.postMessage(null);
      });
    const verdict = document.querySelector<HTMLElement>('section.verdict')!;
    window.bench = {
      heard: 0,
      shown: 0,
      painted: 0,
      frame: () =>
        new Promise((done) => {
          const began = now();
          verdict.dataset['bench'] = String(began);
          afterPaint(() => done(now() - began));
        }),
    };
    window.station.on.verdict(() => (window.bench.heard = now()));
    new MutationObserver(() => {
      if (verdict.dataset['seq'] === undefined) return;
      window.bench.shown = now();
      afterPaint(() => (window.bench.painted = now()));
    }).observe(verdict, { attributeFilter: ['data-seq'] });
  });
}

async function scanOnce(app: ElectronApplication, page: Page, scanner: UsbScanner, barcode: string): Promise<Moments> {
  await page.evaluate(() => (window.bench.painted = 0));
  const sent = await scanner.scan(barcode);
  await page.waitForFunction(() => window.bench.painted > 0);
  const { heard, shown, painted: done } = await page.evaluate(() => ({ ...window.bench, frame: null }));
  const decided = await app.evaluate(() => globalThis.benchDecided ?? 0);
  return { sent, decided, heard, shown, painted: done };
}

const stages = [
  ['decode, decide, commit', 'sent', 'decided'],
  ['to the window', 'decided', 'heard'],
  ['into the document', 'heard', 'shown'],
  ['until the frame is painted', 'shown', 'painted'],
] as const satisfies readonly (readonly [string, keyof Moments, keyof Moments])[];

function rowsOf(moments: readonly Moments[], frames: readonly number[]): Row[] {
  const whole = moments.map(({ sent, painted }) => painted - sent);
  const rows = ([0.5, 0.99] as const).map((q) =>
    row('painted', `last report to painted verdict: p${q * 100}`, [quantile(whole, q), 'ms'], {
      to: 'a change in the page to its painted frame',
      ratio: quantile(whole, q) / quantile(frames, q),
    }),
  );
  const shares = stages.flatMap(([name, from, to]) => {
    const spans = moments.map((each) => each[to] - each[from]);
    return ([0.5, 0.99] as const).map((q) =>
      row('painted', `of it, ${name}: p${q * 100}`, [quantile(spans, q), 'ms'], {
        to: `the whole way, p${q * 100}`,
        ratio: quantile(spans, q) / quantile(whole, q),
      }),
    );
  });
  return [...rows, ...shares];
}

/** The reports of one code alone, without the station. */
function decoding(quick: boolean): readonly Row[] {
  const codes = { 'one report': 'A'.repeat(20), 'three reports': 'A'.repeat(150) };
  return Object.entries(codes).map(([name, barcode]) => {
    const reports = reportsOf(barcode).map((hex) => Buffer.from(hex, 'hex'));
    const reader = createHidReader({ vendorId: 0x0c2e, descriptor: null });
    const spans = Array.from({ length: quick ? 100 : 5_000 }, (_, index): number => {
      const began = performance.now();
      for (const report of reports) reader.report(report, index * 1_000);
      return (performance.now() - began) * 1_000;
    });
    return row('painted', `of it, decoding a code of ${name}: p50`, [quantile(spans, 0.5), 'µs']);
  });
}

export const painted: Part = async ({ quick, folder }) => {
  spawnSync('npm', ['run', '--silent', 'build'], { cwd: projectFolder, stdio: ['ignore', 'ignore', 'inherit'] });
  const sandbox = await startSandbox({ tickets: TICKETS });
  const app = await _electron.launch({
    executablePath: previewHost,
    args: [projectFolder, `--user-data-dir=${folder()}`],
    env: { ...definedEnv(), GATEHOUSE_HOST_HEADLESS: '1', ...usbEnv },
  });
  try {
    const page = await pageOf(app);
    const scanner = await plugIn(app);
    await page.evaluate(
      async ({ server, token, eventId }) => {
        await window.station.call.connect({ server, token, keepReadable: false });
        await window.station.call.chooseEvents({ eventIds: [eventId] });
      },
      { server: sandbox.url, token: sandbox.demo.token, eventId: sandbox.demo.eventId },
    );
    await page.waitForSelector('section.verdict[data-result="idle"]');
    await page.waitForSelector('[data-chip="scanner"]');
    await instrument(app, page);
    const scans = quick ? 5 : 500;
    const frames: number[] = [];
    const moments: Moments[] = [];
    // One barcode has two tickets; at its second scan in a row nothing would change on the screen.
    const barcodes = new Set(
      sandbox.control.tickets({ eventId: sandbox.demo.eventId }).map(({ barcode }) => String(barcode)),
    );
    for (const barcode of [...barcodes].slice(0, scans)) {
      frames.push(await page.evaluate(() => window.bench.frame()));
      moments.push(await scanOnce(app, page, scanner, barcode));
    }
    return [...rowsOf(moments, frames), ...decoding(quick)];
  } finally {
    await app.evaluate(({ app: running }) => running.exit(0)).catch(() => undefined);
    await app.close().catch(() => undefined);
    await sandbox.close();
  }
};
