import { failure, success, type Outcome } from '#shared/problem.ts';
import type { TicketPage, VivenuClient } from '../vivenu/client.ts';

/** vivenu's largest page. */
const TOP = 1_000;
/** A list that changes while it is paged loses rows at the seams. It is read again until nothing is missing. */
const PASSES = 5;

export interface ReadList {
  /** The server's clock when the first page was answered; null where it sends none. */
  readonly serverTime: number | null;
  readonly unusable: number;
}

interface Parts {
  readonly client: VivenuClient;
  readonly eventId: string;
  /** Only tickets that changed at this moment (ms) or later. */
  readonly from?: number;
  /** Takes each page as it comes. `distinct` counts the tickets seen so far. */
  readonly onPage: (page: TicketPage, distinct: number) => Promise<void>;
}

/**
 * Reads a whole list by skip and top, and compares the distinct ids with the server's total: a list is only called complete
 * when no ticket can have slipped through between two pages.
 */
export async function readList({ client, eventId, from, onPage }: Parts): Promise<Outcome<ReadList>> {
  const ids = new Set<string>();
  let serverTime: number | null | undefined;
  for (let pass = 1; pass <= PASSES; pass++) {
    let unusable = 0;
    for (let skip = 0, end = false; !end; skip += TOP) {
      const outcome = await client.tickets(eventId, { top: TOP, skip, ...(from === undefined ? {} : { from }) });
      if (!outcome.ok) return outcome;
      const page = outcome.value;
      serverTime ??= page.serverTime;
      unusable += page.unusable;
      for (const { id } of page.tickets) ids.add(id);
      await onPage(page, ids.size);
      end = page.tickets.length + page.unusable === 0 || skip + TOP >= page.total;
      if (end && ids.size + unusable >= page.total) return success({ serverTime: serverTime ?? null, unusable });
    }
  }
  return failure('list_unstable', `${ids.size} tickets read`);
}
