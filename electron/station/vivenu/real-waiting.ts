import { setTimeout as delay } from 'node:timers/promises';
import type { Waiting } from './retry.ts';

/** The clock on the wall and real chance. A sleep that is cut short ends early; it does not throw. */
export const realWaiting: Waiting = {
  async sleep(ms, signal) {
    try {
      await delay(ms, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      if (signal?.aborted !== true) throw error;
    }
  },
  random: Math.random,
};
