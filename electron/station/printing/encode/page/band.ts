import type { PrintFields } from '#shared/printing.ts';
import type { PrintMarks } from '../../paper.ts';
import { fillData, fillText } from '../../templates/fill.ts';
import type { BandElement, BandTemplate } from '../../templates/schema.ts';
import { boxOf, onBand, roomIn, type Box } from '../band/boxes.ts';
import { markPlace, markText } from '../band/marks.ts';
import type { Rotation } from '../zpl-graphic.ts';
import { barSvg, blackSvg, ems, escaped, markSvg, qrSvg, type PageContent } from './parts.ts';

const style = `body { position: relative }
.box { position: absolute; overflow: hidden }
.room { position: absolute; left: 50%; top: 50%; display: flex; flex-direction: column; justify-content: center }
.room > svg { align-self: center; flex: none }
.line { overflow: hidden; white-space: pre; text-overflow: ellipsis }`;

export function bandContent(template: BandTemplate, fields: PrintFields, marks: PrintMarks): PageContent {
  const { widthMm, lengthMm: heightMm } = template;
  const parts = template.elements.flatMap((element) => {
    const box = onBand(boxOf(element), template);
    return box === null ? [] : (partOf(element, fields, box) ?? []);
  });
  const body = [...parts, ...markParts(template, marks)].join('\n');
  return { widthMm, heightMm, style: `body { height: ${heightMm}mm }\n${style}`, body };
}

function partOf(element: BandElement, fields: PrintFields, box: Box): string | null {
  if (element.kind === 'line') return inBox(box, 0, blackSvg(box.width, box.height));
  const { length, height } = roomIn(box, element.rotate);
  if (element.kind === 'text') {
    const text = fillText(element.text, fields);
    return text === null ? null : inBox(box, element.rotate, lineOf(text, length, height, element));
  }
  const data = fillData(element.data, fields);
  if (data === null) return null;
  const code =
    element.kind === 'qr'
      ? (qrSvg(data, Math.min(length, height)) ?? tooLong(length, height))
      : barSvg(data, length, height);
  return code === null ? null : inBox(box, element.rotate, code);
}

const tooLong = (length: number, height: number): string =>
  lineOf('Barcode too long', length, Math.min(height, 4), { align: 'center', bold: true });

type LineStyle = Pick<Extract<BandElement, { readonly kind: 'text' }>, 'align' | 'bold'>;

/** As large as the line and its length allow, down to half of it; the rest is the browser's to cut. */
function lineOf(text: string, length: number, height: number, { align, bold }: LineStyle): string {
  const most = height * 0.75;
  const size = Math.max(most / 2, Math.min(most, length / ems(text)));
  const css = `font-size:${mm(size)};line-height:${mm(height)};text-align:${align};font-weight:${bold ? 700 : 400}`;
  return `<div class="line" dir="auto" style="${css}">${escaped(text)}</div>`;
}

/** The room is turned around the middle of the box. */
function inBox(box: Box, rotate: Rotation, content: string): string {
  const { length, height } = roomIn(box, rotate);
  const place = `left:${mm(box.x)};top:${mm(box.y)};width:${mm(box.width)};height:${mm(box.height)}`;
  const turn = `width:${mm(length)};height:${mm(height)};transform:translate(-50%,-50%) rotate(${rotate}deg)`;
  return `<div class="box" style="${place}"><div class="room" style="${turn}">${content}</div></div>`;
}

const mm = (value: number): string => `${Number(value.toFixed(3))}mm`;

function markParts(template: BandTemplate, marks: PrintMarks): readonly string[] {
  const text = markText(marks);
  if (text === null) return [];
  const { box, rotate } = markPlace(template);
  const { length, height } = roomIn(box, rotate);
  return [inBox(box, rotate, markSvg(text, length, height))];
}
