import { bitmapOf } from '../../encode/roll/bitmap.ts';
import type { CodePage } from '../../encode/roll/pages.ts';
import type { Bitmap } from '../../paper.ts';
import type { Bytes } from './bytes.ts';
import type { Commands } from './escpos.ts';
import { aligns, known, printAlone, type Press } from './printed.ts';

/** Numbers of Star's list. */
const pages: Readonly<Record<number, CodePage>> = { 4: 'cp858', 5: 'cp852', 10: 'cp866', 32: 'windows1252' };

/** Rows of a strip of a picture, and dots to the millimetre. */
const STRIP = 24;

/** Of StarPRNT and Star Line Mode, those that we send. */
export const starCommands: Commands = {
  '1b40': () => {}, // initialise
  '18': () => {}, // forget a line that was begun
  '1b5200': () => {}, // letters of the USA
  '1b1d74': (press, bytes) => {
    press.page = known(pages, bytes.next());
  },
  '1b45': (press) => {
    press.letters = { ...press.letters, bold: true };
  },
  '1b46': (press) => {
    press.letters = { ...press.letters, bold: false };
  },
  '1b69': (press, bytes) => {
    const [down, across] = [bytes.next() + 1, bytes.next() + 1];
    press.letters = { ...press.letters, across, down };
  },
  '1b1d61': (press, bytes) => {
    press.align = known(aligns, bytes.next());
  },
  // Lines of 3 mm and of 4 mm.
  '1b30': (press) => {
    press.feed = 24;
  },
  '1b7a01': (press) => {
    press.feed = 32;
  },
  '1b58': (press, bytes) => {
    const width = bytes.word();
    press.pieces = [...press.pieces, { kind: 'strip', bitmap: stripOf(width, bytes.take(width * 3)) }];
  },
  '1b1d795330': (_, bytes) => known({ 2: 2 }, bytes.next()),
  '1b1d795331': (press, bytes) => {
    press.qr = { ...press.qr, level: known({ 0: 'L', 1: 'M' } as const, bytes.next()) };
  },
  '1b1d795332': (press, bytes) => {
    press.qr = { ...press.qr, module: bytes.next() };
  },
  '1b1d79443100': (press, bytes) => {
    press.qr = { ...press.qr, data: bytes.take(bytes.word()) };
  },
  '1b1d7950': (press) => printAlone(press, { kind: 'qr', code: press.qr, align: press.align }),
  '1b620601': printBarcode,
  '1b6403': (press) => printAlone(press, { kind: 'cut' }),
};

/** From columns of three bytes, the highest bit on top. */
const stripOf = (width: number, columns: Uint8Array): Bitmap =>
  bitmapOf(width, STRIP, (x, y) => ((columns[x * 3 + (y >> 3)] ?? 0) & (0x80 >> (y & 7))) !== 0);

function printBarcode(press: Press, bytes: Bytes): void {
  const [module, height] = [bytes.next() + 1, bytes.next()];
  const text = Buffer.from(bytes.until(0x1e)).toString('latin1');
  if (/%(?!0)/u.test(text)) throw new Error('a barcode with control codes');
  const code = { data: text.replaceAll('%0', '%'), module, height };
  printAlone(press, { kind: 'barcode', code, align: press.align });
}
