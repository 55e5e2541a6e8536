import { closeSync, openSync, writeSync } from 'node:fs';

/** What a device tells the computer about itself. */
export interface Description {
  readonly name: string;
  readonly serial: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly reportDescriptor: Uint8Array;
}

// Types and offsets of struct uhid_event, which is packed: include/uapi/linux/uhid.h in the kernel's sources.
const CREATE2 = 11;
const INPUT2 = 12;
const BUS_USB = 3;
const NAME = 4;
const SERIAL = 196;
const DESCRIPTOR_SIZE = 260;
const BUS = 262;
const VENDOR = 264;
const PRODUCT = 268;
const DESCRIPTOR = 280;

/** A HID device that the kernel takes for a real one. What the kernel answers is not read: its queue holds 32 events. */
export class VirtualDevice {
  readonly #fd: number;

  /** Plugs it in; the kernel binds its driver a moment later. */
  constructor({ name, serial, vendorId, productId, reportDescriptor }: Description) {
    this.#fd = openSync('/dev/uhid', 'r+');
    const event = Buffer.alloc(DESCRIPTOR + reportDescriptor.length);
    event.writeUInt32LE(CREATE2, 0);
    event.write(name, NAME);
    event.write(serial, SERIAL);
    event.writeUInt16LE(reportDescriptor.length, DESCRIPTOR_SIZE);
    event.writeUInt16LE(BUS_USB, BUS);
    event.writeUInt32LE(vendorId, VENDOR);
    event.writeUInt32LE(productId, PRODUCT);
    event.set(reportDescriptor, DESCRIPTOR);
    writeSync(this.#fd, event);
  }

  /** One report, its id first where the descriptor has ids. */
  send(report: Uint8Array): void {
    const event = Buffer.alloc(6 + report.length);
    event.writeUInt32LE(INPUT2, 0);
    event.writeUInt16LE(report.length, 4);
    event.set(report, 6);
    writeSync(this.#fd, event);
  }

  /** The device goes with its file. */
  unplug(): void {
    closeSync(this.#fd);
  }
}
