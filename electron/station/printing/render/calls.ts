import type { PrintFields } from '#shared/printing.ts';
import type { Outcome } from '#shared/problem.ts';
import type { ThreadFunctions } from '../../thread.ts';
import type { Paper, PrintDocument, PrintMarks } from '../paper.ts';
import type { Picture } from '../preview/picture.ts';
import type { Template } from '../templates/schema.ts';

export interface RenderRequest {
  readonly template: Template;
  readonly fields: PrintFields;
  readonly paper: Paper;
  readonly marks: PrintMarks;
}

/** What the thread that renders does. */
export interface RenderCalls extends ThreadFunctions {
  render(request: RenderRequest): Promise<Outcome<PrintDocument>>;
  /** A picture of what would come out, made from the bytes that the printer would get. */
  preview(request: RenderRequest): Promise<Outcome<Picture>>;
  /** Loads what drawing needs, so that the first guest does not wait for it. */
  warmUp(): Promise<Outcome<null>>;
}
