import { onTestFinished } from 'vitest';
import type { PrintOrder } from '../../../../electron/station/printing/drivers/driver.ts';
import { createDirectDriver } from '../../../../electron/station/printing/drivers/direct.ts';
import { createNames } from '../../../../electron/station/printing/channels/names.ts';
import { tcpChannel } from '../../../../electron/station/printing/channels/tcp.ts';
import { usualTimings, type Timings } from '../../../../electron/station/printing/channels/timings.ts';
import type { DirectLanguage } from '../../../../electron/station/printing/status/dialogue.ts';
import { createPrinterEmulator } from '../emulator/emulator.ts';
import type { EmulatedLanguage, PrinterEmulator } from '../emulator/emulator.ts';

export const spoken: readonly DirectLanguage[] = ['escpos', 'starprnt', 'starline', 'zpl'];

export const receipts: readonly DirectLanguage[] = ['escpos', 'starprnt', 'starline'];

export const emulated: Readonly<Record<DirectLanguage, EmulatedLanguage>> = {
  escpos: 'escpos',
  starprnt: 'star',
  starline: 'star',
  zpl: 'zpl',
};

/** A job that a printer of this language takes for one, with so many lines. */
export function jobOf(language: DirectLanguage, text: string, lines = 3): Uint8Array {
  if (language === 'zpl') {
    const fields = Array.from({ length: lines }, (_, line) => `^FO0,${line * 40}^FD${text} ${line}^FS`);
    return Buffer.from(`^XA^CI28${fields.join('')}^XZ`);
  }
  const printed = Array.from({ length: lines }, (_, line) => `${text} ${line}\n`).join('');
  const [start, cut] = language === 'escpos' ? ['\u001b@', '\u001dVB\u0000'] : ['\u001b@', '\u001bd\u0003'];
  return Buffer.from(`${start}${printed}${cut}`, 'latin1');
}

/** Nothing is waited for longer than a test needs; what never comes costs so long. */
const brief = (given: Partial<Timings>): Timings => ({
  ...usualTimings,
  troubleMs: 0,
  pollMs: 2,
  closeMs: 100,
  ...given,
});

export async function startEmulator(
  language: DirectLanguage,
  given: { readonly memoryBytes?: number } = {},
): Promise<PrinterEmulator> {
  const emulator = await createPrinterEmulator({ language: emulated[language], ...given });
  onTestFinished(() => emulator.close());
  return emulator;
}

interface DriverOptions {
  readonly timings?: Partial<Timings>;
  readonly answers?: boolean;
}

export function driverOf(language: DirectLanguage, port: number, { timings = {}, answers = true }: DriverOptions = {}) {
  const all = brief(timings);
  return createDirectDriver({
    channel: tcpChannel({ host: '127.0.0.1', port }, createNames(), all),
    language,
    answers,
    timings: all,
  });
}

/** An order that notes when it was being sent. */
export function orderOf(
  bytes: Uint8Array,
  given: Partial<PrintOrder> = {},
): { readonly order: PrintOrder; readonly sendings: () => number } {
  let sendings = 0;
  const order: PrintOrder = {
    name: 'job-1',
    document: { kind: 'raw', bytes },
    signal: new AbortController().signal,
    ...given,
    onSending() {
      sendings += 1;
      given.onSending?.();
    },
  };
  return { order, sendings: () => sendings };
}
