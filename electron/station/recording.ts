import { errorMessage } from '#shared/error-message.ts';
import type { Problem } from '#shared/problem.ts';
import type { Reserve } from './ledger/reserve.ts';

/** Whether scans can be recorded, as the attempts show. */
export interface Recording {
  /** Runs what records. What it throws is thrown on, and remembered until the next success. */
  attempt<T>(act: () => T): T;
  problem(): Problem | null;
}

export function createRecording(reserve: Reserve, onChange: () => void): Recording {
  let failed: Problem | null = null;

  function setFailed(next: Problem | null): void {
    if (failed === null && next === null) return;
    failed = next;
    onChange();
  }

  return {
    attempt(act) {
      try {
        const done = act();
        setFailed(null);
        return done;
      } catch (error) {
        setFailed({ code: 'cannot_record', detail: errorMessage(error) });
        throw error;
      }
    },
    problem: () => failed ?? (reserve.isUsed() ? { code: 'disk_nearly_full' } : null),
  };
}
