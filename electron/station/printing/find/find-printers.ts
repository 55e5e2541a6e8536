import { setTimeout as sleep } from 'node:timers/promises';
import { errorMessage } from '#shared/error-message.ts';
import {
  printerConnectionSchema,
  type FoundPrinter,
  type FoundPrinters,
  type PrinterConnection,
  type PrintLanguage,
} from '#shared/printing.ts';
import type { Problem, ProblemCode } from '#shared/problem.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import { isScannerVendor } from '../../scanners/makers.ts';
import type { PortFound, SerialPorts } from '../../scanners/serial/serial-port.ts';
import type { InstalledPrinter } from '../drivers/page.ts';
import { createCups, localCups, type Cups, type CupsQueue } from '../spooler/cups.ts';
import type { WindowsPrinter, WindowsSpooler } from '../spooler/windows.ts';
import { languageOf } from './language.ts';
import { listUsbPrinters, type UsbPrinter } from './usb-printers.ts';

interface Places {
  readonly platform: NodeJS.Platform;
  readonly serialPorts: Pick<SerialPorts, 'list'>;
  /** Null where pages cannot be printed. */
  readonly listInstalled: (() => Promise<readonly InstalledPrinter[]>) | null;
  readonly cups?: Cups;
  readonly windows: WindowsSpooler;
  readonly listUsb?: () => Promise<readonly UsbPrinter[]>;
  readonly longestMs?: number;
}

/** For one place to be looked through. */
const LONGEST_MS = 5_000;
const LONGEST_NAME = 100;
const BAUD_RATE = 9_600;

/** All printers that this computer knows of. A place that cannot be looked through is named, and the others are looked through. */
export async function findPrinters(places: Places): Promise<FoundPrinters> {
  const { platform, serialPorts, listInstalled, longestMs = LONGEST_MS } = places;
  const { listUsb = listUsbPrinters, windows } = places;
  const cups = places.cups ?? createCups(localCups(platform), longestMs);
  const look = <T>(code: ProblemCode, list: () => Promise<readonly T[]>, foundOf: (found: T) => Found | null) =>
    lookThrough(code, list, foundOf, longestMs);
  const looks = await Promise.all([
    platform === 'linux' ? look('printers_unlisted', listUsb, usbPrinter) : nothing,
    platform === 'win32'
      ? look('spooler_unavailable', () => windows.list(), windowsQueue)
      : look('spooler_unavailable', () => queuesOf(cups), cupsQueue),
    look('ports_unlisted', () => serialPorts.list(), serialPrinter),
    listInstalled === null ? nothing : look('printers_unlisted', listInstalled, installedPrinter),
  ]);
  return { printers: looks.flatMap(({ printers }) => printers), problems: looks.flatMap(({ problems }) => problems) };
}

interface Found {
  readonly connection: PrinterConnection;
  readonly name: string;
  readonly about: string;
  readonly language: PrintLanguage | null;
}

const nothing: FoundPrinters = { printers: [], problems: [] };

async function lookThrough<T>(
  code: ProblemCode,
  list: () => Promise<readonly T[]>,
  foundOf: (found: T) => Found | null,
  longestMs: number,
): Promise<FoundPrinters> {
  const ended = new AbortController();
  const late = sleep(longestMs, 'late' as const, { signal: ended.signal });
  late.catch(() => {});
  try {
    const listed = await Promise.race([list(), late]);
    if (listed === 'late') return { printers: [], problems: [{ code, detail: 'no answer' }] };
    const printers = listed.map(foundOf).flatMap((found) => (found === null ? [] : (checked(found) ?? [])));
    return { printers, problems: [] };
  } catch (error) {
    return { printers: [], problems: [problemOf(code, errorMessage(error))] };
  } finally {
    ended.abort();
  }
}

const problemOf = (code: ProblemCode, why: string): Problem => ({ code, detail: shown(why) });

/** Null where its address is none that could be kept. */
function checked({ connection, name, about, language }: Found): FoundPrinter | null {
  const { success, data } = printerConnectionSchema.safeParse(connection);
  return success ? { connection: data, name: shown(name), about: shown(about), language } : null;
}

/** Texts come from devices and from whoever named a queue. */
const shown = (text: string): string =>
  Array.from(cleanName(text) ?? '')
    .slice(0, LONGEST_NAME)
    .join('');

const words = (...texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text !== '').join(' ');

function usbPrinter({ path, maker, model, commands }: UsbPrinter): Found {
  // Command sets come first: who is asked for them knows.
  const language = languageOf(commands) ?? languageOf(maker, model);
  // Many models begin with their maker's name.
  const name = model.toLowerCase().startsWith(maker.toLowerCase()) ? model : words(maker, model);
  return { connection: { kind: 'device', path }, name: name === '' ? path : name, about: path, language };
}

async function queuesOf(cups: Cups): Promise<readonly CupsQueue[]> {
  const asked = await cups.queues();
  if (asked.is === 'ok') return asked.value;
  throw new Error(asked.why);
}

const cupsQueue = ({ name, info, makeAndModel, deviceUri }: CupsQueue): Found => ({
  connection: { kind: 'queue', queue: name },
  name: info === '' ? name : info,
  about: words(makeAndModel, deviceUri),
  language: languageOf(makeAndModel, deviceUri, name, info),
});

const windowsQueue = ({ name, driver, port }: WindowsPrinter): Found => ({
  connection: { kind: 'queue', queue: name },
  name,
  about: words(driver, port),
  language: languageOf(driver, name),
});

function serialPrinter({ path, vendorId, manufacturer, product }: PortFound): Found | null {
  if (vendorId !== null && isScannerVendor(vendorId)) return null;
  return {
    connection: { kind: 'serial', path, baudRate: BAUD_RATE },
    name: path,
    about: words(manufacturer, product),
    language: languageOf(manufacturer ?? '', product ?? ''),
  };
}

const installedPrinter = ({ name, displayName, description }: InstalledPrinter): Found => ({
  connection: { kind: 'installed', printer: name },
  name: displayName === '' ? name : displayName,
  about: description,
  language: 'html',
});
