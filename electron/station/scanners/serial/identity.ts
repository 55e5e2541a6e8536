import type { SerialScanner } from '#shared/scanners.ts';
import type { PortFound } from './serial-port.ts';

/**
 * Which scanner is which. The system numbers its ports as they come, so that a scanner that is plugged in again may be at another
 * one; it is known by what does not change:
 *
 *     serial:0c2e:0b6a:S12345     maker, model, and its own number
 *     serial:0c2e:0b6a@1-2:1.0    maker, model, and the USB socket, where it has no number, or another one here has the same
 *     serial:COM3                 the port itself: one of the computer's own, or one that somebody typed
 */

const hex = (id: number): string => id.toString(16).padStart(4, '0');

/** Maker and model; null for a port that is not on USB. */
const modelOf = ({ vendorId, productId }: PortFound): string | null =>
  vendorId === null || productId === null ? null : `serial:${hex(vendorId)}:${hex(productId)}`;

const numberedId = (port: PortFound): string | null =>
  port.serialNumber === null ? null : `${modelOf(port)}:${port.serialNumber}`;

const placedId = (port: PortFound): string => `${modelOf(port)}@${port.location ?? port.path}`;

export const idOfPath = (path: string): string => `serial:${path}`;

export function idOfPort(port: PortFound, all: readonly PortFound[]): string {
  if (modelOf(port) === null) return idOfPath(port.path);
  const numbered = numberedId(port);
  const isOnly = all.every((other) => other.path === port.path || numberedId(other) !== numbered);
  return numbered !== null && isOnly ? numbered : placedId(port);
}

/** Whether two listings show the same device at the same port. */
const isSamePort = (one: PortFound, other: PortFound): boolean =>
  one.path === other.path && modelOf(one) === modelOf(other) && one.serialNumber === other.serialNumber;

/** Where a chosen scanner is to be opened. */
export interface Place {
  readonly path: string;
  /** Null where the system does not list it. */
  readonly port: PortFound | null;
}

/** The one thing in a list of one. */
const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null);

/** Maker and model of a scanner that is known by its USB socket. */
const modelOfPlacedId = (id: string): string | null => /^(serial:[\da-f]{4}:[\da-f]{4})@/u.exec(id)?.[1] ?? null;

/** A port whose number or socket is the scanner's. */
function exactly({ id, path }: SerialScanner, free: readonly PortFound[]): PortFound | null {
  const byId = free.filter(
    (port) =>
      (modelOf(port) !== null && (numberedId(port) === id || placedId(port) === id)) || idOfPath(port.path) === id,
  );
  return byId.find((port) => port.path === path) ?? only(byId);
}

/**
 * Finds the chosen scanners among the ports; those that are open keep their port while it is there. One without a number of its own
 * may have moved to another socket: it is found there where only one such scanner is missing and only one such port is free. Of
 * two, nobody could say which is which, and one may be for the way in, the other for the way out.
 */
export function findScanners(
  chosen: readonly SerialScanner[],
  ports: readonly PortFound[],
  open: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const taken = new Set<string>();
  const free = (): readonly PortFound[] => ports.filter(({ path }) => !taken.has(path));
  const put = (id: string, place: Place | null): void => {
    if (place === null) return;
    places.set(id, place);
    taken.add(place.path);
  };
  const missing = (): readonly SerialScanner[] => chosen.filter(({ id }) => !places.has(id));

  for (const { id } of chosen) put(id, stillThere(open.get(id), ports));
  for (const scanner of missing()) put(scanner.id, placeOf(exactly(scanner, free())));
  for (const { id, model, isOnly } of ofPlacedIds(missing())) {
    if (isOnly) put(id, placeOf(only(free().filter((port) => modelOf(port) === model))));
  }
  // A port that the system does not list, such as a virtual one: whether it is there shows when it is opened.
  for (const { id, path } of missing()) if (id === idOfPath(path) && !taken.has(path)) put(id, { path, port: null });
  return places;
}

const placeOf = (port: PortFound | null): Place | null => (port === null ? null : { path: port.path, port });

function stillThere(place: Place | undefined, ports: readonly PortFound[]): Place | null {
  if (place === undefined || place.port === null) return place ?? null;
  const { port } = place;
  return ports.some((other) => isSamePort(port, other)) ? place : null;
}

/** Those that are known by maker, model and socket, and whether it is the only one of its model. */
function ofPlacedIds(
  scanners: readonly SerialScanner[],
): readonly { readonly id: string; readonly model: string; readonly isOnly: boolean }[] {
  const known = scanners.flatMap(({ id }) => {
    const model = modelOfPlacedId(id);
    return model === null ? [] : [{ id, model }];
  });
  return known.map((each) => ({ ...each, isOnly: known.filter(({ model }) => model === each.model).length === 1 }));
}
