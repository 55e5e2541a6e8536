import type { Maker, ScannerMode } from '#shared/scanners.ts';
import type { HidDevice } from './hid/hid-port.ts';

/** USB vendor ids, as in the USB ID repository (usb.ids). */
const makersOfVendors: ReadonlyMap<number, Maker> = new Map([
  [0x05e0, 'zebra'], // Symbol, now Zebra
  [0x0c2e, 'honeywell'], // Metrologic, Hand Held Products, now Honeywell
  [0x23d0, 'honeywell'], // Youjie, a brand of Honeywell
  [0x05f9, 'datalogic'], // PSC, now Datalogic
  [0x080c, 'datalogic'],
  [0x1eab, 'newland'],
  [0x065a, 'opticon'],
  [0x0db5, 'accessIs'],
]);

export const makerOf = (vendorId: number | null): Maker => makersOfVendors.get(vendorId ?? -1) ?? 'other';

/** Whether this maker's devices are scanners, as far as they concern a station. */
export const isScannerVendor = (vendorId: number): boolean => makersOfVendors.has(vendorId);

type Interface = Pick<HidDevice, 'vendorId' | 'productId' | 'usagePage' | 'usage'>;

/** HID POS: USB-IF HID Point of Sale Usage Tables 1.02, bar code scanner. */
export const isHidPos = ({ usagePage, usage }: Pick<HidDevice, 'usagePage' | 'usage'>): boolean =>
  usagePage === 0x8c && usage === 0x02;

/**
 * What moves a Honeywell scanner's codes into its HID POS reports: feature report 254 with one byte, 1
 * (as @point-of-sale/webhid-barcode-scanner 1.2.2 does). Null for all others.
 */
export const startReportOf = (vendorId: number): Uint8Array | null =>
  makerOf(vendorId) === 'honeywell' ? Uint8Array.of(0xfe, 0x01) : null;

const isKeyboard = ({ usagePage, usage }: Interface): boolean => usagePage === 0x01 && usage === 0x06;
const isSnapi = ({ vendorId, productId }: Interface): boolean => vendorId === 0x05e0 && productId === 0x1900;

/** In which mode a scanner is, by one of its interfaces; null where this is surely no scanner. */
export function modeOf(device: Interface): ScannerMode | null {
  if (isHidPos(device)) return 'hidPos';
  if (!isScannerVendor(device.vendorId)) return null;
  if (isKeyboard(device)) return 'keyboard';
  return isSnapi(device) ? 'snapi' : 'other';
}

export interface AttachedScanner {
  readonly device: HidDevice;
  readonly mode: ScannerMode;
}

const bestFirst: readonly ScannerMode[] = ['hidPos', 'keyboard', 'snapi', 'other'];

/**
 * The scanners among the listed interfaces. One scanner may have several, such as Honeywell's for its own tools beside
 * HID POS; interfaces of one product and serial number are taken for one scanner's, and the best of them stands for it.
 */
export function groupDevices(list: readonly HidDevice[]): readonly AttachedScanner[] {
  const products = new Map<string, AttachedScanner[]>();
  for (const device of list) {
    const mode = modeOf(device);
    if (mode === null) continue;
    const key = JSON.stringify([device.vendorId, device.productId, device.serialNumber]);
    products.set(key, [...(products.get(key) ?? []), { device, mode }]);
  }
  return [...products.values()].flatMap(bestOf);
}

/** Without serial numbers two like scanners are one group: each path of the best mode is a scanner. */
function bestOf(interfaces: readonly AttachedScanner[]): readonly AttachedScanner[] {
  const mode = bestFirst.find((one) => interfaces.some((each) => each.mode === one));
  const best = interfaces.filter((each) => each.mode === mode);
  if (mode === 'other') return best.slice(0, 1);
  return [...new Map(best.map((each) => [each.device.path, each])).values()];
}
