import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, expect, test } from 'vitest';
import { drawIcons } from '../../resources/icons/draw.ts';
import { projectFolder } from '../electron-host/machine.ts';

/** The icon files that are kept with the project, against what icon.svg gives. */

const folder = join(projectFolder, 'resources/icons');
const kept = (name: string): Buffer => readFileSync(join(folder, name));

let drawn: ReadonlyMap<string, Buffer> = new Map();

beforeAll(async () => {
  drawn = await drawIcons();
});

test('every file is there that the source gives, and no other', () => {
  const made = readdirSync(folder).filter((name) => /\.(?:png|ico|icns)$/u.test(name));
  expect(made.toSorted()).toEqual([...drawn.keys()].toSorted());
});

async function pixels(png: Buffer): Promise<Uint8ClampedArray> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
}

/** Another processor may round a colour the other way. */
function worstDifference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  expect(a.length).toBe(b.length);
  return a.reduce((worst, value, index) => Math.max(worst, Math.abs(value - (b[index] ?? 0))), 0);
}

test('the pictures are of the source as it is now, each of the size that its name says (else: npm run icons)', async () => {
  const names = [...drawn.keys()].filter((name) => name.endsWith('.png'));
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    const png = kept(name);
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}.png`).toBe(name);
    expect(worstDifference(await pixels(png), await pixels(drawn.get(name) ?? png))).toBeLessThanOrEqual(2);
  }
});

test('the icon for Windows has every size, and its largest is the picture', () => {
  const ico = kept('icon.ico');
  const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + index * 16;
    const start = ico.readUInt32LE(at + 12);
    return { size: ico.readUInt8(at) || 256, body: ico.subarray(start, start + ico.readUInt32LE(at + 8)) };
  });
  expect(entries.map(({ size }) => size)).toEqual([16, 24, 32, 48, 64, 128, 256]);
  expect(entries.at(-1)?.body).toEqual(kept('256x256.png'));
  for (const { size, body } of entries.slice(0, -1)) {
    // A bitmap twice as high as it is: the picture and its mask.
    expect([body.readUInt32LE(0), body.readInt32LE(4), body.readInt32LE(8)]).toEqual([40, size, size * 2]);
    expect(body.length).toBe(40 + size * size * 4 + Math.ceil(size / 32) * 4 * size);
  }
  expect(ico.length).toBe(drawn.get('icon.ico')?.length);
});

test('a small picture of the icon for Windows has the colours of the same picture for Linux', async () => {
  const ico = kept('icon.ico');
  const start = ico.readUInt32LE(6 + 12) + 40;
  const size = 16;
  const rows = Array.from({ length: size }, (_, y) => ico.subarray(start + y * size * 4, start + (y + 1) * size * 4));
  const upright = Buffer.concat(rows.toReversed());
  for (let at = 0; at < upright.length; at += 4) upright.subarray(at, at + 3).reverse();
  expect(worstDifference(Uint8ClampedArray.from(upright), await pixels(kept('16x16.png')))).toBeLessThanOrEqual(2);
});

test('the icon for macOS has every size as a picture, with Apple’s margin', async () => {
  const icns = kept('icon.icns');
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    parts.set(icns.toString('latin1', at, at + 4), icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)));
  }
  const sizes = [...parts].map(([type, png]) => [type, png.readUInt32BE(16)]);
  expect(Object.fromEntries(sizes)).toEqual({
    ic11: 32,
    ic12: 64,
    ic07: 128,
    ic08: 256,
    ic13: 256,
    ic09: 512,
    ic14: 512,
    ic10: 1024,
  });
  const largest = await pixels(parts.get('ic10') ?? Buffer.alloc(0));
  const opacity = (x: number, y: number): number | undefined => largest[(y * 1024 + x) * 4 + 3];
  expect([opacity(512, 98), opacity(512, 102), opacity(512, 921), opacity(512, 925)]).toEqual([0, 255, 255, 0]);
});
