/** Text in font 0, the only letters that every ZPL printer has in all sizes: CG Triumvirate Bold Condensed. It has no lighter ones. */

// ASCII, the letters and signs of Latin-1, and the euro sign; without the soft hyphen, and without the backslash, which begins commands
// within text even where it is sent as hex.
const ofTheFont = /^[ -[\]-~\u00A1-\u00AC\u00AE-\u00FF€]+$/u;

/** How the printer would be told to print this; null where font 0 may lack some of it. */
export function fontText(text: string): string | null {
  const plain = text.replaceAll('…', '...');
  return ofTheFont.test(plain) ? plain : null;
}

/**
 * Of a letter, in thousandths of the height. The larger ones of Helvetica Narrow Bold and Swiss 721 Bold Condensed, which Triumvirate
 * was drawn after; the hyphen is long in the printers. What is not here has `usual`.
 */
const advances: ReadonlyMap<string, number> = new Map(
  (
    [
      [" '/:;Iijlft|¦ÌÍÎÏìíîï", 290],
      ['!(),.[]`r{}¡¨ª¯²³´·¸¹º', 340],
      ['"', 400],
      ['Jcksvxyzç°ýÿ', 460],
      ['EPSVXY¶ÈÉÊËÝÞ', 560],
      ['ABCKÀÁÂÃÄÅÇ', 600],
      ['DGHNOQRUÐÑÒÓÔÕÖØÙÚÛÜ', 640],
      ['&w', 700],
      ['Mm¼½¾æ', 790],
      ['%-@W©®Æ', 840],
    ] as const
  ).flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
);
const usual = 510;
/** Nobody measured every printer. */
const SURELY = 1.05;

const widthOf = (text: string, height: number): number =>
  Math.ceil(
    (Array.from(text).reduce((sum, letter) => sum + (advances.get(letter) ?? usual), 0) / 1_000) * height * SURELY,
  );

export interface FittedText {
  readonly text: string;
  /** Of the font: 0.72 of it are a capital, 0.25 an accent above, 0.25 what hangs down. */
  readonly height: number;
  /** At most. */
  readonly width: number;
}

/** Of a line, what the font's height may be, so that accents and what hangs down stay in it. */
const OF_LINE = 0.8;

/** As large as the line and its length allow, down to half of it; then cut. Null where there is no room for a letter. */
export function fittedText(text: string, lineHeight: number, length: number): FittedText | null {
  const most = Math.floor(lineHeight * OF_LINE);
  const least = Math.ceil(most / 2);
  if (least < 1) return null;
  const height = Math.max(least, Math.min(most, Math.floor((most * length) / widthOf(text, most))));
  const shown = widthOf(text, height) <= length ? text : cut(text, height, length);
  return shown === '' ? null : { text: shown, height, width: widthOf(shown, height) };
}

function cut(text: string, height: number, length: number): string {
  const letters = Array.from(text);
  while (letters.length > 0) {
    letters.pop();
    const shown = `${letters.join('').trimEnd()}...`;
    if (letters.length > 0 && widthOf(shown, height) <= length) return shown;
  }
  return '';
}

/** What stands between `^FH_^FD` and `^FS`: all but letters, digits and spaces as the hex of its UTF-8, so that nothing is a command. */
export const fieldData = (text: string): string =>
  text.replaceAll(/[^A-Za-z0-9 ]/gu, (letter) =>
    Array.from(new TextEncoder().encode(letter), (byte) => `_${byte.toString(16).padStart(2, '0')}`).join(''),
  );
