import type { ThreadFunctions } from '../../thread.ts';

/** The print spooler of Windows. */
export interface WindowsSpooler {
  list(): Promise<readonly WindowsPrinter[]>;
  /** Null where there is none of this name. */
  find(name: string): Promise<WindowsPrinter | null>;
  /** Gives it the bytes as they are (data type RAW); ends when it has them. Rejects where it did not take them. */
  submit(printer: string, jobName: string, bytes: Uint8Array): Promise<void>;
}

export interface WindowsPrinter {
  readonly name: string;
  readonly driver: string;
  readonly port: string;
  readonly state: 'paused' | 'offline' | 'other';
}

/** The module's calls return when the spooler has answered, however long a print server takes: they have a thread of their own. */
export type WindowsSpoolerCalls = WindowsSpooler & ThreadFunctions;

interface Listed {
  readonly name: string;
  readonly driverName: string;
  readonly portName: string;
  readonly state: string;
}

const printerOf = ({ name, driverName, portName, state }: Listed): WindowsPrinter => ({
  name,
  driver: driverName,
  port: portName,
  state: state === 'paused' || state === 'offline' ? state : 'other',
});

/**
 * The real one. The module is loaded when it is needed, and on Windows only: elsewhere it wants a library of CUPS. It opens the printer,
 * and gives all bytes in one call of WritePrinter with data type RAW, which is its own choice where no other is named.
 */
export function windowsSpooler(): WindowsSpooler {
  return {
    async list() {
      const { getAllPrinters } = await import('@printers/printers');
      return getAllPrinters().map(printerOf);
    },

    async find(name) {
      const { getPrinterByName } = await import('@printers/printers');
      const found = getPrinterByName(name);
      return found === null ? null : printerOf(found);
    },

    async submit(printer, jobName, bytes) {
      const { printBytes } = await import('@printers/printers');
      // Its own wait for the end of a job says "completed" whether the printer is there or not.
      await printBytes(printer, Buffer.from(bytes), { jobName, waitForCompletion: false });
    },
  };
}
