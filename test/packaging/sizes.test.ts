import { expect, test } from 'vitest';
import { sharesOf, sizeLines } from './sizes.ts';

const files = [
  ['app/out/main/main.js', 2_000_000],
  ['app/out/renderer/assets/inter.woff2', 300_000],
  ['app/node_modules/@fontsource/noto/files/a.woff2', 4_000_000],
  ['app/node_modules/@fontsource/noto/unicode.json', 100_000],
  ['app/node_modules/@napi-rs/canvas-linux/skia.node', 35_000_000],
  ['app/node_modules/big/index.js', 900_000],
  ['app/node_modules/big/LICENSE', 10_000],
  ['app/node_modules/small/index.js', 3_000],
  ['app/node_modules/tiny/LICENSE.md', 1_000],
  ['app/node_modules/tiny/index.js', 2_000],
  ['app/resources/templates/label.json', 4_000],
  ['resources/70-gatehouse.rules', 4_500],
  ['electron/icudtl.dat', 7_000_000],
] as const;
const shares = sharesOf(files.map(([path, bytes]) => ({ path, bytes })));

test('every byte is in one share, the largest first; small dependencies share a line', () => {
  expect(shares).toEqual({
    app: [
      { name: 'native files of @napi-rs/canvas-linux', bytes: 35_000_000 },
      { name: 'fonts', bytes: 4_400_000 },
      { name: 'Gatehouse’s own code', bytes: 2_000_000 },
      { name: 'big', bytes: 900_000 },
      { name: 'licences', bytes: 11_000 },
      { name: '2 other dependencies', bytes: 5_000 },
      { name: 'files beside the archive', bytes: 4_500 },
      { name: 'templates and the rest', bytes: 4_000 },
    ],
    appBytes: 42_324_500,
    electronBytes: 7_000_000,
  });
});

test('the size of a stand-in is not given out as Electron’s', () => {
  expect(sizeLines(shares, true).at(-1)).toBe('     7.0 MB  Electron itself');
  expect(sizeLines(shares, false).at(-1)).toContain('whose own size is not known here');
});
