import type { BandElement, BandTemplate } from '../../templates/schema.ts';
import type { Rotation } from '../zpl-graphic.ts';

/** A part of the band, from its upper left corner. The unit is the caller's. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What an element covers, in millimetres. */
export function boxOf(element: BandElement): Box {
  const { xMm: x, yMm: y } = element;
  if (element.kind === 'qr') return { x, y, width: element.sizeMm, height: element.sizeMm };
  if (element.kind === 'line') return { x, y, width: element.widthMm, height: element.heightMm };
  const { lengthMm: length, heightMm: height } = element;
  return isUpright(element.rotate) ? { x, y, width: height, height: length } : { x, y, width: length, height };
}

/** Text that runs along the feed. */
const isUpright = (rotate: Rotation): boolean => rotate === 90 || rotate === 270;

/** The part of it that lies on the band; null where none does. */
export function onBand(box: Box, { widthMm, lengthMm }: BandTemplate): Box | null {
  const width = Math.min(box.width, widthMm - box.x);
  const height = Math.min(box.height, lengthMm - box.y);
  return width <= 0 || height <= 0 ? null : { ...box, width, height };
}

/** Room as whoever reads it sees it: length along the line, height of the line. */
export const roomIn = ({ width, height }: Box, rotate: Rotation) =>
  isUpright(rotate) ? { length: height, height: width } : { length: width, height };

/** Where on the band the upper left corner of something lies that has its place in the room, as whoever reads it sees it. */
export function cornerOf(box: Box, rotate: Rotation, inner: Box): { readonly x: number; readonly y: number } {
  switch (rotate) {
    case 0:
      return { x: box.x + inner.x, y: box.y + inner.y };
    case 90:
      return { x: box.x + box.width - inner.y - inner.height, y: box.y + inner.x };
    case 180:
      return { x: box.x + box.width - inner.x - inner.width, y: box.y + box.height - inner.y - inner.height };
    case 270:
      return { x: box.x + inner.y, y: box.y + box.height - inner.x - inner.width };
  }
}

/** The same with its size. */
export function boxIn(box: Box, rotate: Rotation, inner: Box): Box {
  const { length: width, height } = roomIn(inner, rotate);
  return { ...cornerOf(box, rotate, inner), width, height };
}
