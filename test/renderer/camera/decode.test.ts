import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { decodeImage, provideDecoder } from '../../../renderer/camera/decode.ts';
import { asImage, picture, turned, type DrawnCode } from './pictures.ts';

beforeAll(() => {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  provideDecoder(new Uint8Array(readFileSync(file)));
});

describe('a picture', () => {
  test.for([
    ['QR', { bcid: 'qrcode', text: 'GH-7K2M-0042-Q' }, false],
    ['QR, UTF-8', { bcid: 'qrcode', text: 'Zoë Müller 東京 🎟' }, false],
    ['Aztec', { bcid: 'azteccode', text: 'GH-7K2M-0042-A' }, false],
    ['PDF417', { bcid: 'pdf417', text: 'M1MUELLER/ZOE        EABC123 GH0042', size: 4 }, false],
    ['Code 128', { bcid: 'code128', text: 'GH-7K2M-0042', size: 3 }, true],
    ['EAN-13', { bcid: 'ean13', text: '4006381333931' }, true],
    ['EAN-8', { bcid: 'ean8', text: '96385074' }, true],
  ] as const)('with %s', async ([, code, linear]) => {
    expect(await decodeImage(asImage(picture([code])))).toEqual([{ text: code.text, linear }]);
  });

  it('is read turned by a quarter, and small', async () => {
    const code = { bcid: 'qrcode', text: 'GH-7K2M-0042-Q', size: 3 };
    expect(await decodeImage(asImage(turned(picture([code]))))).toEqual([{ text: code.text, linear: false }]);
  });

  it('with bytes that are not UTF-8 is Latin-1', async () => {
    const code = { bcid: 'qrcode', text: 'Zo\xEB M\xFCller \x80', options: { binarytext: true } };
    expect(await decodeImage(asImage(picture([code])))).toEqual([{ text: code.text, linear: false }]);
  });

  it('with separators keeps them', async () => {
    const code = { bcid: 'qrcode', text: 'A\u001DB\u0000C', options: { binarytext: true } };
    expect(await decodeImage(asImage(picture([code])))).toEqual([{ text: code.text, linear: false }]);
  });

  it('without a code has none', async () => {
    expect(await decodeImage(asImage(picture([])))).toEqual([]);
  });

  it('with two codes has both', async () => {
    const codes: readonly DrawnCode[] = [
      { bcid: 'qrcode', text: 'FIRST', left: 150 },
      { bcid: 'qrcode', text: 'SECOND', left: 800 },
    ];
    const texts = (await decodeImage(asImage(picture(codes)))).map(({ text }) => text);
    expect(texts.toSorted()).toEqual(['FIRST', 'SECOND']);
  });

  it('yields what was printed, whatever it is', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((each) => each.isWellFormed());
    await fc.assert(
      fc.asyncProperty(text, async (printed) => {
        const bytes = Buffer.from(printed).toString('latin1');
        const code = { bcid: 'qrcode', text: bytes, options: { binarytext: true }, left: 60, top: 60, size: 4 };
        expect(await decodeImage(asImage(picture([code], 400, 400)))).toEqual([{ text: printed, linear: false }]);
      }),
      { numRuns: 25 },
    );
  });
});
