import { success, type Outcome } from '#shared/problem.ts';
import type { ReadPageOf } from './read-page.ts';
import type { Window } from './writer/page-report.ts';

/**
 * What came of it: all that the server counts is here; or fewer, however often the list is read (some stand in it twice, or the server
 * counts wrong); or the list changes faster than it can be read.
 */
export type SkipResult = 'whole' | 'short' | 'moving';

/** After as many readings that brought nothing new, no further one will. A server may put each answer in an order of its own. */
const MOST_FRUITLESS = 3;
const MOST_PASSES = 50;
/** A list that grows while it is read is never the same twice; after this many readings it has to do to have as many as it counts. */
const PASSES_WHILE_MOVING = 5;

/**
 * Reads a list by skip and top, again and again until a reading brings nothing new and all that the server counts is here: a list
 * that changes moves under the reader, and tickets slip through at the seams. For what windows of time cannot divide.
 */
export async function readBySkip(
  read: ReadPageOf,
  window: Window,
  mostPasses = MOST_PASSES,
): Promise<Outcome<SkipResult>> {
  const ids = new Set<string>();
  let fruitless = 0;
  for (let pass = 1; pass <= mostPasses; pass++) {
    const before = ids.size;
    const outcome = await readOnce(read, window, ids);
    if (!outcome.ok) return outcome;
    const { unusable, totals } = outcome.value;
    const isNew = pass === 1 || ids.size > before;
    const allHere = ids.size + unusable >= (totals.at(-1) ?? 0);
    if (allHere && (!isNew || pass >= PASSES_WHILE_MOVING)) return success('whole');
    if (new Set(totals).size > 1 && pass >= PASSES_WHILE_MOVING) return success('moving');
    if (!isNew && ++fruitless === MOST_FRUITLESS) return success('short');
  }
  return success('moving');
}

async function readOnce(read: ReadPageOf, window: Window, ids: Set<string>) {
  const totals: number[] = [];
  let unusable = 0;
  let skip = 0;
  for (;;) {
    const outcome = await read({ window, skip, namesIds: true });
    if (!outcome.ok) return outcome;
    const page = outcome.value;
    totals.push(page.total);
    unusable += page.unusable;
    for (const id of page.ids) ids.add(id);
    // A server may give fewer than it was asked for, and repeat some: rather a few twice than one not at all.
    skip += page.distinct;
    if (page.listed === 0 || skip >= page.total) return success({ totals, unusable });
  }
}
