import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listLinuxPorts } from '../../../../electron/station/scanners/serial/linux-ports.ts';
import { temporaryFolder } from '../../support.ts';
import { com } from './memory-ports.ts';

/** A tree like the kernel's /sys: devices with their files, and terminals that point at them. */
function createSys(): {
  readonly sys: string;
  device(path: string, files?: Record<string, string>): void;
  terminal(name: string, device?: string, type?: string): void;
} {
  const sys = temporaryFolder();
  mkdirSync(join(sys, 'class/tty'), { recursive: true });
  const device = (path: string, files: Record<string, string> = {}): void => {
    mkdirSync(join(sys, 'devices', path), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(sys, 'devices', path, name), `${text}\n`);
  };
  return {
    sys,
    device,
    terminal(name, of, type) {
      mkdirSync(join(sys, 'class/tty', name));
      if (of !== undefined) {
        device(of);
        symlinkSync(join(sys, 'devices', of), join(sys, 'class/tty', name, 'device'));
      }
      if (type !== undefined) writeFileSync(join(sys, 'class/tty', name, 'type'), `${type}\n`);
    },
  };
}

test('USB scanners are listed with what they say of themselves, ports of the computer without', async () => {
  const { sys, device, terminal } = createSys();
  device('pci0/usb1', { idVendor: '1d6b', idProduct: '0002', product: 'xHCI Host Controller' });
  device('pci0/usb1/1-2', {
    idVendor: '0c2e',
    idProduct: '0b6a',
    serial: 'S12345',
    manufacturer: 'Honeywell',
    product: 'Xenon 1900',
  });
  device('pci0/usb1/1-3', { idVendor: '0403', idProduct: '6001', serial: '' });
  terminal('ttyACM0', 'pci0/usb1/1-2/1-2:1.0');
  terminal('ttyUSB0', 'pci0/usb1/1-3/1-3:1.0/ttyUSB0');
  terminal('ttyS0', 'pnp0/00:01/00:01:0/00:01:0.0', '4');
  terminal('ttyS1', 'platform/serial8250/serial8250:0/serial8250:0.1', '0');
  terminal('ttyprintk');
  terminal('tty0');
  terminal('console');

  expect(await listLinuxPorts(sys)).toEqual([
    {
      path: '/dev/ttyACM0',
      vendorId: 0x0c2e,
      productId: 0x0b6a,
      serialNumber: 'S12345',
      manufacturer: 'Honeywell',
      product: 'Xenon 1900',
      location: '1-2:1.0',
    },
    com('/dev/ttyS0'),
    { ...com('/dev/ttyUSB0'), vendorId: 0x0403, productId: 0x6001, location: '1-3:1.0' },
  ]);
});

test('two ports of one device have places of their own', async () => {
  const { sys, device, terminal } = createSys();
  device('usb1/1-2', { idVendor: '05f9', idProduct: '4204', serial: 'S1' });
  terminal('ttyACM0', 'usb1/1-2/1-2:1.0');
  terminal('ttyACM1', 'usb1/1-2/1-2:1.2');
  expect((await listLinuxPorts(sys)).map(({ path, location }) => [path, location])).toEqual([
    ['/dev/ttyACM0', '1-2:1.0'],
    ['/dev/ttyACM1', '1-2:1.2'],
  ]);
});

test('without /sys it says so', async () => {
  await expect(listLinuxPorts(join(temporaryFolder(), 'nothing'))).rejects.toThrow('ENOENT');
});
