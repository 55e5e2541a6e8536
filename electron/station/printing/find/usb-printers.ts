import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDeviceId } from './device-id.ts';

export interface UsbPrinter {
  readonly path: string;
  readonly maker: string;
  readonly model: string;
  readonly commands: string;
}

const PRINTER = /^lp\d{1,3}$/u;

/** The USB printers of a Linux computer that have a file of their own. Rejects where /sys cannot be read. */
export async function listUsbPrinters(folder = '/sys/class/usbmisc'): Promise<readonly UsbPrinter[]> {
  const names = (await namesIn(folder)).filter((name) => PRINTER.test(name));
  return Promise.all(names.toSorted(byNumber).map((name) => printerAt(join(folder, name, 'device'), name)));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // It comes with the first such device.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

const byNumber = (a: string, b: string): number => Number(a.slice(2)) - Number(b.slice(2));

/** `device` is the interface of the printer; the device itself is one up. */
async function printerAt(device: string, name: string): Promise<UsbPrinter> {
  const [id, maker, model] = await Promise.all([
    textOf(device, 'ieee1284_id'),
    textOf(device, '..', 'manufacturer'),
    textOf(device, '..', 'product'),
  ]);
  const said = parseDeviceId(id);
  return {
    path: `/dev/usb/${name}`,
    maker: said.maker || maker,
    model: said.model || model,
    commands: said.commands,
  };
}

/** Empty where there is none. Not `path.join`, which would take `..` off a link. */
const textOf = (...parts: readonly string[]): Promise<string> =>
  readFile(parts.join('/'), 'utf8').then(
    (text) => text.trim(),
    () => '',
  );
