import type { Paper } from '../../paper.ts';

/** Measures of receipt paper and of the printer's own letters (font A), in dots where nothing else is said. */
export interface RollMetrics {
  readonly dotsPerMm: number;
  /** Letters on a line. */
  readonly columns: number;
  /** What the head can print on: 72 of 80 mm, 48 of 58 mm. */
  readonly width: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** From line to line: 3.75 mm in ESC/POS, 4 mm with Star. */
  readonly lineHeight: number;
}

export function rollMetrics({ language, dpi, paperMm }: Paper): RollMetrics {
  const dotsPerMm = dpi === 300 ? 12 : 8;
  const columns = paperMm === 80 ? 48 : 32;
  const cellWidth = 1.5 * dotsPerMm;
  return {
    dotsPerMm,
    columns,
    width: columns * cellWidth,
    cellWidth,
    cellHeight: 3 * dotsPerMm,
    lineHeight: (language === 'escpos' ? 3.75 : 4) * dotsPerMm,
  };
}
