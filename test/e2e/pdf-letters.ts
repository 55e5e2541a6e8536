import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const between = (text: string, begin: string, end: string): readonly string[] =>
  text
    .split(begin)
    .slice(1)
    .map((piece) => piece.slice(0, piece.indexOf(end)));

/** The letters of a PDF that Chromium made, as each of its fonts would read them. */
export function lettersIn(pdf: string): readonly string[] {
  const streams = between(readFileSync(pdf, 'latin1'), 'stream\n', 'endstream').flatMap((stream) => {
    try {
      return [inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  return streams.filter((stream) => stream.includes('begincmap')).map((font) => lettersOf(font, streams));
}

const hex = (text: string | undefined): number => Number.parseInt(text ?? '', 16);

function lettersOf(font: string, streams: readonly string[]): string {
  const letters = new Map<number, string>();
  for (const [, code, letter] of between(font, 'beginbfchar', 'endbfchar')
    .join('')
    .matchAll(/<(\w+)> <(\w+)>/gu)) {
    letters.set(hex(code), String.fromCodePoint(hex(letter)));
  }
  for (const [, first, last, letter] of between(font, 'beginbfrange', 'endbfrange')
    .join('')
    .matchAll(/<(\w+)> <(\w+)> <(\w+)>/gu)) {
    for (let code = hex(first); code <= hex(last); code += 1) {
      letters.set(code, String.fromCodePoint(hex(letter) + code - hex(first)));
    }
  }
  const codes = streams.flatMap((stream) => [...stream.matchAll(/<([\dA-F]{4,})>(?=[^<]*T[jJ])/giu)]);
  return codes
    .flatMap(([, code = '']) => code.match(/.{4}/gu) ?? [])
    .map((code) => letters.get(hex(code)) ?? '')
    .join('');
}
