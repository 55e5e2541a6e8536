import { visibleBarcode } from '#shared/text/untrusted.ts';
import type { DoorListRequest } from './calls.ts';
import { sortKey, type Entry } from './entries.ts';
import type { Page } from './pages.ts';
import type { Pen, Style } from './pen.ts';
import type { Wording } from './words.ts';

/** A4, in points: 72 to the inch. */
export const PAPER = { width: 595, height: 842 } as const;
const LEFT = 28;
const RIGHT = PAPER.width - 28;
const FIRST_ROW = 84;
const ROW = 16.2;
export const ROWS_PER_PAGE = 44;
/** From the top of a row to the foot of its letters. */
const BASELINE = 12;
const FOOT = 822;
const BOX = 10;
const GAP = 6;

/** Where each column begins. */
const columns = { name: 46, ticket: 226, place: 338, barcode: 448, inside: 510 } as const;
const widths = {
  name: columns.ticket - columns.name - GAP,
  ticket: columns.place - columns.ticket - GAP,
  place: columns.barcode - columns.place - GAP,
  barcode: columns.inside - columns.barcode - GAP,
  inside: RIGHT - columns.inside,
} as const;

const event: Style = { size: 14, weight: 700 };
const about: Style = { size: 9, weight: 400 };
const guide: Style = { size: 11, weight: 700 };
const label: Style = { size: 7.5, weight: 700 };
const name: Style = { size: 11, weight: 400 };
const detail: Style = { size: 9, weight: 400 };
const letter: Style = { size: 10.5, weight: 700 };

const ink = '#000000';
const band = '#e4e4e4';
const hairline = '#b0b0b0';

/** What is the same on every page. */
export interface Sheet {
  readonly request: Pick<DoorListRequest, 'events' | 'at' | 'ticketsAsOf'>;
  readonly wording: Wording;
  readonly leftOut: number;
  readonly pages: number;
}

export function drawPage(pen: Pen, sheet: Sheet, page: Page, number: number): void {
  drawHead(pen, sheet, page, number);
  for (const [index, row] of page.entries()) {
    const top = FIRST_ROW + index * ROW;
    if ('entry' in row) drawEntry(pen, sheet.wording, row.entry, top);
    else drawHeading(pen, sheet.wording.heading(row.heading), top);
  }
  drawFoot(pen, sheet, page);
}

function drawHead(pen: Pen, { request, wording, pages }: Sheet, page: Page, number: number): void {
  const { words, moment } = wording;
  pen.context.fillStyle = ink;
  const pageWords = words.page(wording.number(number), wording.number(pages));
  const room = writeRight(pen, pageWords, RIGHT, 44, about) - LEFT - 2 * GAP;
  pen.write(request.events.map((each) => each.name).join(', '), LEFT, 44, room, event);
  const { ticketsAsOf, at } = request;
  const age = ticketsAsOf === null ? words.ticketsNever : words.ticketsAsOf(moment(ticketsAsOf));
  const left = writeGuide(pen, page, 60) - LEFT - 2 * GAP;
  pen.write(`${words.title} · ${words.made(moment(at))} · ${age}`, LEFT, 60, left, about);
  for (const column of Object.keys(columns) as (keyof typeof columns)[])
    pen.write(words.columns[column], columns[column], 77, widths[column], label);
  pen.context.fillRect(LEFT, 81, RIGHT - LEFT, 0.8);
}

/** Ends at `right`; returns where it begins. */
function writeRight(pen: Pen, text: string, right: number, baseline: number, style: Style): number {
  const width = pen.widthOf(text, style);
  pen.write(text, right - width, baseline, width + 1, style);
  return right - width;
}

const GUIDE_LETTERS = 4;

/** As in a dictionary: how the first and the last name of the page begin. Each is written by itself, whatever its direction. */
function writeGuide(pen: Pen, page: Page, baseline: number): number {
  const names = page.flatMap((row) => ('entry' in row && row.entry.name !== null ? [sortKey(row.entry.name)] : []));
  const ends = [names[0], names.at(-1)].flatMap((each) =>
    each === undefined ? [] : Array.from(each).slice(0, GUIDE_LETTERS).join('').trim(),
  );
  const [first, ...others] = new Set(ends);
  const begin = others.reduce((right, each) => writeRight(pen, ` – ${each}`, right, baseline, guide), RIGHT);
  return first === undefined ? begin : writeRight(pen, first, begin, baseline, guide);
}

function drawHeading(pen: Pen, text: string, top: number): void {
  pen.context.fillStyle = band;
  pen.context.fillRect(LEFT, top, RIGHT - LEFT, ROW);
  pen.context.fillStyle = ink;
  pen.write(text, LEFT + GAP, top + BASELINE, RIGHT - LEFT - 2 * GAP, letter);
}

function drawEntry(pen: Pen, wording: Wording, entry: Entry, top: number): void {
  const baseline = top + BASELINE;
  drawBox(pen, entry.ticked, top + (ROW - BOX) / 2);
  pen.write(entry.name ?? '–', columns.name, baseline, widths.name, name);
  const { area, seat } = wording.place(entry);
  // Row and seat have to be read whole; of what the guest has to prove the beginning says enough.
  const ticket = both(pen, [entry.ticket ?? '', ' · ', entry.discount ?? ''], widths.ticket, 0.6);
  const place = both(pen, [area, ', ', seat], widths.place, 0.9);
  pen.write(ticket, columns.ticket, baseline, widths.ticket, detail);
  pen.write(place, columns.place, baseline, widths.place, detail);
  pen.write(visibleBarcode(entry.barcode), columns.barcode, baseline, widths.barcode, detail, 'end');
  pen.write(wording.presence(entry), columns.inside, baseline, widths.inside, detail);
  pen.context.fillStyle = hairline;
  pen.context.fillRect(LEFT, top + ROW - 0.4, RIGHT - LEFT, 0.4);
  pen.context.fillStyle = ink;
}

/** Two texts in one column: the first is shortened before the second is, which may have so much of the width. */
function both(
  pen: Pen,
  [first, between, second]: readonly [string, string, string],
  width: number,
  most: number,
): string {
  if (first === '' || second === '') return first + second;
  const behind = between + pen.fit(second, width * most, detail);
  return pen.fit(first, width - pen.widthOf(behind, detail), detail) + behind;
}

function drawBox({ context }: Pen, ticked: boolean, top: number): void {
  context.strokeStyle = ink;
  context.lineWidth = 0.8;
  context.strokeRect(LEFT + 1, top, BOX, BOX);
  if (!ticked) return;
  context.lineWidth = 1.6;
  context.beginPath();
  context.moveTo(LEFT + 3, top + 5.5);
  context.lineTo(LEFT + 5.2, top + 8);
  context.lineTo(LEFT + 9.4, top + 1.8);
  context.stroke();
}

function drawFoot(pen: Pen, { wording, leftOut }: Sheet, page: Page): void {
  const { words, number } = wording;
  const left = leftOut === 0 ? [] : [words.leftOut(leftOut, number(leftOut))];
  const lines = page.length === 0 ? [words.empty, ...left] : [words.howTo, ...left];
  for (const [index, line] of lines.entries())
    pen.write(line, LEFT, FOOT - 10 * (lines.length - 1 - index), RIGHT - LEFT, { size: 8, weight: 400 });
}
