import type { Dpi, PrintFields } from '#shared/printing.ts';
import type { Bitmap, DrawText, Paper, PrintMarks } from '../paper.ts';
import { fillData, fillText } from '../templates/fill.ts';
import type { BandElement, BandTemplate } from '../templates/schema.ts';
import { boxIn, boxOf, cornerOf, onBand, roomIn, type Box } from './band/boxes.ts';
import { markPlace, markText } from './band/marks.ts';
import { BARS_QUIET, barModules, LEAST_MODULE_MM, QR_QUIET, qrModules } from './codes.ts';
import { enlarged, graphic, turned, type Rotation } from './zpl-graphic.ts';
import { fieldData, fittedText, fontText } from './zpl-text.ts';

/** Dots to the millimetre, as Zebra counts them. */
export const dotsPerMm = (dpi: Dpi): 8 | 12 => (dpi === 203 ? 8 : 12);

const tracking = { mark: '^MNM', gap: '^MNY', continuous: '^MNN' } as const;
const orientation = { 0: 'N', 90: 'R', 180: 'I', 270: 'B' } as const;
/** Of the words that stand where a code has no room. */
const WORDS_MM = 4;
const TOO_LONG = 'Barcode too long';

/**
 * A band in ZPL II. What a guest brings appears only as hex or as a picture, so that none of it can be a command. Nothing is stored in
 * the printer. Codes are pictures, too: the printer's own QR code cannot hold every byte, lies lower in some firmware, and does not turn.
 */
