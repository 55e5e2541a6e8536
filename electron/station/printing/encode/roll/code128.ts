import type { PrintLanguage } from '#shared/printing.ts';
import type { RollMetrics } from './metrics.ts';

/** The characters of code set B. */
const drawable = /^[\x20-\x7e]+$/u;
/** How wide a module can be. Finer ones are not read from thermal paper. */
const moduleMm = [0.375, 0.25] as const;
/** The commands have one byte for it. */
const highest = 255;

/** Code 128 without text below; null where the data cannot be in it or the paper is too narrow for them. */
export function code128Commands(
  data: string,
  heightMm: number,
  language: PrintLanguage,
  metrics: RollMetrics,
): readonly number[] | null {
  if (!drawable.test(data)) return null;
  const widths = moduleMm.map((mm) => Math.floor(mm * metrics.dotsPerMm));
  const module = widths.find((width) => modules(data) * width <= metrics.width);
  if (module === undefined) return null;
  const height = Math.min(highest, Math.max(1, Math.round(heightMm * metrics.dotsPerMm)));
  return language === 'escpos' ? escpos(data, module, height) : star(data, module, height);
}

/** Eleven for the start, each character and the check, thirteen for the stop. */
const modules = (data: string): number => 11 * (data.length + 2) + 13;

/** GS h, GS w, GS H, GS k. `{B` chooses the code set, so that a brace is written twice. */
function escpos(data: string, module: number, height: number): readonly number[] {
  const bytes = Buffer.from(`{B${data.replaceAll('{', '{{')}`, 'ascii');
  return [
    [0x1d, 0x68, height],
    [0x1d, 0x77, module],
    [0x1d, 0x48, 0],
    [0x1d, 0x6b, 0x49, bytes.length, ...bytes],
  ].flat();
}

/** ESC b. The percent sign introduces control codes; `%0` is the sign itself. RS ends the data. */
function star(data: string, module: number, height: number): readonly number[] {
  const bytes = Buffer.from(data.replaceAll('%', '%0'), 'ascii');
  return [0x1b, 0x62, 6, 1, module - 1, height, ...bytes, 0x1e];
}
