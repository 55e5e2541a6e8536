import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { DrawText, Paper } from '../paper.ts';
import type { Picture } from '../preview/picture.ts';
import type { RenderRequest } from './calls.ts';
import { renderDocument } from './render.ts';

/** A picture of what would come out. Of a page, which no printer gets as bytes, it is one of the same template on paper of its kind. */
export async function previewDocument(request: RenderRequest, draw: DrawText): Promise<Outcome<Picture>> {
  const paper: Paper =
    request.paper.language === 'html'
      ? { ...request.paper, language: request.template.layout === 'band' ? 'zpl' : 'escpos' }
      : request.paper;
  const document = renderDocument({ ...request, paper }, draw);
  if (!document.ok) return document;
  if (document.value.kind === 'page') throw new Error('a page is no bytes');
  return pictureOf(document.value.bytes, paper);
}

/** A picture of a printer's bytes. What draws them is large, and loaded when it is needed. */
export async function pictureOf(bytes: Uint8Array, paper: Paper): Promise<Outcome<Picture>> {
  try {
    if (paper.language === 'zpl') {
      const { previewZpl } = await import('../preview/zpl.ts');
      return success(await previewZpl(bytes, paper));
    }
    const { previewRoll } = await import('../preview/roll.ts');
    return success(await previewRoll(bytes, paper));
  } catch (error) {
    return failure('print_failed', errorMessage(error));
  }
}
