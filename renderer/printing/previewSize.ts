import type { PrintPreview } from '#shared/printing.ts';

/** Pixels of the screen to a millimetre of paper. */
const scale = 4.25;
/** A band of 25 mm that is 279 mm long is read with the head on the side. */
const longBand = 4;

/** Half a dot more or less is nothing that anybody measures. */
export const tenths = (mm: number): number => Math.round(mm * 10) / 10;

/** How large the picture is shown, in pixels, and whether on its side. */
export interface PreviewSize {
  readonly turned: boolean;
  readonly width: number;
  readonly height: number;
}

export function previewSize(
  { widthMm, heightMm }: Pick<PrintPreview, 'widthMm' | 'heightMm'>,
  layout: 'roll' | 'band',
): PreviewSize {
  const turned = layout === 'band' && heightMm > widthMm * longBand;
  const across = Math.round(widthMm * scale);
  const along = Math.round(heightMm * scale);
  return turned ? { turned, width: along, height: across } : { turned, width: across, height: along };
}
