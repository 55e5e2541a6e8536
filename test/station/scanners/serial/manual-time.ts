import type { Waiting } from '../../../../electron/station/vivenu/retry.ts';

/** Time that passes only when a test says so. */
interface ManualTime {
  readonly uptime: () => number;
  readonly waiting: Pick<Waiting, 'sleep'>;
  /** Lets so much time pass, and everybody whose sleep ends meanwhile wakes at that moment. */
  pass(ms: number): Promise<void>;
  /** Lets time pass while the whole program stands still. */
  standStill(ms: number): void;
}

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/** All that needs no time has happened: enough turns for the longest chain of listing, closing and opening. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
}

export function createManualTime(): ManualTime {
  let now = 0;
  const sleepers = new Set<Sleeper>();
  const next = (until: number): Sleeper | undefined =>
    [...sleepers].filter(({ due }) => due <= until).toSorted((one, other) => one.due - other.due)[0];

  return {
    uptime: () => now,
    waiting: {
      sleep: (ms, signal) =>
        new Promise((resolve) => {
          const sleeper = { due: now + ms, wake: resolve };
          if (signal?.aborted === true) {
            resolve();
            return;
          }
          sleepers.add(sleeper);
          signal?.addEventListener('abort', () => {
            sleepers.delete(sleeper);
            resolve();
          });
        }),
    },

    async pass(ms) {
      const until = now + ms;
      await settled();
      for (let sleeper = next(until); sleeper !== undefined; sleeper = next(until)) {
        now = Math.max(now, sleeper.due);
        sleepers.delete(sleeper);
        sleeper.wake();
        await settled();
      }
      now = until;
    },

    standStill(ms) {
      now += ms;
    },
  };
}
