import type {
  Opened,
  PortFound,
  PortListener,
  SerialPorts,
} from '../../../../electron/station/scanners/serial/serial-port.ts';

/** A port that is not on USB. */
export const com = (path: string): PortFound => ({
  path,
  vendorId: null,
  productId: null,
  serialNumber: null,
  manufacturer: null,
  product: null,
  location: null,
});

export const honeywell = (path: string, given: Partial<PortFound> = {}): PortFound => ({
  ...com(path),
  vendorId: 0x0c2e,
  productId: 0x0b6a,
  manufacturer: 'Honeywell',
  product: 'Xenon',
  ...given,
});

/** Serial ports in memory: what is plugged in is a list, and each open port can be sent to and pulled. */
export interface MemoryPorts extends SerialPorts {
  plugged: readonly PortFound[];
  /** Why the ports cannot be listed. */
  broken: string | null;
  /** Paths that another program holds. */
  readonly busy: Set<string>;
  /** `path@baud` of each opening, in order. */
  readonly openings: string[];
  readonly opened: Map<string, PortListener>;
  /** As serialport does at a pulled cable. */
  pull(path: string): void;
  send(path: string, text: string): void;
  /** How many lists were asked for at the same time, at most. */
  readonly listing: { most: number };
}

export function createMemoryPorts(plugged: readonly PortFound[] = []): MemoryPorts {
  const opened = new Map<string, PortListener>();
  let listing = 0;
  const ports: MemoryPorts = {
    plugged,
    broken: null,
    busy: new Set(),
    openings: [],
    opened,
    listing: { most: 0 },

    async list() {
      listing += 1;
      ports.listing.most = Math.max(ports.listing.most, listing);
      await new Promise(setImmediate);
      listing -= 1;
      if (ports.broken !== null) throw new Error(ports.broken);
      return ports.plugged;
    },

    async open(path, baudRate, listener): Promise<Opened> {
      await new Promise(setImmediate);
      if (ports.plugged.every((port) => port.path !== path)) return { is: 'missing' };
      if (ports.busy.has(path) || opened.has(path)) return { is: 'refused', why: 'Cannot lock port' };
      ports.openings.push(`${path}@${baudRate}`);
      opened.set(path, listener);
      return {
        is: 'open',
        handle: {
          async close() {
            // Slower than a listing, as it may be.
            for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
            if (opened.get(path) === listener) opened.delete(path);
          },
        },
      };
    },

    pull(path) {
      ports.plugged = ports.plugged.filter((port) => port.path !== path);
      const listener = opened.get(path);
      opened.delete(path);
      listener?.onGone('pulled');
    },

    send: (path, text) => opened.get(path)?.onBytes(Buffer.from(text)),
  };
  return ports;
}
