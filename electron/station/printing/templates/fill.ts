import type { PrintField, PrintFields } from '#shared/printing.ts';
import { cleanName } from '#shared/text/untrusted.ts';

const placeholder = /\{([^{}]*)\}/gu;

/** A template's text with a guest's values, on one line and without anything invisible; null where nothing is left to print. */
export function fillText(text: string, fields: PrintFields): string | null {
  return cleanName(fillData(text, fields));
}

/**
 * The same for codes: what a scanner reads has to be the barcode itself, whatever characters it has. Null where the text names fields
 * and all of them are empty.
 */
export function fillData(text: string, fields: PrintFields): string | null {
  const named = [...text.matchAll(placeholder)].map(([, name]) => fields[name as PrintField]);
  if (named.length > 0 && named.every((value) => value === '')) return null;
  return text.replaceAll(placeholder, (_, name: PrintField) => fields[name]);
}
