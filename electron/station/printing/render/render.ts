import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { encodeBand } from '../encode/band.ts';
import { encodePage } from '../encode/page.ts';
import { encodeRoll } from '../encode/roll.ts';
import type { DrawText, PrintDocument } from '../paper.ts';
import type { RenderRequest } from './calls.ts';

/** What a printer gets, whatever it speaks. Receipt printers take rolls, ZPL printers bands, and pages hold both. */
export function renderDocument(
  { template, fields, paper, marks }: RenderRequest,
  draw: DrawText,
): Outcome<PrintDocument> {
  const { language } = paper;
  try {
    if (language === 'html') return success({ kind: 'page', ...encodePage(template, fields, paper.paperMm, marks) });
    if (template.layout === 'band')
      return language === 'zpl' ? raw(encodeBand(template, fields, paper, marks, draw)) : unfit(template.title);
    return language === 'zpl' ? unfit(template.title) : raw(encodeRoll(template, fields, paper, marks, draw));
  } catch (error) {
    return failure('print_failed', errorMessage(error));
  }
}

const raw = (bytes: Uint8Array): Outcome<PrintDocument> => success({ kind: 'raw', bytes });
const unfit = (title: string) => failure('template_unfit', title);
