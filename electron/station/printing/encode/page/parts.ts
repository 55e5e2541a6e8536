import type { Bitmap } from '../../paper.ts';
import { BARS_QUIET, barModules, isBlackAt, LEAST_MODULE_MM, QR_QUIET, qrModules } from '../codes.ts';

/** What a page holds, with the styles for it. */
export interface PageContent {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly style: string;
  readonly body: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => entities[sign] ?? '');

// Scripts and pictures that are as wide as they are high.
const square =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}\uFF00-\uFF60]/u;
const narrow = /[ !'(),./:;I[\\\]fijlrt|\p{M}]/u;
const wide = /[%@MW\p{Lu}&mw—…]/u;

/** Of text, times the size of its letters; rather too much than too little, whatever typeface the computer has. */
export const ems = (text: string): number =>
  Array.from(text).reduce(
    (sum, letter) => sum + (square.test(letter) ? 1.3 : narrow.test(letter) ? 0.4 : wide.test(letter) ? 0.95 : 0.66),
    0,
  );

/** A code in the room it has, in millimetres. Null where its lines would be too fine. */
export function qrSvg(data: string, sizeMm: number): string | null {
  for (const correction of ['M', 'L'] as const) {
    const modules = qrModules(data, correction);
    if (modules === null) continue;
    const side = modules.width + 2 * QR_QUIET;
    if (sizeMm / side >= LEAST_MODULE_MM) return svg(sizeMm, sizeMm, side, side, pathOf(modules, QR_QUIET, QR_QUIET));
  }
  return null;
}

/** Lines as broad as there is room, and no broader than `mostModuleMm`. */
export function barSvg(data: string, lengthMm: number, heightMm: number, mostModuleMm = Infinity): string | null {
  const modules = barModules(data);
  if (modules === null) return null;
  const side = modules.width + 2 * BARS_QUIET;
  const moduleMm = Math.min(mostModuleMm, lengthMm / side);
  return moduleMm < LEAST_MODULE_MM ? null : svg(moduleMm * side, heightMm, side, 1, pathOf(modules, BARS_QUIET, 0));
}

/** White on black; a picture, since browsers may leave out backgrounds when they print. */
export function markSvg(text: string, widthMm: number, heightMm: number): string {
  const room = widthMm - heightMm;
  const size = Math.min(heightMm * 0.8, room / ems(text));
  const baseline = (heightMm + size * 0.72) / 2;
  return (
    `<svg width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${widthMm} ${heightMm}">` +
    `<rect width="${widthMm}" height="${heightMm}" fill="black"/>` +
    `<text x="${widthMm / 2}" y="${baseline}" font-size="${size}" font-weight="bold" text-anchor="middle" fill="white">${escaped(text)}</text></svg>`
  );
}

export const blackSvg = (widthMm: number, heightMm: number): string =>
  svg(widthMm, heightMm, 1, 1, '<rect width="1" height="1"/>');

const svg = (widthMm: number, heightMm: number, width: number, height: number, content: string): string =>
  `<svg width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" shape-rendering="crispEdges">${content}</svg>`;

/** Each run of black in a row is one rectangle. */
function pathOf(modules: Bitmap, left: number, top: number): string {
  const runs: string[] = [];
  for (let y = 0; y < modules.height; y++) {
    for (let x = 0; x < modules.width; x++) {
      const from = x;
      while (x < modules.width && isBlackAt(modules, x, y)) x++;
      if (x > from) runs.push(`M${left + from} ${top + y}h${x - from}v1h${from - x}z`);
    }
  }
  return `<path d="${runs.join('')}"/>`;
}
