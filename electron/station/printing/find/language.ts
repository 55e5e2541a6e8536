import type { PrintLanguage } from '#shared/printing.ts';

/** Names of makers, models and command sets. Makers that sell printers of several languages are not among them. */
const LANGUAGES: readonly (readonly [name: RegExp, language: PrintLanguage])[] = [
  [/zpl|zebra/iu, 'zpl'],
  [/\bstar\b|star[ _-]?(?:prnt|micronics)|\btsp\d|\bmc-?print|\bmpop/iu, 'starprnt'],
  [/esc[ /_-]?pos|epson|\btm-[a-z]/iu, 'escpos'],
];

/** What a printer of such a name probably understands; null where nothing tells. */
export const languageOf = (...names: readonly string[]): PrintLanguage | null =>
  LANGUAGES.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? null;
