import { EventEmitter } from 'node:events';
import type { Device } from 'node-hid';

/**
 * What node-hid is to the app, with scanners that a test plugs in: this machine has no USB. It behaves as the HID lab saw the real one:
 * an unplugged device tells so in one error whose payload is a string, and its handle is of no use afterwards.
 */

interface Plugged extends Device {
  readonly path: string;
}

const plugged = new Map<string, Plugged>();
const handles = new Set<HIDAsync>();
let paths = 0;

export const setDriverType = (): void => {};
export const devicesAsync = async (): Promise<Device[]> => {
  // In the words of the real one where the library is missing.
  if (process.env['GATEHOUSE_TEST_NO_LIBUSB'] !== undefined)
    throw new Error('libusb-1.0.so.0: cannot open shared object file: No such file or directory');
  return [...plugged.values()];
};

export class HIDAsync extends EventEmitter {
  readonly path: string;

  constructor(path: string) {
    super();
    this.path = path;
  }

  static async open(path: string): Promise<HIDAsync> {
    if (!plugged.has(path)) throw new Error(`cannot open device with path ${path}`);
    const handle = new HIDAsync(path);
    handles.add(handle);
    return handle;
  }

  async sendFeatureReport(): Promise<number> {
    throw new Error('could not send feature report to device');
  }

  async close(): Promise<void> {
    handles.delete(this);
  }
}

export default { setDriverType, devicesAsync, HIDAsync };

/** For tests, in the app's main process. */
export interface Usb {
  /** Returns the path of the new device. */
  plug(device: Partial<Device>): string;
  unplug(path: string): Promise<void>;
  /** Says when the last report was handed over (ms since 1970, with fractions). */
  send(path: string, reports: readonly string[]): Promise<number>;
}

declare global {
  var usb: Usb | undefined;
}

/** Tests speak through the debugger, which interrupts whatever runs. What hardware does waits for its turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function handlesOf(path: string): readonly HIDAsync[] {
  return [...handles].filter((handle) => handle.path === path);
}

globalThis.usb = {
  plug(device) {
    paths += 1;
    const path = `/dev/hidraw${paths}`;
    plugged.set(path, {
      vendorId: 0x0c2e,
      productId: 0x0b61,
      product: 'Lab Scanner',
      manufacturer: 'Lab',
      serialNumber: `SN${paths}`,
      release: 0x0100,
      interface: 0,
      usagePage: 0x8c,
      usage: 0x02,
      ...device,
      path,
    });
    return path;
  },
  async unplug(path) {
    await turn();
    plugged.delete(path);
    for (const handle of handlesOf(path)) handle.emit('error', 'could not read from HID device');
  },
  async send(path, reports) {
    await turn();
    let sentAt = 0;
    for (const report of reports) {
      sentAt = performance.timeOrigin + performance.now();
      for (const handle of handlesOf(path)) handle.emit('data', Buffer.from(report, 'hex'));
    }
    return sentAt;
  },
};
