import { z } from 'zod';
import { printFieldNames } from '#shared/printing.ts';

/** The files of templates: what may stand in them. docs/printing.md describes them for whoever writes one. */

const placeholder = /\{([^{}]*)\}/gu;
const fields: ReadonlySet<string> = new Set(printFieldNames);

/** Text with places for fields: `{ticket.name}`. */
const text = z
  .string()
  .max(500)
  .superRefine((given, context) => {
    for (const [, name = ''] of given.matchAll(placeholder)) {
      if (!fields.has(name)) context.addIssue(`there is no field {${name}}; there are ${printFieldNames.join(', ')}`);
    }
  });
const filled = text.min(1);
const mm = (most: number) => z.number().positive().max(most);
const offset = z.number().min(0).max(2_000);
const align = z.enum(['left', 'center', 'right']).default('left');

const title = z.string().trim().min(1).max(60);

/** One after the other, down the paper. A line all of whose fields are empty is left out. */
const rollLine = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: filled,
    align,
    /** Times the printer's own letters. */
    size: z.literal([1, 2, 3]).default(1),
    bold: z.boolean().default(false),
  }),
  /** Two texts on one line, at both ends; on two lines where they do not fit. */
  z.strictObject({ kind: z.literal('pair'), left: filled, right: filled, bold: z.boolean().default(false) }),
  z.strictObject({ kind: z.literal('rule') }),
  z.strictObject({ kind: z.literal('space'), lines: z.int().min(1).max(10).default(1) }),
  z.strictObject({ kind: z.literal('qr'), data: filled, sizeMm: mm(60).default(25), align }),
  z.strictObject({ kind: z.literal('barcode'), data: filled, heightMm: mm(40).default(12), align }),
]);
export type RollLine = z.infer<typeof rollLine>;

const rollSchema = z.strictObject({ layout: z.literal('roll'), title, lines: z.array(rollLine).min(1).max(100) });
export type RollTemplate = z.infer<typeof rollSchema>;

const rotate = z.literal([0, 90, 180, 270]).default(0);

/**
 * Each at its place: the upper left corner of what it covers, from the upper left corner of the band as it leaves the printer, x across,
 * y along. Turned clockwise.
 */
const bandElement = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: filled,
    xMm: offset,
    yMm: offset,
    /** Of the line. Together with `lengthMm` the box that is covered: 90 and 270 stand it on its end. */
    heightMm: mm(100),
    /** The room that the text has. What is longer is set smaller down to half the size, then cut with an ellipsis. */
    lengthMm: mm(1_000),
    align,
    bold: z.boolean().default(true),
    rotate,
  }),
  /** A square. */
  z.strictObject({ kind: z.literal('qr'), data: filled, xMm: offset, yMm: offset, sizeMm: mm(100), rotate }),
  /** Code 128. What is longer than `lengthMm` at the finest lines that scanners read is left out. */
  z.strictObject({
    kind: z.literal('barcode'),
    data: filled,
    xMm: offset,
    yMm: offset,
    heightMm: mm(100),
    lengthMm: mm(1_000),
    rotate,
  }),
  z.strictObject({ kind: z.literal('line'), xMm: offset, yMm: offset, widthMm: mm(1_000), heightMm: mm(1_000) }),
]);
export type BandElement = z.infer<typeof bandElement>;

const bandSchema = z.strictObject({
  layout: z.literal('band'),
  title,
  /** Across the printer. */
  widthMm: mm(220),
  /** Along the feed. */
  lengthMm: mm(1_000),
  /** How the printer finds the next one. */
  media: z.enum(['mark', 'gap', 'continuous']),
  elements: z.array(bandElement).min(1).max(100),
});
export type BandTemplate = z.infer<typeof bandSchema>;

export const templateSchema = z.discriminatedUnion('layout', [rollSchema, bandSchema]);
export type Template = z.infer<typeof templateSchema>;
