import type { PaperWidth, PrintFields } from '#shared/printing.ts';
import type { PrintMarks } from '../../paper.ts';
import { fillData, fillText } from '../../templates/fill.ts';
import type { RollLine, RollTemplate } from '../../templates/schema.ts';
import { markText } from '../band/marks.ts';
import { barSvg, ems, escaped, markSvg, qrSvg, type PageContent } from './parts.ts';

/** As receipt printers have it: 72 of 80 mm are printed, 48 of 58. */
const printedMm = { 80: 72, 58: 48 } as const;
/** Of the printers' letters at their usual size. */
const LETTER_MM = 3.2;
const LINE = 1.25;
const GAP_MM = 1;
const ENDS_MM = 4;
const MARK_MM = 9;
/** Lines of bars as broad as receipt printers draw them. */
const BAR_MM = 0.375;

const style = `.text, .pair { font-size: ${LETTER_MM}mm; line-height: ${LINE}; overflow-wrap: anywhere }
.pair { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 3mm }
.pair > :last-child { margin-left: auto; text-align: right }
.rule { border-top: 0.3mm solid black; margin: 1mm 0 }
.code { display: flex }`;

interface Part {
  readonly html: string;
  /** At most: what does not fit on the page would be lost. */
  readonly heightMm: number;
}

/** Receipts are as long as what stands on them. */
export function rollContent(
  template: RollTemplate,
  fields: PrintFields,
  paperMm: PaperWidth,
  marks: PrintMarks,
): PageContent {
  const room = printedMm[paperMm];
  const text = markText(marks);
  const mark: readonly Part[] =
    text === null ? [] : [{ html: `<div class="code">${markSvg(text, room, MARK_MM)}</div>`, heightMm: MARK_MM }];
  const lines = template.lines.flatMap((line) => partOf(line, fields, room) ?? []);
  const parts = [...mark, ...lines, ...mark];
  const heightMm = Math.ceil(parts.reduce((sum, part) => sum + part.heightMm + GAP_MM, 2 * ENDS_MM));
  const gap = `body { padding: ${ENDS_MM}mm ${(paperMm - room) / 2}mm }\nbody > * { margin-bottom: ${GAP_MM}mm }`;
  return { widthMm: paperMm, heightMm, style: `${style}\n${gap}`, body: parts.map(({ html }) => html).join('\n') };
}

function partOf(line: RollLine, fields: PrintFields, room: number): Part | null {
  switch (line.kind) {
    case 'text': {
      const text = fillText(line.text, fields);
      return text === null ? null : textPart(text, line, room);
    }
    case 'pair':
      return pairPart(fillText(line.left, fields), fillText(line.right, fields), line.bold, room);
    case 'rule':
      return { html: '<div class="rule"></div>', heightMm: 2.3 };
    case 'space': {
      const heightMm = line.lines * LETTER_MM * LINE;
      return { html: `<div style="height:${heightMm}mm"></div>`, heightMm };
    }
    case 'qr':
    case 'barcode': {
      const data = fillData(line.data, fields);
      return data === null ? null : codePart(data, line, room);
    }
  }
}

const weight = (bold: boolean): string => `font-weight:${bold ? 700 : 400}`;

const linesOf = (text: string, size: number, room: number): number =>
  Math.ceil((ems(text) * LETTER_MM * size) / (room * 0.9));

function textPart(text: string, { align, size, bold }: Extract<RollLine, { kind: 'text' }>, room: number): Part {
  const css = `font-size:${LETTER_MM * size}mm;text-align:${align};${weight(bold)}`;
  return {
    html: `<div class="text" dir="auto" style="${css}">${escaped(text)}</div>`,
    heightMm: linesOf(text, size, room) * LETTER_MM * size * LINE,
  };
}

function pairPart(left: string | null, right: string | null, bold: boolean, room: number): Part | null {
  if (left === null && right === null) return null;
  const sides = [left ?? '', right ?? ''];
  const fits = ems(sides.join('  ')) * LETTER_MM < room;
  const lines = fits ? 1 : sides.reduce((sum, side) => sum + Math.max(1, linesOf(side, 1, room)), 0);
  return {
    html: `<div class="pair" style="${weight(bold)}">${sides.map((side) => `<div dir="auto">${escaped(side)}</div>`).join('')}</div>`,
    heightMm: lines * LETTER_MM * LINE,
  };
}

const justify = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;

/** A QR code that is too long says so; bars that are too long, or cannot have these characters, are left out. */
function codePart(data: string, line: Extract<RollLine, { kind: 'qr' | 'barcode' }>, room: number): Part | null {
  const heightMm = line.kind === 'qr' ? Math.min(line.sizeMm, room) : line.heightMm;
  const svg = line.kind === 'qr' ? qrSvg(data, heightMm) : barSvg(data, room, heightMm, BAR_MM);
  if (svg !== null)
    return { html: `<div class="code" style="justify-content:${justify[line.align]}">${svg}</div>`, heightMm };
  return line.kind === 'qr'
    ? textPart('Barcode too long', { kind: 'text', text: '', align: line.align, size: 1, bold: true }, room)
    : null;
}
