import type { PrintLanguage } from '#shared/printing.ts';

export type Align = 'left' | 'center' | 'right';

const aligns = ['left', 'center', 'right'] as const;

/** For what is no text; the library sets text in its place with spaces. */
export const alignCommand = (language: PrintLanguage, align: Align): readonly number[] => [
  ...(language === 'escpos' ? [0x1b, 0x61] : [0x1b, 0x1d, 0x61]),
  aligns.indexOf(align),
];
