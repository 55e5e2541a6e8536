import type { SKRSContext2D } from '@napi-rs/canvas';
import type { RollMetrics } from '../../encode/roll/metrics.ts';
import type { Align } from '../../encode/roll/align.ts';
import { asPixels } from '../../encode/roll/bitmap.ts';
import { loadCanvas, type CanvasModule } from '../../draw/canvas.ts';
import { openFonts, type Fonts } from '../../draw/fonts.ts';
import type { Bitmap } from '../../paper.ts';
import type { Picture } from '../picture.ts';
import { drawCodes, type DrawCodes } from './codes.ts';
import type { Piece, Printed } from './printed.ts';

/** Blank paper above, and below to where it is cut. */
const MARGIN_MM = 4;
/** Dots of the line where it is cut. */
const CUT = 2;
/** Of the height of a letter's cell. */
const FONT_SIZE = 0.95;
const BASELINE = 0.77;

/** Codes are pictures by now. */
type Block = Exclude<Printed, { kind: 'qr' | 'barcode' }>;

interface Painter {
  readonly canvas: CanvasModule;
  readonly context: SKRSContext2D;
  readonly metrics: RollMetrics;
  readonly fonts: Fonts;
}

export async function paintRoll(printed: readonly Printed[], metrics: RollMetrics): Promise<Picture> {
  const codes = await drawCodes();
  const blocks = printed.map((each) => blockOf(each, codes));
  const margin = MARGIN_MM * metrics.dotsPerMm;
  const height = sum(blocks.map((block) => heightOf(block, metrics))) + margin;
  const canvas = loadCanvas();
  const paper = canvas.createCanvas(metrics.width, height);
  const context = paper.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, metrics.width, height);
  context.fillStyle = '#000';
  const painter = { canvas, context, metrics, fonts: openFonts() };
  let top = margin;
  for (const block of blocks) {
    paint(painter, block, top);
    top += heightOf(block, metrics);
  }
  const png = await paper.encode('png');
  return { png, widthMm: metrics.width / metrics.dotsPerMm, heightMm: height / metrics.dotsPerMm };
}

function blockOf(printed: Printed, codes: DrawCodes): Block {
  if (printed.kind === 'qr') return { kind: 'picture', bitmap: codes.qr(printed.code), align: printed.align };
  if (printed.kind === 'barcode') return { kind: 'picture', bitmap: codes.barcode(printed.code), align: printed.align };
  return printed;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function heightOf(block: Block, metrics: RollMetrics): number {
  switch (block.kind) {
    case 'line':
      return Math.max(block.feed, ...block.pieces.map((piece) => pieceSize(piece, metrics).height));
    case 'picture':
      return block.bitmap.height;
    case 'cut':
      return MARGIN_MM * metrics.dotsPerMm;
  }
}

function pieceSize(piece: Piece, { cellWidth, cellHeight }: RollMetrics): { width: number; height: number } {
  if (piece.kind === 'strip') return piece.bitmap;
  return { width: piece.letters.across * cellWidth, height: piece.letters.down * cellHeight };
}

function paint(painter: Painter, block: Block, top: number): void {
  switch (block.kind) {
    case 'line':
      return paintLine(painter, block, top);
    case 'picture':
      return paintBitmap(painter, block.bitmap, leftOf(painter, block.bitmap.width, block.align), top);
    case 'cut':
      return paintCut(painter, top + heightOf(block, painter.metrics) - CUT);
  }
}

/** It throws for what the printer would cut off or print on a line of its own. */
function leftOf({ metrics }: Painter, width: number, align: Align): number {
  const room = metrics.width - width;
  if (room < 0) throw new Error(`${width} dots do not fit on ${metrics.width}`);
  return { left: 0, center: Math.floor(room / 2), right: room }[align];
}

function paintLine(painter: Painter, line: Extract<Block, { kind: 'line' }>, top: number): void {
  const sizes = line.pieces.map((piece) => pieceSize(piece, painter.metrics));
  const bottom = top + Math.max(0, ...sizes.map(({ height }) => height));
  let left = leftOf(painter, sum(sizes.map(({ width }) => width)), line.align);
  for (const [index, piece] of line.pieces.entries()) {
    const { width = 0, height = 0 } = sizes[index] ?? {};
    if (piece.kind === 'strip') paintBitmap(painter, piece.bitmap, left, top);
    else paintLetter(painter, piece, left, bottom - height);
    left += width;
  }
}

/** Each in its cell: what is wider is set narrower. */
function paintLetter(
  painter: Painter,
  { character, letters }: Extract<Piece, { kind: 'letter' }>,
  left: number,
  top: number,
): void {
  const { context, fonts, metrics } = painter;
  const { cellWidth, cellHeight } = metrics;
  if (character === ' ') return;
  context.save();
  context.translate(left, top);
  context.scale(letters.across, letters.down);
  if (character === '─') {
    context.fillRect(0, cellHeight / 2 - 1, cellWidth, 2);
  } else {
    const weight = letters.bold ? 700 : 400;
    context.font = `${weight} ${FONT_SIZE * cellHeight}px ${fonts.familiesFor(character, weight)}`;
    const narrower = Math.min(1, cellWidth / context.measureText(character).width);
    context.translate(cellWidth / 2, BASELINE * cellHeight);
    context.scale(narrower, 1);
    context.textAlign = 'center';
    context.fillText(character, 0, 0);
  }
  context.restore();
}

function paintBitmap({ canvas, context }: Painter, bitmap: Bitmap, left: number, top: number): void {
  const { data, width, height } = asPixels(bitmap);
  context.putImageData(new canvas.ImageData(data, width, height), left, top);
}

function paintCut({ context, metrics }: Painter, top: number): void {
  const dash = metrics.dotsPerMm;
  for (let left = 0; left < metrics.width; left += 2 * dash) context.fillRect(left, top, dash, CUT);
}
