import type { PrintMarks } from '../../paper.ts';
import type { BandTemplate } from '../../templates/schema.ts';
import { boxOf, type Box } from './boxes.ts';

/** What has to stand on the band beside its template; null where nothing has to. */
export function markText({ test, duplicate }: PrintMarks): string | null {
  const words = [...(test ? ['TEST'] : []), ...(duplicate ? ['DUPLICATE'] : [])];
  return words.length === 0 ? null : words.join(' ');
}

export interface MarkPlace {
  /** In millimetres. */
  readonly box: Box;
  /** It runs along the longer side. */
  readonly rotate: 0 | 90;
}

const MOST_LENGTH_MM = 40;
const MOST_HEIGHT_MM = 7;
const STEP_MM = 1;
/** White around everything else. */
const APART_MM = 1.5;

/**
 * Where the mark stands: the same place for every guest of a template. It is where nothing else is, as near to the middle of what is
 * printed as can be; where the template leaves no such place, the mark covers text before it covers a code.
 */
export function markPlace(template: BandTemplate): MarkPlace {
  const { widthMm, lengthMm } = template;
  const rotate = lengthMm >= widthMm ? 90 : 0;
  const long = Math.min(MOST_LENGTH_MM, Math.max(widthMm, lengthMm));
  const short = Math.min(MOST_HEIGHT_MM, Math.min(widthMm, lengthMm) / 3);
  const size = rotate === 90 ? { width: short, height: long } : { width: long, height: short };
  const covered = template.elements.map((element) => ({ box: grown(boxOf(element)), cost: costOf(element.kind) }));
  const middle = middleOf(covered.map(({ box }) => box));
  let best: { readonly box: Box; readonly cost: number; readonly way: number } | null = null;
  for (const y of steps(lengthMm - size.height)) {
    for (const x of steps(widthMm - size.width)) {
      const box = { x, y, ...size };
      const cost = covered.reduce((sum, each) => sum + overlap(box, each.box) * each.cost, 0);
      const way = Math.hypot(x + size.width / 2 - middle.x, y + size.height / 2 - middle.y);
      if (best === null || cost < best.cost || (cost === best.cost && way < best.way)) best = { box, cost, way };
    }
  }
  return { box: best?.box ?? { x: 0, y: 0, ...size }, rotate };
}

const grown = ({ x, y, width, height }: Box): Box => ({
  x: x - APART_MM,
  y: y - APART_MM,
  width: width + 2 * APART_MM,
  height: height + 2 * APART_MM,
});

const costOf = (kind: 'text' | 'qr' | 'barcode' | 'line'): number =>
  kind === 'qr' || kind === 'barcode' ? 1_000 : kind === 'text' ? 10 : 1;

const steps = (most: number): readonly number[] => [
  ...Array.from({ length: Math.ceil(most / STEP_MM) }, (_, index) => index * STEP_MM),
  most,
];

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width <= 0 || height <= 0 ? 0 : width * height;
}

function middleOf(boxes: readonly Box[]): { readonly x: number; readonly y: number } {
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