export function encodeBand(
  template: BandTemplate,
  fields: PrintFields,
  paper: Paper,
  marks: PrintMarks,
  draw: DrawText,
): Uint8Array {
  const dotsMm = dotsPerMm(paper.dpi);
  const dots = (mm: number): number => Math.round(mm * dotsMm);
  const band: Band = { dotsMm, draw, inDots: (box) => roundedBox(box, dots) };
  const lines = [
    '^XA',
    // UTF-8, not mirrored, not reversed, and no shift that another program has left behind.
    '^CI28^PON^PMN^LRN^LH0,0^LS0',
    `${tracking[template.media]}^PW${dots(template.widthMm)}^LL${dots(template.lengthMm)}`,
    ...template.elements.flatMap((element) => {
      const box = onBand(boxOf(element), template);
      return box === null ? [] : (commandsOf(element, fields, band.inDots(box), band) ?? []);
    }),
    ...markCommands(template, marks, band),
    '^PQ1,0,0,N',
    '^XZ',
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

interface Band {
  readonly dotsMm: number;
  readonly draw: DrawText;
  readonly inDots: (mm: Box) => Box;
}

/** Both ends are rounded, not the size: boxes that touch in the template touch on the band. */
function roundedBox({ x, y, width, height }: Box, dots: (mm: number) => number): Box {
  const [left, top] = [dots(x), dots(y)];
  return { x: left, y: top, width: Math.max(1, dots(x + width) - left), height: Math.max(1, dots(y + height) - top) };
}

function commandsOf(element: BandElement, fields: PrintFields, box: Box, band: Band): string | null {
  if (element.kind === 'line') return filled(box);
  if (element.kind === 'text') {
    const text = fillText(element.text, fields);
    return text === null ? null : textCommands(text, box, element, band);
  }
  const data = fillData(element.data, fields);
  if (data === null) return null;
  return element.kind === 'qr'
    ? qrCommands(data, box, element.rotate, band)
    : barCommands(data, box, element.rotate, band);
}

const field = (x: number, y: number, what: string): string => `^FO${x},${y}${what}^FS`;

const filled = ({ x, y, width, height }: Box): string =>
  field(x, y, `^GB${width},${height},${Math.min(width, height)},B,0`);

type TextStyle = Pick<Extract<BandElement, { readonly kind: 'text' }>, 'align' | 'bold' | 'rotate'>;

function textCommands(text: string, box: Box, { align, bold, rotate }: TextStyle, { draw }: Band): string | null {
  const plain = fontText(text);
  if (plain !== null) return fontCommands(plain, box, align, rotate);
  const { length, height } = roomIn(box, rotate);
  return picture(draw({ text, height, maxWidth: length, bold }), box, align, rotate);
}

/** Parts of a font's height: a capital, which stands in the middle of the line. */
const CAPITAL = 0.72;

function fontCommands(text: string, box: Box, align: TextStyle['align'], rotate: Rotation, before = ''): string | null {
  const room = roomIn(box, rotate);
  const fitted = fittedText(text, room.height, room.length);
  if (fitted === null) return null;
  const { width, height } = fitted;
  const inner = {
    x: aligned(align, room.length - width),
    y: Math.round((room.height - CAPITAL * height) / 2),
    width,
    height,
  };
  const { x, y } = cornerOf(box, rotate, inner);
  return field(x, y, `${before}^A0${orientation[rotate]},${height},${height}^FH_^FD${fieldData(fitted.text)}`);
}

const aligned = (align: TextStyle['align'], free: number): number =>
  align === 'left' ? 0 : align === 'right' ? free : Math.floor(free / 2);

/** In the middle of the box's height. */
function picture(bitmap: Bitmap, box: Box, align: TextStyle['align'], rotate: Rotation): string | null {
  const { width, height } = bitmap;
  if (width === 0 || height === 0) return null;
  const room = roomIn(box, rotate);
  const inner = {
    x: aligned(align, room.length - width),
    y: Math.floor((room.height - height) / 2),
    width,
    height,
  };
  const { x, y } = cornerOf(box, rotate, inner);
  return field(x, y, graphic(turned(bitmap, rotate)));
}

const leastModule = ({ dotsMm }: Band): number => Math.round(LEAST_MODULE_MM * dotsMm);

/** Less error correction where it has no room otherwise; words where there is no room for any. */
function qrCommands(data: string, box: Box, rotate: Rotation, band: Band): string | null {
  const side = Math.min(box.width, box.height);
  for (const correction of ['M', 'L'] as const) {
    const modules = qrModules(data, correction);
    const size = modules === null ? 0 : Math.floor(side / (modules.width + 2 * QR_QUIET));
    if (modules !== null && size >= leastModule(band)) {
      return picture(enlarged(modules, size, size), box, 'center', rotate);
    }
  }
  return fontCommands(TOO_LONG, strip(box, rotate, WORDS_MM * band.dotsMm), 'center', rotate);
}

/** A line through the middle of a box. */
function strip(box: Box, rotate: Rotation, most: number): Box {
  const room = roomIn(box, rotate);
  const height = Math.min(most, room.height);
  return boxIn(box, rotate, { x: 0, y: Math.floor((room.height - height) / 2), width: room.length, height });
}

function barCommands(data: string, box: Box, rotate: Rotation, band: Band): string | null {
  const modules = barModules(data);
  if (modules === null) return null;
  const room = roomIn(box, rotate);
  const size = Math.floor(room.length / (modules.width + 2 * BARS_QUIET));
  if (size < leastModule(band)) return null;
  return picture(enlarged(modules, size, room.height), box, 'center', rotate);
}

/** White on black, over whatever is there. */
function markCommands(template: BandTemplate, marks: PrintMarks, band: Band): readonly string[] {
  const text = markText(marks);
  if (text === null) return [];
  const place = markPlace(template);
  const box = band.inDots(place.box);
  const words = fontCommands(text, inset(box, place.rotate), 'center', place.rotate, '^FR');
  return [filled(box), ...(words === null ? [] : [words])];
}

/** Without a quarter of the line's height at both ends. */
function inset(box: Box, rotate: Rotation): Box {
  const { length, height } = roomIn(box, rotate);
  const end = Math.floor(height / 4);
  return boxIn(box, rotate, { x: end, y: 0, width: length - 2 * end, height });
}
