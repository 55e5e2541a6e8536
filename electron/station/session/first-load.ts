import { success, type Outcome, type Problem } from '#shared/problem.ts';
import type { SyncProgress } from '#shared/view.ts';
import type { OpenStation } from '../open-station.ts';
import type { Waiting } from '../vivenu/retry.ts';
import type { Phase } from './view.ts';

/** The first load of the tickets, in front of somebody who waits for it. */
interface FirstLoad {
  load(station: OpenStation): Promise<void>;
  /** When somebody presses the button. */
  retryLoad(station: OpenStation | null): Promise<Outcome<null>>;
}

interface Parts {
  /** Somebody may have chosen another event meanwhile. */
  readonly isOpen: (station: OpenStation) => boolean;
  readonly phase: () => Phase;
  readonly show: (phase: Phase) => void;
  readonly waiting: Waiting;
  readonly closing: AbortSignal;
}

/** A load that stopped is tried again after this long. */
const RETRY_MS = 15_000;

export function createFirstLoad({ isOpen, phase, show, waiting, closing }: Parts): FirstLoad {
  async function load(loading: OpenStation): Promise<void> {
    let progress = ticketsHere(loading);
    show({ name: 'loading', progress, problem: null });
    const outcome = await loading.station.sync.run((made) => {
      progress = made;
      if (isOpen(loading)) show({ name: 'loading', progress, problem: null });
    });
    if (!isOpen(loading)) return;
    if (!outcome.ok) return void waitToLoadAgain(loading, progress ?? ticketsHere(loading), outcome.problem);
    show({ name: 'scanning' });
    loading.station.start();
  }

  /** What is here stays; the load goes on where it stopped, by itself or when somebody presses the button. */
  async function waitToLoadAgain(loading: OpenStation, progress: SyncProgress | null, problem: Problem): Promise<void> {
    const stopped: Phase = { name: 'loading', progress, problem };
    show(stopped);
    await waiting.sleep(Math.max(RETRY_MS, problem.retryAfterMs ?? 0), closing);
    if (isOpen(loading) && phase() === stopped && !closing.aborted) await load(loading);
  }

  return {
    load,
    async retryLoad(station) {
      const now = phase();
      if (station !== null && now.name === 'loading' && now.problem !== null) await load(station);
      return success(null);
    },
  };
}

/** What an earlier load brought; null where that is nothing. */
function ticketsHere({ station }: OpenStation): SyncProgress | null {
  const here = station.status().tickets;
  return here === 0 ? null : { pages: 0, tickets: here, total: null, rate: null, remainingMs: null };
}
