import type { PrinterSettings } from '#shared/printing.ts';
import type { Channel } from '../channels/channel.ts';
import { deviceChannel } from '../channels/device.ts';
import { createNames } from '../channels/names.ts';
import { fileChannel } from '../channels/file.ts';
import { serialChannel } from '../channels/serial.ts';
import { tcpChannel } from '../channels/tcp.ts';
import { usualTimings as timings } from '../channels/timings.ts';
import type { WindowsSpooler } from '../spooler/windows.ts';
import { createDirectDriver } from './direct.ts';
import type { PrinterDriver } from './driver.ts';
import { createPageDriver, type Pages } from './page.ts';
import { createQueueDriver } from './queue.ts';

interface Parts {
  readonly platform: NodeJS.Platform;
  /** Null where there is no window to draw them in. */
  readonly pages: Pages | null;
  readonly windows: WindowsSpooler;
}

/** The way to each printer, as its settings say. */
export function createDrivers({ platform, pages, windows }: Parts): (printer: PrinterSettings) => PrinterDriver {
  const names = createNames();
  return (printer) => {
    const { connection } = printer;
    switch (connection.kind) {
      case 'tcp':
        return direct(printer, tcpChannel(connection, names, timings));
      case 'serial':
        return direct(printer, serialChannel(connection, timings));
      case 'device':
        return direct(printer, deviceChannel(connection.path, timings));
      case 'file':
        return direct(printer, fileChannel(connection.path));
      case 'queue':
        return createQueueDriver(connection.queue, platform, windows);
      case 'installed':
        return pages === null ? withoutPages : createPageDriver({ printer: connection.printer, pages });
    }
  };
}

function direct({ language, answers }: PrinterSettings, channel: Channel): PrinterDriver {
  // The settings' schema lets none pass.
  if (language === 'html') throw new Error('a page needs a printer with a driver');
  return createDirectDriver({ channel, language, answers });
}

const problem = { code: 'print_failed', detail: 'only the app can print pages' } as const;
const withoutPages: PrinterDriver = {
  status: async () => ({ is: 'notReady', problem }),
  print: async () => ({ is: 'notSent', problem, retry: false }),
  discard: async () => undefined,
};
