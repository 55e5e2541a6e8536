import type { FoundPrinter, PrinterConnection, PrinterSettings, PrintLanguage } from '#shared/printing.ts';
import { addressOf, parseAddress } from './address.ts';
import { shortened } from './names.ts';

const longestName = 40;

/** A printer as it stands in the form. */
export interface Draft extends Omit<PrinterSettings, 'language'> {
  readonly isNew: boolean;
  /** As it is typed; null where it is not reached by one. */
  readonly address: string | null;
  /** Null until somebody has chosen it. */
  readonly language: PrintLanguage | null;
}

const cut = (name: string): string => Array.from(name).slice(0, longestName).join('').trim();

const blank = { isNew: true, dpi: 203, paperMm: 80, answers: true, language: null } as const;

export const newByAddress = (): Draft => ({
  ...blank,
  id: crypto.randomUUID(),
  name: '',
  address: '',
  connection: { kind: 'tcp', host: '', port: 9_100 },
});

/** Where only one language is possible, it is that one. */
function onlyLanguage(connection: PrinterConnection): PrintLanguage | null {
  const [only = null, ...others] = languagesOf(connection);
  return others.length === 0 ? only : null;
}

export const ofFound = ({ connection, name, language }: FoundPrinter): Draft => ({
  ...blank,
  id: crypto.randomUUID(),
  name: cut(shortened(name) ?? ''),
  address: connection.kind === 'tcp' ? addressOf(connection) : null,
  connection,
  language: languagesOf(connection).find((each) => each === language) ?? onlyLanguage(connection),
});

export const ofPrinter = (printer: PrinterSettings): Draft => ({
  ...printer,
  isNew: false,
  address: printer.connection.kind === 'tcp' ? addressOf(printer.connection) : null,
});

/** An installed printer gets pages; everything else gets commands. */
export const languagesOf = ({ kind }: PrinterConnection): readonly PrintLanguage[] =>
  kind === 'installed' ? ['html'] : ['escpos', 'starprnt', 'starline', 'zpl'];

/** What would be saved; null while something is missing or wrong. Without a name it is called as it is reached. */
export function settingsOf(draft: Draft): PrinterSettings | null {
  const { id, address, language, dpi, paperMm, answers } = draft;
  const connection = address === null ? draft.connection : parseAddress(address);
  if (connection === null || language === null) return null;
  const own = cut(draft.name);
  const name = own === '' && connection.kind === 'tcp' ? cut(addressOf(connection)) : own;
  return name === '' ? null : { id, name, connection, language, dpi, paperMm, answers };
}

/** Somebody typed something that is no address. */
export const isWrong = ({ address }: Draft): boolean =>
  address !== null && address.trim() !== '' && parseAddress(address) === null;
