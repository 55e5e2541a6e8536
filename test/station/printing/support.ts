import { printFieldNames, printingSettingsSchema, type PrintFields, type PrintingSettings } from '#shared/printing.ts';
import type { NewPrintJob } from '../../../electron/station/ledger/print-jobs.ts';
import type { PrinterDriver, PrintOrder, PrintOutcome } from '../../../electron/station/printing/drivers/driver.ts';
import type { PrinterStatus } from '#shared/printing.ts';

/** Texts of which each says what it is. */
export const someFields = (given: Partial<PrintFields> = {}): PrintFields => ({
  ...(Object.fromEntries(printFieldNames.map((name) => [name, `<${name}>`])) as unknown as PrintFields),
  ...given,
});

export const somePrint = (given: Partial<NewPrintJob> = {}): NewPrintJob => ({
  seq: null,
  eventId: 'event',
  role: 'wristband',
  printerId: 'p',
  template: 'wristband',
  fields: someFields(),
  duplicate: false,
  createdAt: 1_000,
  ...given,
});

/** One printer for everything. */
export const onePrinter = (given: object = {}): PrintingSettings =>
  printingSettingsSchema.parse({
    printers: [{ id: 'p', name: 'Zebra', connection: { kind: 'tcp', host: '127.0.0.1' }, language: 'zpl' }],
    wristband: { printer: 'p' },
    receipt: { printer: 'p' },
    ...given,
  });

/** A printer in memory that does what the test says, and notes what it was asked. */
export function memoryPrinter(): PrinterDriver & {
  /** What becomes of the next prints; without any, they come out. */
  readonly outcomes: (PrintOutcome | ((order: PrintOrder) => Promise<PrintOutcome>))[];
  readonly printed: string[];
  readonly discarded: string[];
  is: PrinterStatus;
} {
  const printer = {
    outcomes: [] as (PrintOutcome | ((order: PrintOrder) => Promise<PrintOutcome>))[],
    printed: [] as string[],
    discarded: [] as string[],
    is: { is: 'ready', problem: null } as PrinterStatus,
    status: async () => printer.is,
    async print(order: PrintOrder): Promise<PrintOutcome> {
      const next = printer.outcomes.shift();
      if (typeof next === 'function') return next(order);
      if (next?.is === 'notSent') return next;
      try {
        order.onSending();
      } catch (error) {
        return { is: 'notSent', problem: { code: 'cannot_record', detail: String(error) }, retry: true };
      }
      if (next === undefined || next.is === 'printed') printer.printed.push(order.name);
      return next ?? { is: 'printed' };
    },
    discard: async (name: string) => void printer.discarded.push(name),
  };
  return printer;
}
