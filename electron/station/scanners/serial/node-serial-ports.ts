import { existsSync } from 'node:fs';
import { errorMessage } from '#shared/error-message.ts';
import { listLinuxPorts } from './linux-ports.ts';
import type { Opened, PortFound, PortListener, SerialHandle, SerialPorts } from './serial-port.ts';

/** A port as serialport lists it. Ids are in hex; only Windows has a `friendlyName`. */
interface Listed {
  readonly path: string;
  readonly vendorId?: string | undefined;
  readonly productId?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly manufacturer?: string | undefined;
  readonly locationId?: string | undefined;
  readonly friendlyName?: string | undefined;
}

/** Of a list on Windows or macOS. */
export function portOfListed(listed: Listed): PortFound {
  const { path, vendorId, productId, serialNumber, manufacturer, locationId, friendlyName } = listed;
  return {
    // macOS has each port twice; /dev/tty.* is for modems that are called, and waits for their carrier (tty(4)).
    path: path.replace(/^\/dev\/tty\./u, '/dev/cu.'),
    vendorId: idOf(vendorId),
    productId: idOf(productId),
    serialNumber: serialNumber === undefined || isMadeUp(serialNumber) ? null : textOrNull(serialNumber),
    manufacturer: textOrNull(manufacturer),
    product: textOrNull(friendlyName?.replace(/ \(COM\d+\)$/u, '')),
    location: textOrNull(locationId),
  };
}

/** Windows makes up an instance id for a device without a serial number; only such have an ampersand. */
const isMadeUp = (serialNumber: string): boolean => serialNumber.includes('&');

function idOf(hex: string | undefined): number | null {
  const id = Number.parseInt(hex ?? '', 16);
  return Number.isNaN(id) ? null : id;
}

function textOrNull(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** The real ports. serialport has a native file; where that is missing, the calls fail, and nothing else does. */
export function nodeSerialPorts(): SerialPorts {
  return {
    async list() {
      if (process.platform === 'linux') return listLinuxPorts();
      const { SerialPort } = await import('serialport');
      const listed: readonly Listed[] = await SerialPort.list();
      return listed.map(portOfListed);
    },

    async open(path, baudRate, listener) {
      try {
        return { is: 'open', handle: await openPort(path, baudRate, listener) };
      } catch (error) {
        return failed(path, errorMessage(error));
      }
    },
  };
}

/** Windows has no files for its ports, but fixed words for one that is not there. */
function failed(path: string, why: string): Opened {
  const isMissing = process.platform === 'win32' ? why.includes('File not found') : !existsSync(path);
  return isMissing ? { is: 'missing' } : { is: 'refused', why };
}

async function openPort(path: string, baudRate: number, listener: PortListener): Promise<SerialHandle> {
  const { SerialPort } = await import('serialport');
  const port = new SerialPort({
    path,
    baudRate,
    dataBits: 8,
    parity: 'none',
    stopBits: 1,
    lock: true,
    // On Windows this also raises DTR: many USB scanners send only while it is on, as it shows that somebody listens.
    hupcl: true,
    autoOpen: false,
  });
  let isClosing = false;
  const gone = (error: Error | null): void => {
    if (isClosing) return;
    isClosing = true;
    listener.onGone(error?.message ?? 'hung up');
    if (port.isOpen) port.close();
  };
  port.on('data', (bytes: Uint8Array) => listener.onBytes(bytes));
  port.on('close', gone);
  port.on('error', gone);
  await new Promise<void>((resolve, reject) => {
    port.open((error) => (error === null ? resolve() : reject(error)));
  });
  pollerOf(port.port)?.once('disconnect', gone);
  return {
    async close() {
      isClosing = true;
      if (!port.isOpen) return;
      await new Promise<void>((resolve) => port.close(() => resolve()));
    },
  };
}

interface Poller {
  once(event: 'disconnect', heard: (error: Error | null) => void): unknown;
}

/**
 * Hears of a cable that is pulled while bytes are being read. serialport does not: a terminal that was hung up gives no bytes, and it
 * reads again and again (`unixRead` of @serialport/bindings-cpp 13), with the processor busy, until the port is closed. Windows has none.
 */
const pollerOf = (binding: { readonly poller?: Poller } | undefined): Poller | undefined => binding?.poller;
