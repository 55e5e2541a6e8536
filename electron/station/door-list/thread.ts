import type { PDFDocument, SKRSContext2D } from '@napi-rs/canvas';
import { join } from 'node:path';
import type { Presence, Ticket } from '#shared/domain.ts';
import { success, type Outcome } from '#shared/problem.ts';
import { doorListName } from '../export/names.ts';
import { writeWhole } from '../export/whole-file.ts';
import { openToRead } from '../ledger/databases.ts';
import { ofBarcode } from '../ledger/presence.ts';
import { ticketsOfEvents } from '../ledger/tickets.ts';
import { loadCanvas } from '../printing/draw/canvas.ts';
import { openFonts } from '../printing/draw/fonts.ts';
import { answerCalls } from '../thread.ts';
import type { DoorListCalls, DoorListData, DoorListRequest, DoorListStep } from './calls.ts';
import { drawPage, PAPER, ROWS_PER_PAGE, type Sheet } from './draw-page.ts';
import { listEntries } from './entries.ts';
import { headings, paginate, type Page } from './pages.ts';
import { createPen } from './pen.ts';
import { wordingOf } from './words.ts';

/** A tenth of a second. */
const PAGES_A_STEP = 15;

/** Makes one door list, beside the scans, and is ended. */
answerCalls(({ file, pagesAFile }: DoorListData): DoorListCalls => {
  const catalogue = openToRead(file);
  const presences = new Map<string, Presence>();
  let draw: (() => Promise<Outcome<DoorListStep>>) | null = null;

  const presenceOf = ({ id, barcode }: Ticket): Presence | null =>
    presences.get(ofBarcode(barcode)) ?? presences.get(id) ?? null;

  return {
    async addPresences(slice) {
      for (const { subject, ...presence } of slice) presences.set(subject, presence);
    },

    async begin(request) {
      const { events, language } = request;
      const eventIds = events.map(({ id }) => id);
      const tickets = ticketsOfEvents(catalogue, eventIds);
      const { entries, leftOut } = listEntries({ ...request, eventIds, tickets, presenceOf });
      const pages = paginate(entries, headings(language), ROWS_PER_PAGE);
      const sheet: Sheet = { request, wording: wordingOf(request), leftOut, pages: pages.length };
      draw = openDrawing(request, sheet, pages, pagesAFile);
      return entries.length;
    },

    draw() {
      if (draw === null) throw new Error('nothing is begun');
      return draw();
    },

    async close() {
      catalogue.close();
    },
  };
});

/** Each call draws some pages more, and writes a file where it is full. */
function openDrawing(request: DoorListRequest, sheet: Sheet, pages: readonly Page[], pagesAFile: number) {
  const canvas = loadCanvas();
  const fonts = openFonts();
  const parts = Math.ceil(pages.length / pagesAFile);
  const files: string[] = [];
  let document: PDFDocument | null = null;
  let drawn = 0;
  let done = 0;

  function drawNext(page: Page): void {
    const title = `${sheet.wording.words.title} · ${request.events.map(({ name }) => name).join(', ')}`;
    document ??= new canvas.PDFDocument({ title, creator: 'Gatehouse' });
    const context = document.beginPage(PAPER.width, PAPER.height) as SKRSContext2D;
    drawn++;
    drawPage(createPen(context, fonts), sheet, page, drawn);
    document.endPage();
    done += page.filter((row) => 'entry' in row).length;
  }

  async function writeFile(bytes: Buffer): Promise<Outcome<null>> {
    const file = join(request.folder, doorListName(request.stationId, request.at, files.length + 1, parts));
    const written = await writeWhole(file, (handle) => handle.writeFile(bytes));
    if (!written.ok) return written;
    files.push(file);
    return success(null);
  }

  return async (): Promise<Outcome<DoorListStep>> => {
    for (const page of pages.slice(drawn, drawn + PAGES_A_STEP)) {
      drawNext(page);
      if (document === null || (drawn % pagesAFile > 0 && drawn < pages.length)) continue;
      const bytes = document.close();
      document = null;
      const written = await writeFile(bytes);
      if (!written.ok) return written;
    }
    return success({ done, files: drawn === pages.length ? files : null });
  };
}
