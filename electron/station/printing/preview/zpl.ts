import type { Paper } from '../paper.ts';
import { dotsPerMm } from '../encode/band.ts';
import type { Picture } from './picture.ts';

/**
 * What a ZPL printer would make of the bytes. The renderer is large, and comes only when it is asked for. Each picture blocks the thread
 * for a tenth of a second, the first for half a second.
 */
export async function previewZpl(bytes: Uint8Array, paper: Paper): Promise<Picture> {
  const zpl = new TextDecoder().decode(bytes);
  const dotsMm = dotsPerMm(paper.dpi);
  const widthMm = sizeOf(zpl, 'PW') / dotsMm;
  const heightMm = sizeOf(zpl, 'LL') / dotsMm;
  const { zplToBase64Async } = await import('zpl-renderer-js');
  const png = new Uint8Array(Buffer.from(await zplToBase64Async(zpl, widthMm, heightMm, dotsMm), 'base64'));
  return { png, widthMm, heightMm };
}

function sizeOf(zpl: string, command: 'PW' | 'LL'): number {
  // oxlint-disable-next-line security/detect-non-literal-regexp -- one of two names of ours
  const dots = Number(new RegExp(`\\^${command}(\\d+)`, 'u').exec(zpl)?.[1]);
  if (!(dots > 0)) throw new Error(`no ^${command}`);
  return dots;
}
