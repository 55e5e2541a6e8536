import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url&inline';
import { decodeImage, provideDecoder, type SeenCode } from './decode.ts';

/** A thread of its own: a picture takes tens of milliseconds, and the door's screen must not wait for it. */

/** What the window gets for a picture; null where the decoder does not work. */
export type DecoderAnswer = readonly SeenCode[] | null;

// The module is inside this file, as text behind the comma of a data: URL: so the page needs no right to fetch anything.
provideDecoder(Uint8Array.from(atob(wasm.slice(wasm.indexOf(',') + 1)), (character) => character.charCodeAt(0)));

function pixelsOf(picture: ImageBitmap): ImageData {
  const { width, height } = picture;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  context.drawImage(picture, 0, 0);
  picture.close();
  return context.getImageData(0, 0, width, height);
}

async function answer(picture: ImageBitmap): Promise<DecoderAnswer> {
  try {
    return await decodeImage(pixelsOf(picture));
  } catch {
    return null;
  }
}

addEventListener('message', ({ data }: MessageEvent<ImageBitmap>) => {
  void answer(data).then((codes) => postMessage(codes));
});
