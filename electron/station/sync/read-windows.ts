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

/** `moving`: more changes than can be read. What did not change meanwhile is read; the next look begins where this one began, and has the rest. */
export type Reading = 'whole' | 'moving';

/** Windows asked for before the oldest of them is stored: the network and the thread that stores both have something to do. */
const AHEAD = 4;
/** Windows are made to hold this share of a page, so that few are too full. */
const FILL = 0.75;
const FASTEST_GROWTH = 4;
/** How often a page's worth of changes since the last end is followed. */
const MOST_EXTENSIONS = 3;
/** And how often the rest is read then. */
const CHASES = 3;
/**
 * Windows may cost so many requests for each page of the list; spread evenly it needs one and a third. A server whose windows also show
 * what was created before and changed after them (vivenu's "created or updated" can be read so) fills every window with the same tickets,
 * however narrow it is. Then the rest is read by skip and top.
 */
const MOST_PER_PAGE = 8;
/** And so many more: to find one crowded moment in years takes some forty halvings. */
const MOST_BESIDES = 100;
/** No event has more: a server that counts more is wrong, and must not have the station plan for them. */
const MOST_TICKETS = 10_000_000;
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
export async function readWindows({ read, from: beginning, now, onReached }: Parts): Promise<Outcome<Reading>> {
  const reachingBack = ({ from, until }: Window): Window => ({ from: from === null ? null : from - OVERLAP_MS, until });
  let asked = 0;
  const ask = (window: Window): Promise<Outcome<ReadPage>> => {
    asked++;
    return read({ window: reachingBack(window), skip: 0 });
  };

  const first = await ask({ from: beginning, until: null });
  if (!first.ok) return first;
  if (fits(first.value)) return success('whole');

  /** Where a list without a beginning begins, as far as it was seen. */
  let oldest = first.value.oldest ?? 0;
  let end = first.value.serverTime ?? now();
  /** What this server gives at most, as far as it was seen. */
  let pageSize = Math.max(2, first.value.listed);
  /** What is asked for by then has to be all, but for the last window. */
  const mostAsked = mostFor(first.value, pageSize);
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

  /** What windows cannot divide. */
  const readRest = async (from: number | null): Promise<Outcome<Reading>> => {
    const isChase = extensions > MOST_EXTENSIONS || (from ?? oldest) >= (first.value.serverTime ?? Infinity);
    const settled = await readBySkip(read, reachingBack({ from, until: null }), isChase ? CHASES : undefined);
    if (!settled.ok) return settled;
    if (settled.value !== 'moving') return success('whole');
    return isChase ? success('moving') : failure('list_unstable');
  };

  for (;;) {
    plan();
    const [window, ...others] = queue as readonly [Asked, ...Asked[]];
    const { from, until } = window;
    if (until !== null && asked > mostAsked) {
      await settle(queue);
      return readRest(from);
    }
    for (const each of queue.slice(0, AHEAD)) each.answer ??= ask(each);
    const outcome = await (window.answer ?? ask(window));
    if (!outcome.ok) {
      await settle(others);
      return outcome;
    }
    const page = outcome.value;
    oldest = Math.min(oldest, page.oldest ?? oldest);
    pageSize = Math.max(pageSize, page.listed);
    // What changes while the list is read comes behind this end; only when it is more than a page does the end move on.
    if (until === null && !fits(page) && ++extensions <= MOST_EXTENSIONS) {
      end = Math.max(end, page.serverTime ?? now(), (page.newest ?? end) + 1);
    }
    const start = from ?? oldest;
    const span = (until ?? Math.max(end, start)) - start;

    if (fits(page)) {
      if (until === null) return success('whole');
      onReached(until);
      width = Math.min(widthFor(page, span, pageSize), width * FASTEST_GROWTH);
      queue = others;
    } else if (span > 1 && !repeats(page) && extensions <= MOST_EXTENSIONS) {
      width = Math.min(widthFor(page, span, pageSize), Math.ceil(span / 2));
      queue = until === null ? [] : [...cut(from, start, until, width), ...others];
    } else {
      // Thousands share this moment; or the server does not close its windows, and all the rest is in each of them.
      const isClosed = until !== null && page.outside * 2 < page.listed;
      if (!isClosed) {
        await settle(others);
        return readRest(from);
      }
      const crowd = await readBySkip(read, reachingBack(window));
      if (!crowd.ok) {
        await settle(others);
        return crowd;
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

const counted = ({ total }: ReadPage): number => Math.min(total, MOST_TICKETS);

/** An answer that lists nothing of what it counts tells nothing of windows. */
function mostFor(page: ReadPage, pageSize: number): number {
  return page.listed === 0 ? 0 : MOST_PER_PAGE * Math.ceil(counted(page) / pageSize) + MOST_BESIDES;
}

/** How long (ms) a window with a page's worth of tickets would be, if they came as in this one. */
function widthFor(page: ReadPage, span: number, pageSize: number): number {
  return Math.max(1, Math.ceil((span * pageSize * FILL) / Math.max(1, counted(page))));
}
