import { errorMessage } from '#shared/error-message.ts';
import { failure, success } from '#shared/problem.ts';
import { answerCalls } from '../../thread.ts';
import { createDrawText } from '../draw/draw-text.ts';
import type { RenderCalls } from './calls.ts';
import { previewDocument } from './preview.ts';
import { renderDocument } from './render.ts';

/** Drawing takes milliseconds, a picture of a wristband seconds: both are done beside the path of the scans. */
answerCalls((): RenderCalls => {
  const draw = createDrawText();
  return {
    render: async (request) => renderDocument(request, draw),
    preview: (request) => previewDocument(request, draw),
    async warmUp() {
      try {
        for (const bold of [true, false]) draw({ text: 'Ä', height: 24, maxWidth: 24, bold });
        return success(null);
      } catch (error) {
        return failure('print_failed', errorMessage(error));
      }
    },
    async close() {},
  };
});
