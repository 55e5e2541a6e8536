import { EventEmitter } from 'node:events';
import type { Device } from 'node-hid';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { nodeHidPort } from '../../../../electron/station/scanners/hid/node-hid-port.ts';

/** node-hid as the HID lab saw it; the lab has the real one, on real devices. */
const nodeHid = vi.hoisted(() => ({
  devicesAsync: vi.fn<() => Promise<readonly Partial<Device>[]>>(),
  setDriverType: vi.fn<(type: string) => void>(),
  open: vi.fn<(path: string, options: unknown) => Promise<unknown>>(),
  imported: 0,
}));
vi.mock('node-hid', () => {
  nodeHid.imported++;
  const { devicesAsync, setDriverType, open } = nodeHid;
  return { devicesAsync, setDriverType, HIDAsync: { open } };
});

class FakeDevice extends EventEmitter {
  readonly sendFeatureReport = vi.fn<(report: number[]) => Promise<number>>(async () => 2);
  readonly close = vi.fn<() => Promise<void>>(async () => {});
}

async function opened() {
  const device = new FakeDevice();
  nodeHid.open.mockResolvedValue(device);
  const handle = await nodeHidPort('linux').open('/dev/hidraw3');
  return { device, handle };
}

beforeEach(() => {
  vi.clearAllMocks();
  nodeHid.devicesAsync.mockResolvedValue([]);
});

describe('the devices of this computer', () => {
  test('nothing is loaded before the first call; the driver is chosen before the first use, on Linux', async () => {
    const before = nodeHid.imported;
    const port = nodeHidPort('linux');
    expect(nodeHid.imported).toBe(before);
    nodeHid.devicesAsync.mockImplementation(async () => {
      expect(nodeHid.setDriverType.mock.calls).toEqual([['hidraw']]);
      return [];
    });
    await port.list();
    await port.list();
    expect(nodeHid.setDriverType).toHaveBeenCalledTimes(1);
    await nodeHidPort('win32').list();
    expect(nodeHid.setDriverType).toHaveBeenCalledTimes(1);
  });

  test('are listed with what is known of them', async () => {
    nodeHid.devicesAsync.mockResolvedValue([
      { path: 'a', vendorId: 1, productId: 2, serialNumber: '', product: 'Scanner', usagePage: 0x8c, usage: 2 },
      { path: '', vendorId: 3, productId: 4 },
      { path: 'b', vendorId: 5, productId: 6, manufacturer: 'Maker' },
    ]);
    const nothing = { serialNumber: null, manufacturer: null, product: null };
    expect(await nodeHidPort('linux').list()).toEqual([
      { ...nothing, path: 'a', vendorId: 1, productId: 2, product: 'Scanner', usagePage: 0x8c, usage: 2 },
      { ...nothing, path: 'b', vendorId: 5, productId: 6, manufacturer: 'Maker', usagePage: 0, usage: 0 },
    ]);
  });

  test('a missing library makes the call fail, each time anew', async () => {
    const port = nodeHidPort('linux');
    nodeHid.devicesAsync.mockRejectedValue(new Error('libusb-1.0.so.0: cannot open shared object file'));
    await expect(port.list()).rejects.toThrow('libusb');
    await expect(port.list()).rejects.toThrow('libusb');
    nodeHid.devicesAsync.mockResolvedValue([]);
    expect(await port.list()).toEqual([]);
  });

  test.each([
    ['darwin', { nonExclusive: true }],
    ['linux', {}],
    ['win32', {}],
  ] as const)('are opened on %s', async (platform, options) => {
    nodeHid.open.mockResolvedValue(new FakeDevice());
    await nodeHidPort(platform).open('path');
    expect(nodeHid.open).toHaveBeenCalledWith('path', options);
  });

  test('are sent feature reports, the id first', async () => {
    const { device, handle } = await opened();
    await handle.sendFeature(Uint8Array.of(0xfe, 1));
    expect(device.sendFeatureReport).toHaveBeenCalledWith([0xfe, 1]);
    device.sendFeatureReport.mockRejectedValue(new Error('could not send feature report to device'));
    await expect(handle.sendFeature(Uint8Array.of(0xfe, 1))).rejects.toThrow('feature report');
  });

  test('reports are copies: node-hid may use its memory again', async () => {
    const { device, handle } = await opened();
    const reports: Uint8Array[] = [];
    handle.onReport((report) => reports.push(report));
    const memory = Buffer.from([2, 1, 0x41]);
    device.emit('data', memory);
    memory.fill(0);
    expect(reports).toEqual([Uint8Array.of(2, 1, 0x41)]);
  });

  test('an unplug is heard once, and ends nothing before anybody listens', async () => {
    const { device, handle } = await opened();
    const why: string[] = [];
    handle.onGone((reason) => why.push(reason));
    device.emit('error', 'could not read from HID device');
    device.emit('error', 'again');
    expect(why).toEqual(['could not read from HID device']);
    const other = await opened();
    expect(() => other.device.emit('error', 'gone')).not.toThrow();
    await other.handle.close();
    expect(other.device.close).toHaveBeenCalledTimes(1);
  });

  test('what the system does not say', async () => {
    const windows = '\\\\?\\hid#vid_0c2e&pid_0b61#7&1&0&0000#{guid}';
    expect(await nodeHidPort('win32').location(windows)).toBe(windows);
    expect(await nodeHidPort('darwin').location('DevSrvsID:1')).toBeNull();
    expect(await nodeHidPort('darwin').descriptor('DevSrvsID:1')).toBeNull();
    expect(await nodeHidPort('linux').descriptor('/dev/hidraw-none')).toBeNull();
    expect(await nodeHidPort('linux').location('/dev/hidraw-none')).toBeNull();
  });
});
