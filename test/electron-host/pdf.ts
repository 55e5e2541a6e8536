import { readFileSync } from 'node:fs';

/** The paper of each page of a PDF that Chromium made, in points, 72 to the inch. */
export function paperOf(file: string): readonly { readonly width: number; readonly height: number }[] {
  const text = readFileSync(file, 'latin1');
  if (!text.startsWith('%PDF-')) throw new Error(`${file} is no PDF`);
  const boxes = text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g);
  return [...boxes].map(([, width, height]) => ({ width: Number(width), height: Number(height) }));
}
