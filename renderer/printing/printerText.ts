import type {
  FoundPrinter,
  PrinterConnection,
  PrinterSettings,
  PrinterStatus,
  PrintLanguage,
} from '#shared/printing.ts';
import { describeProblem } from '../text/problems.ts';
import { visibleBarcode } from '#shared/text/untrusted.ts';
import { t } from '../text/texts.ts';
import type { Trouble } from '../useCall.ts';
import { addressOf } from './address.ts';
import { shortened } from './names.ts';
import { shortProblem } from './problemText.ts';

const longestPath = 60;

/** Where its commands or pages go. */
export function reachedOf(connection: PrinterConnection): string {
  switch (connection.kind) {
    case 'tcp':
      return visibleBarcode(addressOf(connection), longestPath);
    case 'serial':
      return t.printing.printers.serial(
        visibleBarcode(connection.path, longestPath),
        t.scanners.devices.baud(connection.baudRate),
      );
    case 'device':
      return visibleBarcode(connection.path, longestPath);
    case 'queue':
      return t.printing.printers.queue(visibleBarcode(connection.queue, longestPath));
    case 'installed':
      return t.printing.printers.installed(visibleBarcode(connection.printer, longestPath));
    default:
      return t.printing.printers.file(visibleBarcode(connection.path, longestPath));
  }
}

/** Those that are set by a width of paper; ZPL by the dots of its head, pages by their driver. */
export const hasPaper = (language: PrintLanguage): boolean =>
  language === 'escpos' || language === 'starprnt' || language === 'starline';

export const printerName = (name: string): string => shortened(name) ?? t.printing.printers.nameless;

export function aboutPrinter({ connection, language, dpi, paperMm, answers }: PrinterSettings): string {
  const parts = [reachedOf(connection), t.printing.printers.languages[language]];
  if (language === 'zpl') parts.push(t.printing.printers.dpi(dpi));
  if (hasPaper(language)) parts.push(t.printing.printers.mm(paperMm));
  if (!answers) parts.push(t.printing.printers.silent);
  return parts.join(t.dot);
}

/** How a printer is, in t.printing.printers, and what to do about it. */
export interface StatusText {
  readonly state: string;
  /** A circle for what is fine, a square for what needs attention, a hollow one for what nobody knows. */
  readonly level: 'fine' | 'attention' | 'off';
  readonly trouble: Trouble | null;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function statusText({ is, problem }: PrinterStatus): StatusText {
  if (is === 'ready') return { state: t.printing.printers.states.ready, level: 'fine', trouble: null };
  return {
    state: problem === null ? t.printing.printers.states[is] : capital(shortProblem(problem).is),
    level: is === 'unknown' ? 'off' : 'attention',
    trouble: problem === null ? null : describeProblem(problem),
  };
}

/** A printer that this computer knows of, as the list shows it. */
export interface FoundRow {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  /** It is set up already. */
  readonly added: boolean;
}

const keyOf = (connection: PrinterConnection): string =>
  connection.kind === 'serial' ? `serial ${connection.path}` : JSON.stringify(connection);

export function foundRow(
  { connection, name, about, language }: FoundPrinter,
  printers: readonly PrinterSettings[],
): FoundRow {
  const shown = shortened(name);
  const parts = [
    ...[shortened(about)].filter((part) => part !== null && part !== shown),
    reachedOf(connection),
    ...(language === null ? [] : [t.printing.printers.languages[language]]),
  ];
  const key = keyOf(connection);
  return {
    key,
    name: shown ?? t.printing.printers.nameless,
    about: parts.join(t.dot),
    added: printers.some((printer) => keyOf(printer.connection) === key),
  };
}
