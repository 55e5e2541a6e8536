import type { AttachedScanner } from '../makers.ts';
import type { HidDevice } from './hid-port.ts';

/** Names of devices come from the devices: no control characters, no end of it. */
export const cleaned = (text: string | null, longest: number): string =>
  (text ?? '')
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longest);

const LONGEST_SERIAL_NUMBER = 64;
const LONGEST_LOCATION = 200;

const hex = (id: number): string => id.toString(16).padStart(4, '0');
const kindOf = ({ vendorId, productId }: HidDevice): string => `hid:${hex(vendorId)}:${hex(productId)}`;
const serialOf = ({ serialNumber }: HidDevice): string => cleaned(serialNumber, LONGEST_SERIAL_NUMBER);

export interface IdentifiedScanner extends AttachedScanner {
  readonly id: string;
}

/**
 * Gives each attached scanner the id by which its name and direction are kept: of its serial number, where it has one of its
 * own; else of the socket that it is plugged into; else it is one of several. A scanner that is being read keeps its id.
 */
export async function identify(
  attached: readonly AttachedScanner[],
  idInUse: (device: HidDevice) => string | null,
  location: (path: string) => Promise<string | null>,
): Promise<readonly IdentifiedScanner[]> {
  const kept = attached.map(({ device }) => idInUse(device));
  const taken = new Set(kept.filter((id) => id !== null));
  const identified: IdentifiedScanner[] = [];
  for (const [index, scanner] of attached.entries()) {
    const id = kept[index] ?? (await freeId(scanner.device, attached, taken, location));
    taken.add(id);
    identified.push({ ...scanner, id });
  }
  return identified;
}

async function freeId(
  device: HidDevice,
  attached: readonly AttachedScanner[],
  taken: ReadonlySet<string>,
  location: (path: string) => Promise<string | null>,
): Promise<string> {
  const kind = kindOf(device);
  const serial = serialOf(device);
  const isLike = (other: HidDevice): boolean => kindOf(other) === kind && serialOf(other) === serial;
  const isAlone = attached.filter((other) => isLike(other.device)).length === 1;
  if (serial !== '' && isAlone && !taken.has(`${kind}:${serial}`)) return `${kind}:${serial}`;
  const place = cleaned(await location(device.path), LONGEST_LOCATION);
  if (place !== '' && !taken.has(`${kind}:@${place}`)) return `${kind}:@${place}`;
  let number = 1;
  while (taken.has(`${kind}:#${number}`)) number++;
  return `${kind}:#${number}`;
}
