import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Bitmap, DrawText } from '../paper.ts';
import { loadCanvas } from './canvas.ts';
import { openFonts, type Fonts, type Weight } from './fonts.ts';

/** Of the size of the letters: room for an accent on a capital, and below the baseline. What needs more is drawn smaller. */
const ABOVE = 0.96;
const BELOW = 0.24;
/** Letters are not drawn smaller than this to make room for a long text. */
const SMALLEST = 0.5;
/** More is never visible. */
const LONGEST = 800;
/** Of 255: how much of a dot must be covered to make it black. Less than half, or a thin stem between two columns of dots is lost. */
const COVERED = 96;

/** A text at one size. */
interface Setting {
  readonly text: string;
  readonly size: number;
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
}

/** What is drawn, cut to the ink; `baseline` counts from its top. */
interface Ink {
  readonly bitmap: Bitmap;
  readonly baseline: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** As HTML's `dir="auto"`: the first letter decides. */
const directionOf = (text: string): 'rtl' | 'ltr' => (rightToLeft.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr');

/** The canvas is loaded with the first line that is drawn. */
export function createDrawText(): DrawText {
  let tools: { readonly fonts: Fonts; readonly pen: Pen } | null = null;
  function open() {
    const fonts = openFonts();
    return { fonts, pen: openPen(fonts) };
  }
  return ({ text, height, maxWidth, bold }) => {
    tools ??= open();
    const line = { height: Math.max(1, Math.floor(height)), maxWidth: Math.max(1, Math.floor(maxWidth)) };
    const clean = tools.fonts.withoutUnknownAccents(text.slice(0, LONGEST).toWellFormed().normalize('NFC'));
    const { measure, draw } = tools.pen(clean, bold ? 700 : 400);
    return place(drawFitting(clean, line, measure, draw), line);
  };
}

interface Line {
  readonly height: number;
  readonly maxWidth: number;
}
type Measure = (setting: Setting) => Extent;
type Draw = (setting: Setting) => Ink | null;

type Pen = (text: string, weight: Weight) => { readonly measure: Measure; readonly draw: Draw };

function openPen(fonts: Fonts): Pen {
  const { createCanvas } = loadCanvas();
  const measuring = createCanvas(1, 1).getContext('2d');
  return (text, weight) => {
    const families = fonts.familiesFor(`${text}…`, weight);
    const font = ({ size }: Setting): string => `${weight} ${size}px ${families}`;
    const measure: Measure = (setting) => {
      setPen(measuring, font(setting), setting.text);
      const { actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent, actualBoundingBoxDescent } =
        measuring.measureText(setting.text);
      return {
        left: actualBoundingBoxLeft,
        right: actualBoundingBoxRight,
        above: actualBoundingBoxAscent,
        below: actualBoundingBoxDescent,
      };
    };
    return {
      measure,
      draw(setting) {
        const { left, right, above, below } = measure(setting);
        // Room for what the measure does not tell.
        const margin = Math.ceil(setting.size / 4) + 2;
        const x = Math.ceil(left) + margin;
        const y = Math.ceil(above) + margin;
        const width = x + Math.max(0, Math.ceil(right)) + margin;
        const height = y + Math.max(0, Math.ceil(below)) + margin;
        const context = createCanvas(width, height).getContext('2d');
        setPen(context, font(setting), setting.text);
        context.fillText(setting.text, x, y);
        return inkOf(context.getImageData(0, 0, width, height), y);
      },
    };
  };
}

/** How every text is drawn here, on a bitmap and on a page. */
export function setPen(context: SKRSContext2D, font: string, text: string): void {
  // Otherwise the language of the computer chooses between shapes.
  context.lang = 'en';
  context.font = font;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.direction = directionOf(text);
}

/** As large as the line lets it be; cut where half the size is still too wide. */
function drawFitting(text: string, line: Line, measure: Measure, draw: Draw): Ink | null {
  const full = line.height / (ABOVE + BELOW);
  const wished = fit({ text, size: full }, line, measure);
  const smallest = full * SMALLEST;
  const fits = wished >= smallest || widthOf(measure({ text, size: smallest })) <= line.maxWidth;
  const shown = fits ? text : cut({ text, size: smallest }, line, measure);
  let size = fits ? wished : fit({ text: shown, size: smallest }, line, measure);
  let ink = draw({ text: shown, size });
  // Measures are of outlines; dots may be one more.
  while (ink !== null && size > 1 && (ink.bitmap.width > line.maxWidth || ink.bitmap.height > line.height)) {
    size *= 0.97;
    ink = draw({ text: shown, size });
  }
  return ink;
}

const widthOf = ({ left, right }: Extent): number => Math.ceil(left + right);
const heightOf = ({ above, below }: Extent): number => Math.ceil(above + below);

/** The size at which it is neither too wide nor too high. */
function fit(setting: Setting, line: Line, measure: Measure): number {
  const extent = measure(setting);
  const ratio = Math.min(line.maxWidth / widthOf(extent), line.height / heightOf(extent));
  return ratio < 1 ? setting.size * ratio : setting.size;
}

/** As many characters as there is room for, and an ellipsis. */
function cut({ text, size }: Setting, { maxWidth }: Line, measure: Measure): string {
  const characters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  const first = (count: number): string => `${characters.slice(0, count).join('').trimEnd()}…`;
  let fitting = 0;
  let tooMany = characters.length;
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (widthOf(measure({ text: first(middle), size })) <= maxWidth) fitting = middle;
    else tooMany = middle;
  }
  return first(fitting);
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Null where nothing is black. */
function inkOf({ width, height, data }: Pixels, baseline: number): Ink | null {
  const isBlack = (x: number, y: number): boolean => (data[(y * width + x) * 4 + 3] ?? 0) >= COVERED;
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isBlack(x, y)) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  if (right < 0) return null;
  const bitmap = blank(right - left + 1, bottom - top + 1);
  for (let y = 0; y < bitmap.height; y++)
    for (let x = 0; x < bitmap.width; x++) if (isBlack(left + x, top + y)) blacken(bitmap, x, y);
  return { bitmap, baseline: baseline - top };
}

/** On its baseline, moved up or down where it would not be on the line. */
function place(ink: Ink | null, { height, maxWidth }: Line): Bitmap {
  if (ink === null) return blank(1, height);
  const baseline = Math.round((height * ABOVE) / (ABOVE + BELOW));
  const down = Math.max(0, Math.min(baseline - ink.baseline, height - ink.bitmap.height));
  const line = blank(Math.min(ink.bitmap.width, maxWidth), height);
  const source = ink.bitmap;
  const rowBytes = bytesOfRow(line.width);
  for (let y = 0; y < Math.min(source.height, height); y++) {
    const from = y * bytesOfRow(source.width);
    line.bytes.set(source.bytes.subarray(from, from + rowBytes), (y + down) * rowBytes);
  }
  return line;
}

const bytesOfRow = (width: number): number => Math.ceil(width / 8);

const blank = (width: number, height: number): Bitmap => ({
  width,
  height,
  bytes: new Uint8Array(bytesOfRow(width) * height),
});

function blacken({ width, bytes }: Bitmap, x: number, y: number): void {
  const at = y * bytesOfRow(width) + (x >> 3);
  bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
}
