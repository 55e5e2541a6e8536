import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, expect, test } from 'vitest';
import { codePicture } from '../../../electron/station/access-users/hand-over.ts';
import { decodeImage } from '../../../renderer/camera/decode.ts';
import { openDecoder } from '../printing/encode/band-support.ts';

beforeAll(openDecoder);

test.each([
  ['a token', 'f4b1c9d27e0a4b6f8c3d5e7a9b1c2d3e4f5a6b7c'],
  ['with all signs of a header', `!"#$%&'()*+,-./09:;<=>?@AZ[\\]^_\`az{|}~`],
  ['a JWT', `eyJ${'hbGciOi.'.repeat(60)}`],
])('%s is read from the picture as it is', async (_what, token) => {
  const picture = await loadImage(codePicture(token)!);
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const { width, height } = canvas;
  const data = new Uint8ClampedArray(context.getImageData(0, 0, width, height).data);
  const codes = await decodeImage({ width, height, data, colorSpace: 'srgb' });
  expect(codes.map(({ text }) => text)).toEqual([token]);
});

test('a token is not in it in letters', () => {
  const url = codePicture('a-token-in-letters')!;
  expect(Buffer.from(url.split(',')[1]!, 'base64').toString()).not.toContain('a-token');
});

test('one that is too long for a code has no picture', () => {
  expect(codePicture('x'.repeat(2_000))).toBeNull();
});
