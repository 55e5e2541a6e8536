import type { PrintingSettings } from '#shared/printing.ts';
import { cameraId, keyboardId } from '#shared/scanners.ts';
import type { Settings } from '#shared/settings.ts';
import type { PinHash } from '../supervisor/pin-hash.ts';
import { isPrinterOfADoor, setupVersion, type InnerSetup } from './form.ts';

/**
 * A station's set-up for the next one. What belongs to this computer alone stays here: its name, its folder for backups, the scanners
 * and serial ports that are plugged into it, and who it is at vivenu. Pure.
 */

interface Secrets {
  readonly token: string;
  readonly pinHash: PinHash | null;
}

/** Secrets: only for what is sealed. A kiosk lock goes with its PIN: without one, nobody could leave it. */
export function setupOf(settings: Settings, secrets: Secrets | null): InnerSetup {
  const { server, events, policy, entryNames, wedge, screen, display, autoStart, updates } = settings;
  const { syncIntervalSeconds, batchSize, seating, kioskLock } = settings;
  const pinHash = secrets?.pinHash ?? null;
  return {
    gatehouse: setupVersion,
    server,
    ...(secrets === null ? {} : { token: secrets.token }),
    ...(events.length === 0 ? {} : { events: events.map(({ id }) => id) }),
    policy,
    entryNames: Object.fromEntries(Object.entries(entryNames).filter(([, name]) => name !== '')),
    printing: portable(settings.printing),
    scanners: Object.fromEntries(Object.entries(settings.scanners).filter(([id]) => isEverywhere(id))),
    wedge,
    screen,
    display,
    autoStart,
    syncIntervalSeconds,
    batchSize,
    seating,
    updates,
    ...(pinHash === null ? {} : { pinHash, kioskLock }),
  };
}

/** Scanners without a device of their own: each computer has them. */
const isEverywhere = (id: string): boolean => id === keyboardId || id === cameraId;

function portable(printing: PrintingSettings): PrintingSettings {
  const printers = printing.printers.filter(isPrinterOfADoor);
  const known = new Set(printers.map(({ id }) => id));
  const role = <T extends { readonly printer: string | null }>(settings: T): T =>
    settings.printer === null || known.has(settings.printer) ? settings : { ...settings, printer: null };
  return { printers, wristband: role(printing.wristband), receipt: role(printing.receipt) };
}

/** Without what takes most of the room in a code. */
export function shortened(setup: InnerSetup): InnerSetup {
  const { printing: _, entryNames: __, ...rest } = setup;
  return rest;
}
