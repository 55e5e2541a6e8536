import type { Waiting } from '../vivenu/retry.ts';
import type { Answer } from './display.ts';

/** Which answer guests see now: each for the reveal interval, and then none. */
export interface Guests {
  answer(): Answer | null;
  show(answer: Answer): void;
}

interface Parts {
  readonly waiting: Waiting;
  readonly revealMs: () => number;
  readonly onChange: () => void;
}

export function createGuests({ waiting, revealMs, onChange }: Parts): Guests {
  let shown: Answer | null = null;
  let next = new AbortController();

  async function showFor(answer: Answer, ended: AbortSignal): Promise<void> {
    shown = answer;
    onChange();
    await waiting.sleep(revealMs(), ended);
    if (ended.aborted) return;
    shown = null;
    onChange();
  }

  return {
    answer: () => shown,
    show(answer) {
      next.abort();
      next = new AbortController();
      void showFor(answer, next.signal);
    },
  };
}
