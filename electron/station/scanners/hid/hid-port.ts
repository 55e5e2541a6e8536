/** One collection of a HID device, as the system lists it: a device with several is listed several times. */
export interface HidDevice {
  /** Good until the device is unplugged; a new one may then have the same. */
  readonly path: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber: string | null;
  readonly manufacturer: string | null;
  readonly product: string | null;
  readonly usagePage: number;
  readonly usage: number;
}

export interface HidHandle {
  /** Each report as it comes, the report id first where there is one; the bytes are the listener's own. */
  onReport(listener: (report: Uint8Array) => void): void;
  /** The device can no longer be read: unplugged, as a rule. Heard once. */
  onGone(listener: (why: string) => void): void;
  /** The report id first. Rejects where the device does not know the report. */
  sendFeature(report: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** The HID devices of this computer. */
export interface HidPort {
  list(): Promise<readonly HidDevice[]>;
  open(path: string): Promise<HidHandle>;
  /** The device's report descriptor, where the system gives it. */
  descriptor(path: string): Promise<Uint8Array | null>;
  /** Which socket the device is plugged into, where the system says so; the same after it was unplugged. */
  location(path: string): Promise<string | null>;
}
