import type { StationApi } from '#shared/contract.ts';

/** A network that returns is used at once; the station itself would find out at its next attempt. */
export function syncWhenOnline({ command }: Pick<StationApi, 'command'>, page: EventTarget): () => void {
  const sync = (): void => command.syncNow();
  page.addEventListener('online', sync);
  return () => page.removeEventListener('online', sync);
}
