import { ownOf } from '#shared/own.ts';
import { cameraId, keyboardId, type ScannerSettings } from '#shared/scanners.ts';

interface Named {
  readonly id: string;
  readonly product: string;
}

const windowNames: Readonly<Record<string, string>> = { [keyboardId]: 'Keyboard scanner', [cameraId]: 'Camera' };

/**
 * What each scanner is called: as a person named it, else as it calls itself. Of several that call themselves the same, the
 * second and later ones are numbered.
 */
export function namesOf(
  devices: readonly Named[],
  settings: Readonly<Record<string, ScannerSettings>>,
): (id: string) => string {
  const names = new Map<string, string>();
  const used = new Map<string, number>();
  for (const { id, product } of devices) {
    const own = ownOf(settings, id)?.name ?? null;
    const base = own ?? (product === '' ? 'Scanner' : product);
    const before = used.get(base) ?? 0;
    used.set(base, before + 1);
    names.set(id, own === null && before > 0 ? `${base} ${before + 1}` : base);
  }
  return (id) => names.get(id) ?? ownOf(settings, id)?.name ?? ownOf(windowNames, id) ?? 'Scanner';
}
