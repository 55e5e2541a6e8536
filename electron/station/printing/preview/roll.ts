import { rollMetrics } from '../encode/roll/metrics.ts';
import type { Paper } from '../paper.ts';
import type { Picture } from './picture.ts';
import { paintRoll } from './roll/paint.ts';
import { parseRoll } from './roll/parse.ts';

/** The receipt as these commands print it, a dot of the picture for a dot of the printer. */
export const previewRoll = (bytes: Uint8Array, paper: Paper): Promise<Picture> =>
  paintRoll(parseRoll(bytes, paper), rollMetrics(paper));
