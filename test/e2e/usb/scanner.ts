import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type { Device } from 'node-hid';

/** USB scanners in the app of a test (see node-hid.ts). */

export const usbEnv = { GATEHOUSE_HOST_NODE_HID: join(import.meta.dirname, 'node-hid.ts') };

const DATA = 56;

/** The reports of a Honeywell scanner for one code: report id, length, AIM id, data, ..., continuation (docs/scanners.md, layout A). */
export function reportsOf(barcode: string, aim = ']Q1'): readonly string[] {
  const bytes = Buffer.from(barcode);
  const count = Math.max(1, Math.ceil(bytes.length / DATA));
  return Array.from({ length: count }, (_, index) => {
    const data = bytes.subarray(index * DATA, (index + 1) * DATA);
    const report = Buffer.alloc(64);
    report.set([0x02, data.length]);
    report.write(aim, 2, 'latin1');
    report.set(data, 5);
    report[63] = index < count - 1 ? 1 : 0;
    return report.toString('hex');
  });
}

export interface UsbScanner {
  readonly path: string;
  /** Says when its last report was handed over. */
  scan(barcode: string): Promise<number>;
  send(reports: readonly string[]): Promise<number>;
  unplug(): Promise<void>;
}

/** Plugs a scanner in. The app finds it at its next look. */
export async function plugIn(app: ElectronApplication, device: Partial<Device> = {}): Promise<UsbScanner> {
  // The app loads node-hid when it first looks for scanners.
  const path = await app.evaluate(async (_, given) => {
    while (globalThis.usb === undefined) await new Promise((done) => setTimeout(done, 20));
    return globalThis.usb.plug(given);
  }, device);
  const send = async (reports: readonly string[]): Promise<number> =>
    app.evaluate((_, given) => globalThis.usb!.send(given.path, given.reports), { path, reports });
  return {
    path,
    send,
    scan: (barcode) => send(reportsOf(barcode)),
    unplug: () => app.evaluate((_, gone) => globalThis.usb?.unplug(gone), path),
  };
}
