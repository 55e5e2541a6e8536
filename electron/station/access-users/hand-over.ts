import { isBlackAt, qrModules, QR_QUIET } from '../printing/encode/codes.ts';

/** Of the picture, for a module of the code. A window shows it in any size. */
const PIXELS = 8;

/** A text as a QR code in an SVG, as a data URL; null where it is too long for one. */
export function codePicture(text: string): string | null {
  const code = qrModules(text, 'M');
  if (code === null) return null;
  const side = code.width + 2 * QR_QUIET;
  const squares: string[] = [];
  for (let y = 0; y < code.height; y++) {
    for (let x = 0; x < code.width; x++) {
      if (isBlackAt(code, x, y)) squares.push(`M${x + QR_QUIET} ${y + QR_QUIET}h1v1h-1z`);
    }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side * PIXELS}" height="${side * PIXELS}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${squares.join('')}"/></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
