import { BrowserWindow, type WebContents } from 'electron';
import { errorMessage } from '#shared/error-message.ts';
import type { ProblemCode } from '#shared/problem.ts';
import type { PrintOutcome } from '../station/printing/drivers/driver.ts';
import type { PageDocument, Pages } from '../station/printing/drivers/page.ts';
import { lockedPreferences } from './web-preferences.ts';

/** For a page to be drawn and handed to the print spooler. */
const LONGEST_MS = 20_000;
/** Of CSS. */
const DOTS_PER_MM = 96 / 25.4;
const MICRONS_PER_MM = 1_000;

/** What Chromium says where it has not begun: nothing came out. All else that it says may come in the middle. */
const NO_SUCH_PRINTER = /Invalid deviceName|No printers available/iu;
const NOT_BEGUN = /Invalid printer settings/iu;

export function createPages(): Pages {
  return {
    async list() {
      // A window is asked, whichever: there is always the kiosk's.
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) throw new Error('there is no window');
      const found = await window.webContents.getPrintersAsync();
      return found.map(({ name, displayName, description }) => ({ name, displayName, description }));
    },

    async print(page, printer, signal) {
      const window = hiddenWindow(page);
      try {
        return await printIn(window, page, printer, AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]));
      } finally {
        window.destroy();
      }
    },
  };
}

/** It runs nothing, and has a session of its own that is kept nowhere. */
function hiddenWindow({ widthMm, heightMm }: PageDocument): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: Math.ceil(widthMm * DOTS_PER_MM),
    height: Math.ceil(heightMm * DOTS_PER_MM),
    webPreferences: { ...lockedPreferences(), javascript: false, partition: 'printing' },
  });
}

async function printIn(
  window: BrowserWindow,
  page: PageDocument,
  printer: string,
  signal: AbortSignal,
): Promise<PrintOutcome> {
  const late = new Promise<'late'>((resolve) => {
    if (signal.aborted) resolve('late');
    else signal.addEventListener('abort', () => resolve('late'), { once: true });
  });
  const html = Buffer.from(page.html, 'utf8').toString('base64');
  const loaded = window.loadURL(`data:text/html;charset=utf-8;base64,${html}`).then(() => null, errorMessage);
  const failed = await Promise.race([late, loaded]);
  if (failed === 'late') return notSent('print_failed', 'the page was not drawn in time', true);
  if (failed !== null) return notSent('print_failed', failed, false);
  const outcome = await Promise.race([late, send(window.webContents, page, printer)]);
  return outcome === 'late' ? unknown('no answer') : outcome;
}

/** Without a size Chromium prints on A4, whatever paper the printer has. */
function send(contents: WebContents, { widthMm, heightMm }: PageDocument, printer: string): Promise<PrintOutcome> {
  const options = {
    silent: true,
    deviceName: printer,
    pageSize: { width: Math.round(widthMm * MICRONS_PER_MM), height: Math.round(heightMm * MICRONS_PER_MM) },
    margins: { marginType: 'none' },
    copies: 1,
    printBackground: true,
  } as const;
  return new Promise((resolve) => {
    try {
      contents.print(options, (isTaken, why) => resolve(isTaken ? { is: 'printed' } : failedFor(why)));
    } catch (error) {
      // It looks through its options before it begins.
      resolve(notSent('print_failed', errorMessage(error), false));
    }
  });
}

function failedFor(why: string): PrintOutcome {
  if (NO_SUCH_PRINTER.test(why)) return notSent('printer_offline', why, true);
  return NOT_BEGUN.test(why) ? notSent('print_failed', why, false) : unknown(why);
}

const notSent = (code: ProblemCode, detail: string, retry: boolean): PrintOutcome => ({
  is: 'notSent',
  problem: { code, detail },
  retry,
});
const unknown = (detail: string): PrintOutcome => ({ is: 'unknown', problem: { code: 'print_unconfirmed', detail } });
