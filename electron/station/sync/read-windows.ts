import { failure, success, type Outcome } from '#shared/problem.ts';
import { readBySkip } from './read-by-skip.ts';
import type { ReadPage, ReadPageOf } from './read-page.ts';
import type { Window } from './writer/page-report.ts';

interface Parts {
  readonly read: ReadPageOf;
  /** The server's moment (ms) from which to read; null: from the beginning. */
  readonly from: number | null;
  /** The station's clock, for servers that do not say theirs; it only chooses where windows end. */
  readonly now: () => number;
  /** Everything before this moment is here. */
  readonly onReached: (until: number) => void;
}

/** Windows asked for before the oldest of them is stored: the network and the thread that stores both have something to do. */
const AHEAD = 4;
/** Windows are made to hold this share of a page, so that few are too full. */
const FILL = 0.75;
const FASTEST_GROWTH = 4;
/** How often a page's worth of changes since the last end is followed. */
const MOST_EXTENSIONS = 3;
/** And how often the rest is read then. */
const CHASES = 3;
/** Windows reach this far back into the one before, lest a server does not count its first moment as inside. */
const OVERLAP_MS = 1;

interface Asked extends Window {
  /** Asked for once the window is among the next ones. */
  answer?: Promise<Outcome<ReadPage>>;
}

/**
 * Reads a list, oldest first, in windows of time that are closed: a ticket can leave a window (when it changes, it moves to the
 * end of the list), but none can come in, and a window that fits in one page is read whole. So nothing slips through between
 * pages, whatever is sold meanwhile and whatever order the server keeps. The last window is open, and is read last.
 */
export async function readWindows({ read, from: beginning, now, onReached }: Parts): Promise<Outcome<null>> {
  const reachingBack = ({ from, until }: Window): Window => ({ from: from === null ? null : from - OVERLAP_MS, until });
  const ask = (window: Window): Promise<Outcome<ReadPage>> => read({ window: reachingBack(window), skip: 0 });

  const first = await ask({ from: beginning, until: null });
  if (!first.ok) return first;
  if (fits(first.value)) return success(null);

  /** Where a list without a beginning begins, as far as it was seen. */
  let oldest = first.value.oldest ?? 0;
  let end = first.value.serverTime ?? now();
  /** What this server gives at most. */
  const pageSize = first.value.listed;
  let width = widthFor(first.value, end - (beginning ?? oldest), pageSize);
  let next = beginning;
  let queue: readonly Asked[] = [];
  let extensions = 0;

  const plan = (): void => {
    while (queue.length < AHEAD) {
      const until = (next ?? oldest) + width;
      if (until >= end) {
        if (queue.length === 0) queue = [{ from: next, until: null }];
        return;
      }
      queue = [...queue, { from: next, until }];
      next = until;
    }
  };
  const settle = (windows: readonly Asked[]): Promise<unknown> =>
    Promise.all(windows.flatMap(({ answer }) => answer ?? []));

  for (;;) {
    plan();
    for (const window of queue.slice(0, AHEAD)) window.answer ??= ask(window);
    const [window, ...others] = queue as readonly [Asked, ...Asked[]];
    const { from, until } = window;
    const outcome = await (window.answer ?? ask(window));
    if (!outcome.ok) {
      await settle(others);
      return outcome;
    }
    const page = outcome.value;
    oldest = Math.min(oldest, page.oldest ?? oldest);
    // What changes while the list is read comes behind this end; only when it is more than a page does the end move on.
    if (until === null && !fits(page) && ++extensions <= MOST_EXTENSIONS) {
      end = Math.max(end, page.serverTime ?? now(), (page.newest ?? end) + 1);
    }
    const start = from ?? oldest;
    const span = (until ?? Math.max(end, start)) - start;

    if (fits(page)) {
      if (until === null) return success(null);
      onReached(until);
      width = Math.min(widthFor(page, span, pageSize), width * FASTEST_GROWTH);
      queue = others;
    } else if (span > 1 && !repeats(page) && extensions <= MOST_EXTENSIONS) {
      width = Math.min(widthFor(page, span, pageSize), Math.ceil(span / 2));
      queue = until === null ? [] : [...cut(from, start, until, width), ...others];
    } else {
      // Thousands share this moment; or the server does not close its windows, and all the rest is in each of them.
      const isClosed = until !== null && page.outside * 2 < page.listed;
      const isChase = extensions > MOST_EXTENSIONS;
      const rest = reachingBack({ from, until: isClosed ? until : null });
      const settled = await readBySkip(read, rest, isChase ? CHASES : undefined);
      if (!settled.ok || !isClosed) {
        await settle(others);
        if (!settled.ok) return settled;
        // More is sold than can be read: the next look, which begins where this one began, has the rest.
        return settled.value === 'moving' && !isChase ? failure('list_unstable') : success(null);
      }
      onReached(until);
      queue = others;
    }
  }
}

/** Windows of this width, one after the other. */
function cut(from: number | null, start: number, until: number, width: number): Asked[] {
  const windows: Asked[] = [];
  for (let at = start; at < until; at += width) {
    windows.push({ from: at === start ? from : at, until: Math.min(at + width, until) });
  }
  return windows;
}

/** All that the server counts is on this page. */
const fits = ({ distinct, total }: ReadPage): boolean => distinct >= total;

/** As many entries as the server counts, but some of them twice: smaller windows would not help. */
const repeats = ({ listed, total }: ReadPage): boolean => listed >= total;

/** How long (ms) a window with a page's worth of tickets would be, if they came as in this one. */
function widthFor({ total }: ReadPage, span: number, pageSize: number): number {
  return Math.max(1, Math.ceil((span * pageSize * FILL) / Math.max(1, total)));
}
