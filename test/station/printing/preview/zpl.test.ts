import { loadImage } from '@napi-rs/canvas';
import { expect, it, test } from 'vitest';
import { previewZpl } from '../../../../electron/station/printing/preview/zpl.ts';

const bytesOf = (zpl: string): Uint8Array => new TextEncoder().encode(zpl);

test.for([
  [203, 200, 800],
  [300, 300, 1_200],
] as const)('at %i dpi it is a dot for a dot', async ([dpi, width, height]) => {
  const zpl = bytesOf(`^XA^PW${width}^LL${height}^FO8,8^GB80,80,80^FS^XZ`);
  const picture = await previewZpl(zpl, { language: 'zpl', dpi, paperMm: 80 });
  expect(picture).toMatchObject({ widthMm: 25, heightMm: 100 });
  expect(await loadImage(Buffer.from(picture.png))).toMatchObject({ width, height });
});

it('needs to know the size', async () => {
  const preview = previewZpl(bytesOf('^XA^XZ'), { language: 'zpl', dpi: 203, paperMm: 80 });
  await expect(preview).rejects.toThrow('no ^PW');
});
