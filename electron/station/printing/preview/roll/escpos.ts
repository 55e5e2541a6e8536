import type { CodePage } from '../../encode/roll/pages.ts';
import { readBytes, type Bytes } from './bytes.ts';
import { aligns, known, printAlone, type Press } from './printed.ts';

/** Numbers of Epson's list. */
const pages: Readonly<Record<number, CodePage>> = { 16: 'windows1252', 17: 'cp866', 18: 'cp852', 19: 'cp858' };

/** What the bytes of a command, in hexadecimal, make the printer do with what follows. */
export type Commands = Readonly<Record<string, (press: Press, bytes: Bytes) => void>>;

/** Of ESC/POS, those that we send. */
export const escposCommands: Commands = {
  '1b40': () => {}, // initialise
  '1c2e': () => {}, // one byte a character
  '1b4d00': () => {}, // font A
  '1b5200': () => {}, // letters of the USA
  '1b74': (press, bytes) => {
    press.page = known(pages, bytes.next());
  },
  '1b45': (press, bytes) => {
    press.letters = { ...press.letters, bold: known({ 0: false, 1: true }, bytes.next()) };
  },
  '1d21': (press, bytes) => {
    const size = bytes.next();
    press.letters = { ...press.letters, across: (size >> 4) + 1, down: (size & 15) + 1 };
  },
  '1b61': (press, bytes) => {
    press.align = known(aligns, bytes.next());
  },
  '1d763000': (press, bytes) => {
    const [width, height] = [bytes.word() * 8, bytes.word()];
    const bitmap = { width, height, bytes: bytes.take((width / 8) * height) };
    printAlone(press, { kind: 'picture', bitmap, align: press.align });
  },
  '1d286b': (press, bytes) => qrFunction(press, readBytes(bytes.take(bytes.word()))),
  '1d68': (press, bytes) => {
    press.barcode = { ...press.barcode, height: bytes.next() };
  },
  '1d77': (press, bytes) => {
    press.barcode = { ...press.barcode, module: bytes.next() };
  },
  '1d4800': () => {}, // no text at the bars
  '1d6b49': (press, bytes) => {
    const text = Buffer.from(bytes.take(bytes.next())).toString('latin1');
    if (!/^\{B(?:[^{]|\{\{)*$/u.test(text)) throw new Error('not in code set B');
    press.barcode = { ...press.barcode, data: text.slice(2).replaceAll('{{', '{') };
    printAlone(press, { kind: 'barcode', code: press.barcode, align: press.align });
  },
  '1d564200': (press) => printAlone(press, { kind: 'cut' }),
};

function qrFunction(press: Press, bytes: Bytes): void {
  const name = bytes.peek(2);
  bytes.take(2);
  if (name === '3141') known({ 0x32: 2 }, bytes.next());
  else if (name === '3143') press.qr = { ...press.qr, module: bytes.next() };
  else if (name === '3145') press.qr = { ...press.qr, level: known({ 0x30: 'L', 0x31: 'M' } as const, bytes.next()) };
  else if (name === '3150') press.qr = { ...press.qr, data: bytes.take(bytes.left()).subarray(1) };
  else if (name === '3151') printAlone(press, { kind: 'qr', code: press.qr, align: press.align });
  else throw new Error(`unknown function of GS ( k: ${name}`);
}
