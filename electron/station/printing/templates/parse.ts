import { failure, success, type Outcome } from '#shared/problem.ts';
import type { z } from 'zod';
import { templateSchema, type Template } from './schema.ts';

/** The template of a file's text, or its first mistake and where that is. */
export function parseTemplate(json: string): Outcome<Template> {
  let given: unknown;
  try {
    // Some editors of Windows begin a file with this mark.
    given = JSON.parse(json.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return failure('template_invalid', `it is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = templateSchema.safeParse(given);
  if (read.success) return success(read.data);
  const [mistake] = read.error.issues;
  return failure('template_invalid', mistake === undefined ? 'it is no template' : sentenceOf(mistake));
}

/** "lines 3, text: there is no field {ticket.nmae}": people count from one. */
function sentenceOf({ path, message }: z.core.$ZodIssue): string {
  const place = path.map((step) => (typeof step === 'number' ? ` ${step + 1}` : `, ${String(step)}`)).join('');
  return place === '' ? message : `${place.slice(2)}: ${message}`;
}
