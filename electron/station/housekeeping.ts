import type { Ledger } from './ledger/open.ts';
import type { Waiting } from './vivenu/retry.ts';

/** What the files need while nobody is being scanned. */
export interface Housekeeping {
  /** Something was recorded. */
  poke(): void;
  stop(): Promise<void>;
}

const QUIET_MS = 2_000;

export function createHousekeeping(
  { journal, reserve }: Ledger,
  { sleep }: Waiting,
  onChange: () => void,
): Housekeeping {
  const stopping = new AbortController();
  let pokes = 0;
  let running: Promise<void> | null = null;

  async function tidyWhenQuiet(): Promise<void> {
    let seen;
    do {
      seen = pokes;
      await sleep(QUIET_MS, stopping.signal);
    } while (seen !== pokes && !stopping.signal.aborted);
    if (stopping.signal.aborted) return;
    moveLogIntoFile();
    const wasUsed = reserve.isUsed();
    await reserve.take();
    if (wasUsed && !reserve.isUsed()) onChange();
  }

  /** So that no scan has to wait for it later, and the next start finds little to do. */
  function moveLogIntoFile(): void {
    try {
      journal.pragma('wal_checkpoint(PASSIVE)');
    } catch {
      // A disk that fails shows with the next scan, which says so.
    }
  }

  function poke(): void {
    pokes++;
    running ??= tidyWhenQuiet().finally(() => {
      running = null;
    });
  }

  return {
    poke,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
