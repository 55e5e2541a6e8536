import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { PrintFields, PrintLanguage } from '#shared/printing.ts';
import type { Bitmap, DrawText, Paper, PrintMarks } from '../paper.ts';
import { fillData, fillText } from '../templates/fill.ts';
import type { RollLine, RollTemplate } from '../templates/schema.ts';
import { alignCommand, type Align } from './roll/align.ts';
import { asPixels, atBothEnds } from './roll/bitmap.ts';
import { code128Commands } from './roll/code128.ts';
import { rollMetrics, type RollMetrics } from './roll/metrics.ts';
import { runsOf } from './roll/pages.ts';
import { qrCommands, qrSize } from './roll/qr.ts';
import { hasRealTime, withoutRealTime } from './roll/real-time.ts';
import { wrapped } from './roll/wrap.ts';

/** A text never takes more lines than these. */
const mostLines = 3;

/** What is the same for all lines of a receipt. */
interface Roll {
  readonly paper: Paper;
  readonly metrics: RollMetrics;
  readonly fields: PrintFields;
  readonly draw: DrawText;
  /** Taken empty and left empty by each line. */
  readonly printer: ReceiptPrinterEncoder;
}

interface Style {
  readonly align: Align;
  readonly size: 1 | 2 | 3;
  readonly bold: boolean;
}

const plain: Style = { align: 'left', size: 1, bold: false };

/** The commands for a receipt. Whatever is in the fields: no text is ever a command. */
export function encodeRoll(
  template: RollTemplate,
  fields: PrintFields,
  paper: Paper,
  marks: PrintMarks,
  draw: DrawText,
): Uint8Array {
  const metrics = rollMetrics(paper);
  const roll: Roll = { paper, metrics, fields, draw, printer: printerFor(paper.language, metrics.columns) };
  const marked = () => marksOf(marks).map((mark) => printText(roll, mark, { align: 'center', size: 3, bold: true }));
  return Buffer.concat([
    start(roll),
    ...marked(),
    ...template.lines.map((line) => printLine(roll, line)),
    ...marked(),
    end(roll),
  ]);
}

const libraryLanguages = { escpos: 'esc-pos', starprnt: 'star-prnt', starline: 'star-line' } as const;

function printerFor(language: PrintLanguage, columns: number): ReceiptPrinterEncoder {
  if (language !== 'escpos' && language !== 'starprnt' && language !== 'starline') {
    throw new Error(`not a receipt printer's language: ${language}`);
  }
  return new ReceiptPrinterEncoder({
    language: libraryLanguages[language],
    columns,
    newline: '\n',
    // Pictures feed the paper themselves.
    feedAfterBlock: false,
    // The cut at the end prints all.
    autoFlush: false,
  });
}

const marksOf = ({ duplicate, test }: PrintMarks): readonly string[] => [
  ...(duplicate ? ['DUPLICATE'] : []),
  ...(test ? ['TEST'] : []),
];

/** Nothing of an earlier job stays. ESC R 0: no country's letters in the place of brackets and braces. */
const start = ({ printer }: Roll): Uint8Array =>
  Buffer.concat([printer.initialize().encode(), Uint8Array.of(0x1b, 0x52, 0)]);

/** Feeds as far as this printer's knife is from its head, and leaves a bit of paper standing. */
const end = ({ printer, paper }: Roll): Uint8Array =>
  Buffer.concat([
    printer.newline(2).encode(),
    Uint8Array.from(paper.language === 'escpos' ? [0x1d, 0x56, 0x42, 0] : [0x1b, 0x64, 3]),
  ]);

function printLine(roll: Roll, line: RollLine): Uint8Array {
  switch (line.kind) {
    case 'text':
      return printText(roll, fillText(line.text, roll.fields), line);
    case 'pair':
      return printPair(roll, fillText(line.left, roll.fields), fillText(line.right, roll.fields), line.bold);
    case 'rule':
      return printText(roll, '─'.repeat(roll.metrics.columns), plain);
    case 'space':
      return roll.printer.newline(line.lines).encode();
    case 'qr':
      return printQr(roll, fillData(line.data, roll.fields), line.sizeMm, line.align);
    case 'barcode':
      return printBarcode(roll, fillData(line.data, roll.fields), line.heightMm, line.align);
  }
}

