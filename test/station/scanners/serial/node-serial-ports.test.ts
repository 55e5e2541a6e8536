import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { nodeSerialPorts, portOfListed } from '../../../../electron/station/scanners/serial/node-serial-ports.ts';
import { temporaryFolder } from '../../support.ts';
import { com } from './memory-ports.ts';

test.each([
  [
    'Windows',
    {
      path: 'COM7',
      manufacturer: 'Microsoft',
      serialNumber: 'S12345',
      pnpId: 'USB\\VID_0C2E&PID_0B6A\\S12345',
      locationId: 'Port_#0003.Hub_#0001',
      friendlyName: 'USB Serial Device (COM7)',
      vendorId: '0C2E',
      productId: '0B6A',
    },
    {
      path: 'COM7',
      vendorId: 0x0c2e,
      productId: 0x0b6a,
      serialNumber: 'S12345',
      manufacturer: 'Microsoft',
      product: 'USB Serial Device',
      location: 'Port_#0003.Hub_#0001',
    },
  ],
  [
    'Windows, with the instance id that it makes up where the device has no number',
    { path: 'COM8', serialNumber: '6&2A0B1C3D&0&2', vendorId: '05F9', productId: '4204' },
    { ...com('COM8'), vendorId: 0x05f9, productId: 0x4204 },
  ],
  [
    'a port of the computer',
    { path: 'COM1', friendlyName: 'Communications Port (COM1)' },
    { ...com('COM1'), product: 'Communications Port' },
  ],
  [
    'macOS, by the name for calling out',
    { path: '/dev/tty.usbmodem1101', serialNumber: 'S1', locationId: '01100000', vendorId: '05f9', productId: '4204' },
    {
      ...com('/dev/cu.usbmodem1101'),
      vendorId: 0x05f9,
      productId: 0x4204,
      serialNumber: 'S1',
      location: '01100000',
    },
  ],
  ['nothing but a path', { path: 'COM2', vendorId: 'none', manufacturer: ' ' }, com('COM2')],
])('a port as serialport lists it: %s', (_, listed, port) => {
  expect(portOfListed(listed)).toEqual(port);
});

const nobody = { onBytes: () => {}, onGone: () => {} };

test('what is no serial port is refused, what is not there is missing', async () => {
  const ports = nodeSerialPorts();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), 'x');
  expect(await ports.open(join(folder, 'file'), 9_600, nobody)).toMatchObject({ is: 'refused' });
  expect(await ports.open(join(folder, 'nothing'), 9_600, nobody)).toEqual({ is: 'missing' });
});

test('without serialport’s native file a port is refused with the reason, and nothing breaks', async () => {
  vi.doMock('serialport', () => {
    throw new Error('No native build was found');
  });
  const opened = await nodeSerialPorts().open('/dev/null', 9_600, nobody);
  expect(opened).toMatchObject({ is: 'refused' });
  vi.doUnmock('serialport');
});
