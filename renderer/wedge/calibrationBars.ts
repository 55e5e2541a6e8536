/** `calibrationText` as Code 128 (ISO/IEC 15417): widths of bars and spaces in turn; a test reads them. */
const widths = '2112141113233123112113313113213121131131231131412221223121311141311221321132223212211123132331112';
/** The standard asks for ten modules of white on either side. */
const quietZone = 10;

interface Bars {
  /** The width of the whole; the height is 1. */
  readonly modules: number;
  /** For the `d` of an SVG path. */
  readonly path: string;
}

/** To be drawn black on white, in an SVG of `viewBox="0 0 modules 1"` with `preserveAspectRatio="none"`. */
export function calibrationBars(): Bars {
  let at = quietZone;
  let path = '';
  for (const [index, width] of Array.from(widths, Number).entries()) {
    if (index % 2 === 0) path += `M${at} 0h${width}v1h-${width}z`;
    at += width;
  }
  return { modules: at + quietZone, path };
}
