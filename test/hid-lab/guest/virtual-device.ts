import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';

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
const SET_REPORT = 13;
const SET_REPORT_REPLY = 14;
const EVENT_SIZE = 4_380;
/** Of the report's number, its kind and size, and its bytes, which begin with the number, in SET_REPORT. */
const REQUEST = 4;
const REPORT_SIZE = 10;
const REPORT = 12;
const BUS_USB = 3;
const NAME = 4;
const SERIAL = 196;
const DESCRIPTOR_SIZE = 260;
const BUS = 262;
const VENDOR = 264;
const PRODUCT = 268;
const DESCRIPTOR = 280;

/** A HID device that the kernel takes for a real one. */
export class VirtualDevice {
  /** Feature reports that it was sent, in hex. */
  readonly features: string[] = [];
  readonly #fd: number;
  readonly #listening: NodeJS.Timeout;

  /** Plugs it in; the kernel binds its driver a moment later. */
  constructor({ name, serial, vendorId, productId, reportDescriptor }: Description) {
    this.#fd = openSync('/dev/uhid', constants.O_RDWR | constants.O_NONBLOCK);
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
    this.#listening = setInterval(() => this.#hear(), 5);
  }

  /** The kernel waits five seconds for the answer to a report that it sends. */
  #hear(): void {
    const event = Buffer.alloc(EVENT_SIZE);
    for (;;) {
      try {
        readSync(this.#fd, event);
      } catch {
        // EAGAIN: it has nothing more to say.
        return;
      }
      if (event.readUInt32LE(0) !== SET_REPORT) continue;
      this.features.push(event.toString('hex', REPORT, REPORT + event.readUInt16LE(REPORT_SIZE)));
      const answer = Buffer.alloc(10);
      answer.writeUInt32LE(SET_REPORT_REPLY, 0);
      event.copy(answer, REQUEST, REQUEST, REQUEST + 4);
      writeSync(this.#fd, answer);
    }
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
    clearInterval(this.#listening);
    closeSync(this.#fd);
  }
}
