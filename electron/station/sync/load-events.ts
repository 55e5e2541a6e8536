import { success, type Outcome } from '#shared/problem.ts';
import { loadChanges, type Progress, type Source, type SyncReport } from './load-changes.ts';

export type { Progress, SyncReport } from './load-changes.ts';

/** One look at each chosen event, one after the other; ends at the first that fails. */
export async function loadEvents(
  source: Omit<Source, 'eventId'>,
  eventIds: readonly string[],
  onProgress?: (progress: Progress) => void,
): Promise<Outcome<SyncReport>> {
  let sum: SyncReport = { tickets: 0, changed: 0 };
  for (const eventId of eventIds) {
    const before = sum.tickets;
    const outcome = await loadChanges({ ...source, eventId }, ({ loaded, total }) =>
      onProgress?.({ loaded: before + loaded, total: before + total }),
    );
    if (!outcome.ok) return outcome;
    sum = { tickets: sum.tickets + outcome.value.tickets, changed: sum.changed + outcome.value.changed };
  }
  return success(sum);
}
