import { readFileSync } from 'node:fs';
import { errorMessage } from '#shared/error-message.ts';
import { printingSettingsSchema, type PrintingSettings } from '#shared/printing.ts';
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
  if (parsed.success) return success(parsed.data);
  const issue = parsed.error.issues[0];
  return failure('printing_invalid', issue && `${issue.path.join('.') || 'printing'}: ${issue.message}`);
}
