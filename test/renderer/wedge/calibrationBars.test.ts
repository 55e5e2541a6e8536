import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import bwip from 'bwip-js/node';
import { expect, it } from 'vitest';
import { decodeImage, provideDecoder } from '../../../renderer/camera/decode.ts';
import { calibrationText } from '../../../renderer/wedge/calibrate.ts';
import { calibrationBars } from '../../../renderer/wedge/calibrationBars.ts';
import { asImage } from '../camera/pictures.ts';

/** Black where a bar is, as a screen shows the path. */
function columns(): boolean[] {
  const { modules, path } = calibrationBars();
  const black = Array.from({ length: modules }, () => false);
  for (const [, from, width] of path.matchAll(/M(\d+) 0h(\d+)v1h-\d+z/gu)) {
    black.fill(true, Number(from), Number(from) + Number(width));
  }
  return black;
}

it('is the code that bwip-js makes', () => {
  const [made] = bwip.raw('code128', calibrationText, {});
  if (made === undefined || !('sbs' in made)) throw new Error('no bars');
  const black = Array.from(made.sbs, (width, index) => Array.from({ length: width }, () => index % 2 === 0)).flat();
  expect(columns().slice(10, -10)).toEqual(black);
});

it('can be read', async () => {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  provideDecoder(new Uint8Array(readFileSync(file)));
  const row = columns().flatMap((black) => Array.from({ length: 3 }, () => (black ? 0 : 255)));
  const height = 60;
  const luma = Uint8Array.from({ length: row.length * height }, (_, index) => row[index % row.length]!);
  expect(await decodeImage(asImage({ width: row.length, height, luma }))).toEqual([
    { text: calibrationText, linear: true },
  ]);
});
