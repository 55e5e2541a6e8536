import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { icnsFile, icoFile, type Picture } from './containers.ts';

const source = join(import.meta.dirname, 'icon.svg');

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];
const macSizes = [32, 64, 128, 256, 512, 1024];

/** Apple's grid: the tile is 824 of 1024. Elsewhere it goes to the edge. */
const macTile = 824 / 1024;

/** Every icon file, by its name, drawn from `icon.svg`. */
export async function drawIcons(): Promise<ReadonlyMap<string, Buffer>> {
  const svg = readFileSync(source, 'utf8');
  const draw = (sizes: readonly number[], tile: number): Promise<Picture[]> =>
    Promise.all(sizes.map((size) => drawIcon(svg, size, tile)));
  const pngs = await draw(linuxSizes, 1);
  return new Map([
    ...pngs.map(({ size, png }) => [`${size}x${size}.png`, png] as const),
    ['icon.ico', icoFile(await draw(windowsSizes, 1))],
    ['icon.icns', icnsFile(await draw(macSizes, macTile))],
  ]);
}

async function drawIcon(svg: string, size: number, tile: number): Promise<Picture> {
  const edge = Math.round(size * tile);
  const image = await loadImage(Buffer.from(svg.replace('width="64" height="64"', `width="${edge}" height="${edge}"`)));
  const canvas = createCanvas(size, size);
  const context = canvas.getContext('2d');
  context.drawImage(image, (size - edge) / 2, (size - edge) / 2);
  return { size, png: await canvas.encode('png'), pixels: context.getImageData(0, 0, size, size).data };
}
