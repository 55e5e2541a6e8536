import type { StationApi } from '#shared/contract.ts';

/** The main process takes a page for hanging that misses five (electron/station/watch.ts). */
const BEAT_MS = 200;

/** Tells the main process that this page runs. Returns the function that ends it. */
export function keepBeating({ command }: Pick<StationApi, 'command'>): () => void {
  command.alive();
  const timer = setInterval(() => command.alive(), BEAT_MS);
  return () => clearInterval(timer);
}
