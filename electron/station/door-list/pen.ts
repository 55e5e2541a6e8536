import type { SKRSContext2D } from '@napi-rs/canvas';
import { setPen } from '../printing/draw/draw-text.ts';
import type { Fonts, Weight } from '../printing/draw/fonts.ts';

/** How a text stands on a page; lengths in points, 72 to the inch. */
export interface Style {
  readonly size: number;
  readonly weight: Weight;
}

/** Writes on one page. */
export interface Pen {
  readonly context: SKRSContext2D;
  widthOf(text: string, style: Style): number;
  /** In one line, shortened to the width; `keep` says which part of it counts. */
  write(text: string, x: number, baseline: number, width: number, style: Style, keep?: 'beginning' | 'end'): void;
  /** The text as it fits, with an ellipsis for what is left out. */
  fit(text: string, width: number, style: Style, keep?: 'beginning' | 'end'): string;
}

/** Nothing that fits on a line is longer. */
const LONGEST = 500;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function createPen(context: SKRSContext2D, fonts: Fonts): Pen {
  // Too little to be seen, but it keeps "ffi" three letters, so that the file can be searched for Griffiths.
  context.letterSpacing = '0.001px';

  function take(text: string, { size, weight }: Style): string {
    const clean = fonts.withoutUnknownAccents(text.slice(0, LONGEST).toWellFormed().normalize('NFC'));
    setPen(context, `${weight} ${size}px ${fonts.familiesFor(`${clean}…`, weight)}`, clean);
    return clean;
  }

  function shorten(text: string, width: number, keep: 'beginning' | 'end'): string {
    const widthOf = (shown: string): number => context.measureText(shown).width;
    const whole = widthOf(text);
    if (whole <= width) return text;
    const characters = Array.from(graphemes.segment(text), ({ segment }) => segment);
    const some = (count: number): string =>
      keep === 'beginning'
        ? `${characters.slice(0, count).join('').trimEnd()}…`
        : `…${characters
            .slice(characters.length - count)
            .join('')
            .trimStart()}`;
    // As if all were equally wide; what is left to try is a step or two.
    let count = Math.floor((characters.length * width) / whole);
    while (count > 0 && widthOf(some(count)) > width) count--;
    while (count + 1 < characters.length && widthOf(some(count + 1)) <= width) count++;
    return some(count);
  }

  return {
    context,
    widthOf: (text, style) => context.measureText(take(text, style)).width,
    write(text, x, baseline, width, style, keep = 'beginning') {
      context.fillText(shorten(take(text, style), width, keep), x, baseline);
    },
    fit: (text, width, style, keep = 'beginning') => shorten(take(text, style), width, keep),
  };
}
