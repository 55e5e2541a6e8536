import { printingSettingsSchema, printRoles, type PrintingSettings } from '#shared/printing.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { readJsonFile } from './json-file.ts';

/** Reads which printers there are and what they print: the `printing` of the app's settings. */
export function readPrintingFile(path: string): Outcome<PrintingSettings> {
  const read = readJsonFile(path, printingSettingsSchema, 'printing_invalid', 'printing');
  if (!read.ok) return read;
  const { json, value } = read.value;
  const mistake = unknownKey(json, value) ?? contradiction(value);
  return mistake === null ? success(value) : failure('printing_invalid', mistake);
}

/** The app's settings let pass what a newer program knows; here it is a slip of the pen, and something would not be printed. */
function unknownKey(given: unknown, known: unknown, path = ''): string | null {
  if (typeof given !== 'object' || given === null) return null;
  for (const [key, value] of Object.entries(given)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof known !== 'object' || known === null || !Object.hasOwn(known, key))
      return `${here}: there is no such key`;
    const deeper = unknownKey(value, Reflect.get(known, key), here);
    if (deeper !== null) return deeper;
  }
  return null;
}

function contradiction({ printers, ...roles }: PrintingSettings): string | null {
  const ids = printers.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) return `printers: there are two with the id ${twice}`;
  const lost = printRoles.find((role) => roles[role].printer !== null && !ids.includes(roles[role].printer ?? ''));
  return lost === undefined ? null : `${lost}.printer: there is no printer ${roles[lost].printer}`;
}
