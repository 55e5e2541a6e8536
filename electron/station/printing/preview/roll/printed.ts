import type { Align } from '../../encode/roll/align.ts';
import type { CodePage } from '../../encode/roll/pages.ts';
import type { Bitmap } from '../../paper.ts';

/** What a printer puts on the paper, one below the other; lengths are dots. */
export type Printed =
  /** The paper moves by `feed`, or by what stands highest on the line. */
  | { readonly kind: 'line'; readonly pieces: readonly Piece[]; readonly align: Align; readonly feed: number }
  | { readonly kind: 'picture'; readonly bitmap: Bitmap; readonly align: Align }
  | { readonly kind: 'qr'; readonly code: QrCode; readonly align: Align }
  /** Code 128. */
  | { readonly kind: 'barcode'; readonly code: Barcode; readonly align: Align }
  | { readonly kind: 'cut' };

export type Piece =
  | { readonly kind: 'letter'; readonly character: string; readonly letters: Letters }
  | { readonly kind: 'strip'; readonly bitmap: Bitmap };

interface Letters {
  readonly bold: boolean;
  /** Times the letters' own size. */
  readonly across: number;
  readonly down: number;
}

export interface QrCode {
  readonly data: Uint8Array;
  readonly level: 'L' | 'M';
  readonly module: number;
}

export interface Barcode {
  readonly data: string;
  readonly module: number;
  readonly height: number;
}

/** How a printer is set, and what it has printed. */
export interface Press {
  readonly printed: Printed[];
  /** The line that is not printed yet. */
  pieces: readonly Piece[];
  letters: Letters;
  align: Align;
  feed: number;
  /** Null until one was chosen: what the printer then prints depends on how somebody set it up. */
  page: CodePage | null;
  qr: QrCode;
  barcode: Barcode;
}

export const freshPress = (feed: number): Press => ({
  printed: [],
  pieces: [],
  letters: { bold: false, across: 1, down: 1 },
  align: 'left',
  feed,
  page: null,
  qr: { data: new Uint8Array(), level: 'L', module: 3 },
  barcode: { data: '', module: 3, height: 162 },
});

export function feedLine(press: Press): void {
  const { pieces, align, feed } = press;
  press.printed.push({ kind: 'line', pieces, align, feed });
  press.pieces = [];
}

/** What is no text begins a line of its own. */
export function printAlone(press: Press, printed: Printed): void {
  if (press.pieces.length > 0) throw new Error('something is printed into a line of text');
  press.printed.push(printed);
}

/** The value of a command's parameter; it throws for one that is not known. */
export function known<T>(values: Readonly<Record<number, T>>, value: number): T {
  const found = values[value];
  if (found === undefined) throw new Error(`unknown parameter ${value}`);
  return found;
}

export const aligns: Readonly<Record<number, Align>> = { 0: 'left', 1: 'center', 2: 'right' };
