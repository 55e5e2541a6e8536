import type { SyncProgress } from '#shared/view.ts';

/** Follows a long reading of the list. Gives the progress as often as a person can use it, else null. */
export type Meter = (state: Pick<SyncProgress, 'pages' | 'tickets' | 'total'>) => SyncProgress | null;

const EVERY_MS = 250;
/** What is over sooner needs no progress. */
const FIRST_AFTER_MS = 500;
/** The rate is that of the last while: a network changes. */
const WINDOW_MS = 10_000;

export function createMeter(now: () => number): Meter {
  const began = now();
  let samples: { readonly at: number; readonly tickets: number }[] = [];
  return ({ pages, tickets, total }) => {
    const at = now();
    const latest = samples.at(-1);
    if (latest !== undefined && at - latest.at < EVERY_MS) return null;
    samples = [...samples.filter((sample) => at - sample.at <= WINDOW_MS), { at, tickets }];
    const [first] = samples;
    const elapsed = first === undefined ? 0 : at - first.at;
    const rate = first === undefined || elapsed === 0 ? null : ((tickets - first.tickets) * 1_000) / elapsed;
    const left = total === null ? null : Math.max(0, total - tickets);
    const remainingMs = rate === null || rate === 0 || left === null ? null : Math.round((left * 1_000) / rate);
    if (at - began < FIRST_AFTER_MS) return null;
    return { pages, tickets, total, rate: rate === null ? null : Math.round(rate), remainingMs };
  };
}
