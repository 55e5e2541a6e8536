import { failure, success, type Outcome } from '#shared/problem.ts';
import type { TicketPage, VivenuClient } from '../vivenu/client.ts';

/** vivenu's largest page. */
const TOP = 1_000;
/** How often a list that changes while it is read is read again. */
const PASSES = 5;

export interface ReadList {
  /** The server's clock when the first page was answered; null where it sends none. */
  readonly serverTime: number | null;
  readonly unusable: number;
}

interface Parts {
  readonly client: Pick<VivenuClient, 'tickets'>;
  readonly eventId: string;
  /** Only tickets that changed at this moment (ms) or later. */
  readonly from?: number;
  /** Tickets a page; vivenu's largest where nothing is said. */
  readonly top?: number;
  /** Takes each page as it comes. `distinct` counts the tickets seen so far. */
  readonly onPage: (page: TicketPage, distinct: number) => Promise<void>;
}

/**
 * Reads a whole list by skip and top. A list that changes meanwhile moves under the reader, and tickets slip through at the
 * seams; so it is read again until nothing moved while it was read, or, where it never comes to rest, until as many distinct
 * tickets were read as the server counts. Closed windows of time will replace this.
 */
export async function readList({ client, eventId, from, top = TOP, onPage }: Parts): Promise<Outcome<ReadList>> {
  const ids = new Set<string>();
  let serverTime: number | null | undefined;
  for (let pass = 1; ; pass++) {
    const inPass = new Set<string>();
    const totals = new Set<number>();
    let unusable = 0;
    let total = 0;
    let skip = 0;
    let got;
    do {
      const outcome = await client.tickets(eventId, { top, skip, ...(from === undefined ? {} : { from }) });
      if (!outcome.ok) return outcome;
      const page = outcome.value;
      ({ total } = page);
      serverTime ??= page.serverTime;
      unusable += page.unusable;
      totals.add(total);
      for (const { id } of page.tickets) {
        inPass.add(id);
        ids.add(id);
      }
      await onPage(page, ids.size);
      // A server may give fewer than it was asked for.
      got = page.tickets.length + page.unusable;
      skip += got;
    } while (got > 0 && skip < total);
    const atRest = totals.size === 1 && inPass.size + unusable === total;
    const allSeen = ids.size + unusable >= total;
    if (atRest || (pass === PASSES && allSeen)) return success({ serverTime: serverTime ?? null, unusable });
    if (pass === PASSES) return failure('list_unstable', `${ids.size} of ${total} tickets read`);
  }
}
