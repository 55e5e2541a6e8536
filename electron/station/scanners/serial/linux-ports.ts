import { readdir, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PortFound } from './serial-port.ts';

/**
 * The serial ports of a Linux computer, read from /sys: serialport's own list asks `udevadm`, which minimal systems lack, reads the
 * whole device database each time, and does not say what a product is called.
 */

/** The screen's consoles are terminals too, some sixty of them. */
const CONSOLE = /^tty\d*$|^console$|^ptmx$/u;
/** From a terminal up to its USB device: interface and device, or port, interface and device. */
const MOST_STEPS = 4;

/** Text of a file; null where there is none. */
async function textOf(...path: readonly string[]): Promise<string | null> {
  try {
    const text = (await readFile(join(...path), 'utf8')).trim();
    return text === '' ? null : text;
  } catch {
    return null;
  }
}

async function usbOf(device: string): Promise<Omit<PortFound, 'path'> | null> {
  let interfaceFolder = device;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const folder = dirname(interfaceFolder);
    const [vendor, product] = [await textOf(folder, 'idVendor'), await textOf(folder, 'idProduct')];
    if (vendor !== null && product !== null) {
      return {
        vendorId: Number.parseInt(vendor, 16),
        productId: Number.parseInt(product, 16),
        serialNumber: await textOf(folder, 'serial'),
        manufacturer: await textOf(folder, 'manufacturer'),
        product: await textOf(folder, 'product'),
        // Bus and sockets, then the interface, such as 1-2:1.0: a device may have several ports.
        location: basename(interfaceFolder),
      };
    }
    interfaceFolder = folder;
  }
  return null;
}

const ofTheComputer: Omit<PortFound, 'path'> = {
  vendorId: null,
  productId: null,
  serialNumber: null,
  manufacturer: null,
  product: null,
  location: null,
};

async function portOf(terminals: string, name: string): Promise<PortFound | null> {
  let device: string;
  try {
    device = await realpath(join(terminals, name, 'device'));
  } catch {
    // A terminal without a device: a pseudo terminal.
    return null;
  }
  // Type 0 is a port that could be there, and is not (PORT_UNKNOWN of linux/serial_core.h); most computers list 32 of them.
  if ((await textOf(terminals, name, 'type')) === '0') return null;
  return { path: `/dev/${name}`, ...((await usbOf(device)) ?? ofTheComputer) };
}

export async function listLinuxPorts(sys = '/sys'): Promise<readonly PortFound[]> {
  const terminals = join(sys, 'class/tty');
  const names = (await readdir(terminals)).filter((name) => !CONSOLE.test(name)).toSorted();
  const ports = await Promise.all(names.map((name) => portOf(terminals, name)));
  return ports.filter((port) => port !== null);
}
