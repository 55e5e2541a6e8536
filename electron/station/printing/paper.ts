import type { Dpi, PaperWidth, PrintLanguage } from '#shared/printing.ts';

/** What encoders get and give. */

/** A picture of one bit a dot: rows of whole bytes, the leftmost dot in the highest bit; 1 is black. */
export interface Bitmap {
  /** In dots. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** A line of text for the printers that do not have its characters. */
export interface TextToDraw {
  /** Clean: see `templates/fill.ts`. */
  readonly text: string;
  /** Of the line, in dots, ascenders and descenders included: the bitmap is so high. */
  readonly height: number;
  /** In dots. What is longer is drawn smaller down to half the size, then cut with an ellipsis. */
  readonly maxWidth: number;
  readonly bold: boolean;
}

/** The bitmap is as wide as the text. Right-to-left scripts are drawn as they are read. */
export type DrawText = (line: TextToDraw) => Bitmap;

/** What an encoder has to know of the printer. */
export interface Paper {
  readonly language: PrintLanguage;
  readonly dpi: Dpi;
  /** Of receipt paper. */
  readonly paperMm: PaperWidth;
}

/** What stands on the paper beside the template, and cannot be left out by it. */
export interface PrintMarks {
  /** Something like it has been printed, or may have been. */
  readonly duplicate: boolean;
  /** It is no guest's. */
  readonly test: boolean;
}

/** What goes to a printer: commands, or a page for a printer with a driver of its own. */
export type PrintDocument =
  | { readonly kind: 'raw'; readonly bytes: Uint8Array }
  | { readonly kind: 'page'; readonly html: string; readonly widthMm: number; readonly heightMm: number };
