import { printFieldNames, type PrintFields, type PrintField, type PrintLanguage } from '#shared/printing.ts';
import { encodeRoll } from '../../../../electron/station/printing/encode/roll.ts';
import type { DrawText, Paper, PrintMarks } from '../../../../electron/station/printing/paper.ts';
import { templateSchema, type RollTemplate } from '../../../../electron/station/printing/templates/schema.ts';

export const rollLanguages = ['escpos', 'starprnt', 'starline'] as const satisfies readonly PrintLanguage[];

export function templateOf(...lines: readonly object[]): RollTemplate {
  const template = templateSchema.parse({ layout: 'roll', title: 'Test', lines });
  if (template.layout !== 'roll') throw new Error('not for receipt printers');
  return template;
}

export const fieldsOf = (given: Partial<Record<PrintField, string>>): PrintFields => ({
  ...(Object.fromEntries(printFieldNames.map((field) => [field, ''])) as Record<PrintField, string>),
  ...given,
});

export const paperOf = (language: PrintLanguage, rest: Partial<Paper> = {}): Paper => ({
  language,
  dpi: 203,
  paperMm: 80,
  ...rest,
});

export const noMarks: PrintMarks = { duplicate: false, test: false };

/** Half as wide as high a character; the dots are the bytes of commands. */
export const drawBoxes: DrawText = ({ text, height, maxWidth }) => {
  const width = Math.min(maxWidth, Math.ceil((Array.from(text).length * height) / 2));
  const bytes = Uint8Array.from(
    { length: Math.ceil(width / 8) * height },
    (_, at) => [0x1b, 0x40, 0x10, 0x04, 0x01][at % 5] ?? 0,
  );
  return { width, height, bytes };
};

export const encoded = (
  lines: readonly object[],
  given: Partial<Record<PrintField, string>> = {},
  paper = paperOf('escpos'),
  marks = noMarks,
): Uint8Array => encodeRoll(templateOf(...lines), fieldsOf(given), paper, marks, drawBoxes);