function printText(roll: Roll, text: string | null, style: Style): Uint8Array {
  if (text === null) return nothing;
  if (runsOf(text) === null) return printBitmap(roll, drawn(roll, text, style), style.align);
  const lines = wrapped(text, Math.floor(roll.metrics.columns / style.size), mostLines);
  return Buffer.concat(lines.map((line) => printLetters(roll, line, style)));
}

const nothing = new Uint8Array();

/** In the printer's own letters; it fits on one line. */
function printLetters({ printer }: Roll, text: string, { align, size, bold }: Style): Uint8Array {
  printer.align(align).bold(bold).size(size);
  for (const run of runsOf(text) ?? []) printer.codepage(run.page).text(run.text);
  return printer.newline().bold(false).size(1).encode();
}

const drawn = ({ metrics, draw }: Roll, text: string, { size, bold }: Pick<Style, 'size' | 'bold'>): Bitmap =>
  draw({ text, height: size * metrics.lineHeight, maxWidth: metrics.width, bold });

function printBitmap({ printer, paper }: Roll, bitmap: Bitmap, align: Align): Uint8Array {
  const { width, height } = bitmap;
  if (width === 0 || height === 0) return nothing;
  printer.align(align).image(asPixels(bitmap), { width, height, mode: 'raster' });
  return withoutRealTime(printer.encode(), paper.language);
}

function printPair(roll: Roll, left: string | null, right: string | null, bold: boolean): Uint8Array {
  if (left !== null && right !== null) {
    const line =
      runsOf(left + right) === null ? drawnPair(roll, left, right, bold) : letteredPair(roll, left, right, bold);
    if (line !== null) return line;
  }
  return Buffer.concat([
    printText(roll, left, { ...plain, bold }),
    printText(roll, right, { ...plain, bold, align: 'right' }),
  ]);
}

function letteredPair(roll: Roll, left: string, right: string, bold: boolean): Uint8Array | null {
  const gap = roll.metrics.columns - left.length - right.length;
  return gap < 1 ? null : printLetters(roll, left + ' '.repeat(gap) + right, { ...plain, bold });
}

function drawnPair(roll: Roll, left: string, right: string, bold: boolean): Uint8Array | null {
  const { width, cellWidth } = roll.metrics;
  const [first, last] = [drawn(roll, left, { size: 1, bold }), drawn(roll, right, { size: 1, bold })];
  if (first.width + cellWidth + last.width > width) return null;
  return printBitmap(roll, atBothEnds(first, last, width), 'left');
}

function printQr(roll: Roll, data: string | null, sizeMm: number, align: Align): Uint8Array {
  if (data === null) return nothing;
  const bytes = new TextEncoder().encode(data);
  const { metrics, printer } = roll;
  const { language } = roll.paper;
  if (hasRealTime(bytes, language)) {
    return printText(roll, 'Barcode cannot be printed', { ...plain, align });
  }
  const size = qrSize(bytes.length, sizeMm, language, metrics);
  if (size === null) return printText(roll, 'Barcode too long', { ...plain, align });
  // Scanners need four modules of white around the code.
  const quiet = printer.newline(Math.ceil((4 * size.module) / metrics.lineHeight)).encode();
  return Buffer.concat([quiet, aligned(language, align, qrCommands(bytes, size, language)), quiet]);
}

function printBarcode(roll: Roll, data: string | null, heightMm: number, align: Align): Uint8Array {
  if (data === null) return nothing;
  const { language } = roll.paper;
  const commands = code128Commands(data, heightMm, language, roll.metrics);
  return commands === null ? nothing : aligned(language, align, commands);
}

const aligned = (language: PrintLanguage, align: Align, commands: readonly number[]): Uint8Array =>
  Uint8Array.from([...alignCommand(language, align), ...commands, ...alignCommand(language, 'left')]);
