/** A serial port as the system lists it. What the device says of itself is hostile text. */
export interface PortFound {
  /** What it is opened by: `COM3`, `/dev/ttyACM0`, `/dev/cu.usbmodem1101`. */
  readonly path: string;
  /** Of the USB device behind it; null for a port of the computer's own. */
  readonly vendorId: number | null;
  readonly productId: number | null;
  readonly serialNumber: string | null;
  readonly manufacturer: string | null;
  readonly product: string | null;
  /** The USB socket, as the system counts them: the same after unplugging and plugging in again. */
  readonly location: string | null;
}

export interface SerialHandle {
  close(): Promise<void>;
}

export interface PortListener {
  onBytes(bytes: Uint8Array): void;
  /** The port closed by itself: a cable that was pulled. Not called after `close`. */
  onGone(why: string): void;
}

/** `missing`: there is no such port now. */
export type Opened =
  | { readonly is: 'open'; readonly handle: SerialHandle }
  | { readonly is: 'missing' }
  | { readonly is: 'refused'; readonly why: string };

/** The serial ports of this computer. */
export interface SerialPorts {
  /** Rejects where they cannot be listed. */
  list(): Promise<readonly PortFound[]>;
  /** 8 data bits, no parity, 1 stop bit; for this program alone. */
  open(path: string, baudRate: number, listener: PortListener): Promise<Opened>;
}
