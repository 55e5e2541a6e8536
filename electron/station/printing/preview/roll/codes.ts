import { bitmapOf } from '../../encode/roll/bitmap.ts';
import type { Bitmap } from '../../paper.ts';
import type { Barcode, QrCode } from './printed.ts';

/** The codes that the printer draws by itself. */
export interface DrawCodes {
  qr(code: QrCode): Bitmap;
  barcode(code: Barcode): Bitmap;
}

/** bwip-js is loaded when something is drawn. */
export async function drawCodes(): Promise<DrawCodes> {
  const { default: bwip } = await import('bwip-js/node');
  return {
    qr({ data, level, module }) {
      const text = Buffer.from(data).toString('latin1');
      const options = { bcid: 'qrcode', text, binarytext: true, eclevel: level };
      const [drawn] = bwip.raw(options);
      if (drawn === undefined || !('pixs' in drawn)) throw new Error('no QR code');
      const { pixs, pixx, pixy } = drawn;
      return bitmapOf(
        pixx * module,
        pixy * module,
        (x, y) => pixs[Math.floor(y / module) * pixx + Math.floor(x / module)] === 1,
      );
    },
    barcode({ data, module, height }) {
      const options = { bcid: 'code128', text: codeSetB(data), raw: true };
      const [drawn] = bwip.raw(options);
      if (drawn === undefined || !('sbs' in drawn)) throw new Error('no barcode');
      // Widths of bars and of the spaces between them, in turn.
      const line = drawn.sbs.flatMap((width: number, index: number) => Array<boolean>(width).fill(index % 2 === 0));
      return bitmapOf(line.length * module, height, (x) => line[Math.floor(x / module)] === true);
    },
  };
}

/** As bwip-js takes values of Code 128: 104 starts code set B, whose values begin with the space. */
const codeSetB = (data: string): string =>
  [104, ...Array.from(data, (character) => character.charCodeAt(0) - 32)]
    .map((value) => `^${String(value).padStart(3, '0')}`)
    .join('');
