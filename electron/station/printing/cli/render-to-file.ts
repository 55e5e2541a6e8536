import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { errorMessage } from '#shared/error-message.ts';
import { failure, type Outcome } from '#shared/problem.ts';
import { problemLine } from '#shared/text/problems.ts';
import { printFields } from '../content.ts';
import { createDrawText } from '../draw/draw-text.ts';
import type { Paper } from '../paper.ts';
import { pictureOf } from '../render/preview.ts';
import { renderDocument } from '../render/render.ts';
import type { Template } from '../templates/schema.ts';
import { openTemplates, readTemplateFile } from '../templates/templates.ts';
import { readArguments, usage, type Arguments } from './arguments.ts';
import { readTicketFile } from './ticket-file.ts';

const builtIn = `${import.meta.dirname}/../../../../resources/templates`;
const MAX_TICKET_BYTES = 1_000_000;

/** Something that whoever runs this can mend; its message says what. */
class Mistake extends Error {}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Mistake(problemLine(outcome.problem));
}

/** A file that is given by its path, or a template by its name. */
function readTemplate({ template, templates }: Arguments): Outcome<Template> {
  if (templates !== null && statSync(templates, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Mistake(`--templates: there is no folder ${templates}`);
  const isPath = /[\\/]|\.json$/u.test(template);
  if (!isPath) return openTemplates({ builtIn, own: templates ?? builtIn }).read(template);
  return statSync(template, { throwIfNoEntry: false })?.isFile() === true
    ? readTemplateFile(template)
    : failure('template_missing', template);
}

function readTicket({ ticket }: Arguments) {
  const tooLarge = (statSync(ticket, { throwIfNoEntry: false })?.size ?? 0) > MAX_TICKET_BYTES;
  const read = tooLarge ? 'it is larger than 1 MB' : readTicketFile(readFileSync(ticket, 'utf8'), Date.now());
  if (typeof read === 'string') throw new Mistake(`${ticket}: ${read}`);
  return read;
}

async function run(given: Arguments): Promise<void> {
  const template = valueOf(readTemplate(given));
  const fields = printFields({ ...readTicket(given), timeZone: given.timeZone });
  const paper: Paper = { language: given.format, dpi: given.dpi, paperMm: given.paperMm };
  const marks = { duplicate: given.duplicate, test: false };
  const document = valueOf(renderDocument({ template, fields, paper, marks }, createDrawText()));
  if (document.kind === 'page') throw new Error('a page is no bytes');
  writeFileSync(given.out, document.bytes);
  if (given.png !== null) writeFileSync(given.png, valueOf(await pictureOf(document.bytes, paper)).png);
}

/** Files that cannot be read or written are mistakes, too; anything else is a fault of this program. */
const isMistake = (error: unknown): boolean =>
  error instanceof Mistake || (error instanceof Error && 'syscall' in error);

/** Writes what a printer would get for a ticket into a file. Returns the exit code; `say` gets what is wrong. */
export async function renderToFile(args: readonly string[], say: (line: string) => void): Promise<number> {
  const given = readArguments(args);
  if (typeof given === 'string') {
    say(`${given}\nUsage: ${usage}`);
    return 2;
  }
  try {
    await run(given);
    return 0;
  } catch (error) {
    if (!isMistake(error)) throw error;
    say(errorMessage(error));
    return 1;
  }
}
