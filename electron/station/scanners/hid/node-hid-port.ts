import { readFile, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { errorMessage } from '#shared/error-message.ts';
import type { Device, HIDAsync } from 'node-hid';
import type { HidDevice, HidHandle, HidPort } from './hid-port.ts';

type NodeHid = typeof import('node-hid');

/**
 * The real devices, through node-hid. Its native file needs libusb-1.0 and libudev on Linux: without them each call fails,
 * and nothing else does.
 */
export function nodeHidPort(platform: NodeJS.Platform = process.platform): HidPort {
  let loaded: Promise<NodeHid> | null = null;
  const nodeHid = (): Promise<NodeHid> => {
    loaded ??= load(platform);
    return loaded;
  };
  const isLinux = platform === 'linux';
  return {
    async list() {
      const { devicesAsync } = await nodeHid();
      return (await devicesAsync()).flatMap((device) => deviceOf(device) ?? []);
    },
    async open(path) {
      const { HIDAsync } = await nodeHid();
      // Only macOS knows it: elsewhere another program can read the scanner anyway.
      return handleOf(await HIDAsync.open(path, platform === 'darwin' ? { nonExclusive: true } : {}));
    },
    descriptor: async (path) => (isLinux ? linuxDescriptor(path) : null),
    async location(path) {
      if (isLinux) return linuxLocation(path);
      return platform === 'win32' ? path : null;
    },
  };
}

async function load(platform: NodeJS.Platform): Promise<NodeHid> {
  const nodeHid = await import('node-hid');
  // Before its first use. The other driver, libusb, takes a device away from the system.
  if (platform === 'linux') nodeHid.setDriverType('hidraw');
  return nodeHid;
}

const textOrNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

function deviceOf(device: Device): HidDevice | null {
  const { path, vendorId, productId, serialNumber, manufacturer, product, usagePage, usage } = device;
  if (path === undefined || path === '') return null;
  return {
    path,
    vendorId,
    productId,
    serialNumber: textOrNull(serialNumber),
    manufacturer: textOrNull(manufacturer),
    product: textOrNull(product),
    usagePage: usagePage ?? 0,
    usage: usage ?? 0,
  };
}

function handleOf(device: HIDAsync): HidHandle {
  let isGone = false;
  let onGone: (why: string) => void = () => {};
  // An unplugged device is one error, a string; without a listener that would end the program.
  device.on('error', (error: unknown) => {
    if (isGone) return;
    isGone = true;
    onGone(errorMessage(error));
  });
  return {
    onReport(listener) {
      device.on('data', (report: Buffer) => listener(Uint8Array.from(report)));
    },
    onGone(listener) {
      onGone = listener;
    },
    async sendFeature(report) {
      await device.sendFeatureReport([...report]);
    },
    close: () => device.close(),
  };
}

const sysOf = (path: string): string => `/sys/class/hidraw/${basename(path)}/device`;

async function linuxDescriptor(path: string): Promise<Uint8Array | null> {
  try {
    return Uint8Array.from(await readFile(`${sysOf(path)}/report_descriptor`));
  } catch {
    return null;
  }
}

/** The USB port, such as `1-1.2` in …/usb1/1-1/1-1.2/1-1.2:1.0/0003:0C2E:0B61.0001 (kernel: Documentation/usb). */
async function linuxLocation(path: string): Promise<string | null> {
  try {
    const parts = (await realpath(sysOf(path))).split('/');
    return parts.findLast((part) => /^\d+-\d+(?:\.\d+)*$/u.test(part)) ?? null;
  } catch {
    return null;
  }
}
