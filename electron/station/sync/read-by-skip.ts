import { success, type Outcome } from '#shared/problem.ts';
import type { ReadPageOf } from './read-page.ts';
import type { Window } from './writer/page-report.ts';

/**
 * What came of it: all that the server counts is here; or fewer, however often the list is read (some stand in it twice, or the server
 * counts wrong); or the list changes faster than it can be read.
 */
export type SkipResult = 'whole' | 'short' | 'moving';

/** After as many readings that had all and brought nothing new, no further one will. */
const MOST_FRUITLESS = 3;
const MOST_PASSES = 50;
/** A list that grows while it is read is never the same twice; after this many readings it has to do to have as many as it counts. */
const PASSES_WHILE_MOVING = 5;
/** A list that takes so many times the requests that its length promised, and some more, grows as fast as it is read. */
const MOST_GROWTH = 2;
const MOST_BESIDES = 50;

/**
 * Reads a list by skip and top, again and again until a reading brings nothing new and all that the server counts is here: a list
 * that changes moves under the reader, and tickets slip through at the seams. For what windows of time cannot divide.
 */
export async function readBySkip(
  read: ReadPageOf,
  window: Window,
  passesWhileMoving = PASSES_WHILE_MOVING,
): Promise<Outcome<SkipResult>> {
  /** By id, the last reading that had it. */
  const seen = new Map<string, number>();
  let counted: number | undefined;
  let restingSince = 1;
  let fruitless = 0;
  for (let pass = 1; pass <= MOST_PASSES; pass++) {
    const before = seen.size;
    const outcome = await readOnce(read, window, (id) => seen.set(id, pass));
    if (!outcome.ok) return outcome;
    const { unusable, totals, outgrown } = outcome.value;
    if (outgrown) return success('moving');
    const isNew = pass === 1 || seen.size > before;
    const moves = new Set(totals).size > 1;
    if (moves) restingSince = pass + 1;
    else if (totals[0] !== counted) restingSince = pass;
    counted = totals.at(-1);
    // What was only seen before the list changed may be gone from it, and would stand for one that was never seen.
    const latest = [...seen.values()];
    const here = latest.filter((last) => last >= Math.min(restingSince, pass - 1)).length;
    const allHere = here + unusable >= (counted ?? 0);
    if (allHere && (!isNew || pass >= passesWhileMoving)) return success('whole');
    if (moves && pass >= passesWhileMoving) return success('moving');
    // A reading that lacks what another one had, of a list at rest, is in an order of its own, and proves little.
    const hadAll = latest.filter((last) => last === pass).length === here;
    if (!isNew && hadAll && ++fruitless === MOST_FRUITLESS) return success('short');
  }
  return success('moving');
}

async function readOnce(read: ReadPageOf, window: Window, onId: (id: string) => void) {
  const totals: number[] = [];
  let unusable = 0;
  let skip = 0;
  let most = MOST_BESIDES;
  while (totals.length < most) {
    const outcome = await read({ window, skip, namesIds: true });
    if (!outcome.ok) return outcome;
    const page = outcome.value;
    if (totals.length === 0) most += (MOST_GROWTH * page.total) / Math.max(1, page.distinct);
    totals.push(page.total);
    unusable += page.unusable;
    page.ids.forEach(onId);
    // A server may give fewer than it was asked for, and repeat some: rather a few twice than one not at all.
    skip += page.distinct;
    if (page.listed === 0 || skip >= page.total) return success({ totals, unusable, outgrown: false });
  }
  return success({ totals, unusable, outgrown: true });
}
