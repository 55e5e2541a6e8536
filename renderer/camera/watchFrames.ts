import type { SeenCode } from './decode.ts';
import type { DecoderAnswer } from './decode-worker.ts';

/** About twelve pictures a second: enough for a hand that holds a ticket, and half a core stays free on a slow laptop. */
const pauseMs = 80;
/** Codes on tickets are large enough in it; a wider picture only takes longer. */
const widest = 1280;

interface Watching {
  /** `at`: when the picture was taken, on the page's clock. */
  readonly onCodes: (codes: readonly SeenCode[], at: number) => void;
  /** The decoder does not start, or breaks. */
  readonly onBroken: () => void;
}

/**
 * Has the pictures of a video decoded by a thread of its own, one at a time: while one is under way the others are left
 * out. Returns what ends the watching, and the thread with it.
 */
export function watchFrames(video: HTMLVideoElement, { onCodes, onBroken }: Watching): () => void {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
  let busy = false;
  let takenAt = Number.NEGATIVE_INFINITY;
  let ended = false;

  async function send(): Promise<void> {
    const small = video.videoWidth <= widest;
    const picture = await createImageBitmap(video, small ? {} : { resizeWidth: widest, resizeQuality: 'medium' });
    if (ended) picture.close();
    else worker.postMessage(picture, [picture]);
  }
  const look = (now: number): void => {
    frame = video.requestVideoFrameCallback(look);
    if (busy || now - takenAt < pauseMs) return;
    busy = true;
    takenAt = now;
    // A video that is just ending has no picture.
    send().catch(() => {
      busy = false;
    });
  };
  let frame = video.requestVideoFrameCallback(look);

  worker.addEventListener('message', ({ data }: MessageEvent<DecoderAnswer>) => {
    busy = false;
    if (data === null) onBroken();
    else onCodes(data, takenAt);
  });
  worker.addEventListener('error', onBroken);
  return () => {
    ended = true;
    video.cancelVideoFrameCallback(frame);
    worker.terminate();
  };
}
