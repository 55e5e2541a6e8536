import { readFileSync } from 'node:fs';
import { errorMessage } from '#shared/error-message.ts';
import { printingSettingsSchema, printRoles, type PrintingSettings } from '#shared/printing.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';

/** Reads which printers there are and what they print: the `printing` of the app's settings. */
export function readPrintingFile(path: string): Outcome<PrintingSettings> {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return failure('printing_invalid', errorMessage(error));
  }
  const parsed = printingSettingsSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure('printing_invalid', issue && `${issue.path.join('.') || 'printing'}: ${issue.message}`);
  }
  const mistake = unknownKey(json, parsed.data) ?? contradiction(parsed.data);
  return mistake === null ? success(parsed.data) : failure('printing_invalid', mistake);
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
