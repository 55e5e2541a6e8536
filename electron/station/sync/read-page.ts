import { success, type Outcome } from '#shared/problem.ts';
import type { VivenuClient } from '../vivenu/client.ts';
import { withRetry, type Waiting } from '../vivenu/retry.ts';
import type { Window } from './writer/page-report.ts';
import type { StoredPage } from './writer/page-store.ts';
import type { CatalogueWriter } from './writer/writer.ts';

/** What became of a page, and the server's clock when it answered; null where it sends none. */
export interface ReadPage extends StoredPage {
  readonly serverTime: number | null;
}

export interface PageQuery {
  readonly window: Window;
  readonly skip: number;
  /** Tickets a page; vivenu's largest where nothing is said. */
  readonly top?: number;
  /** The ids of the tickets are wanted too. */
  readonly namesIds?: boolean;
}

/** Fetches one page of an event and stores what it holds. */
export type ReadPageOf = (query: PageQuery) => Promise<Outcome<ReadPage>>;

/** vivenu's largest page. */
export const LARGEST_PAGE = 1_000;

interface Parts {
  readonly client: Pick<VivenuClient, 'ticketPage'>;
  readonly writer: Pick<CatalogueWriter, 'storePage'>;
  readonly waiting: Waiting;
  readonly eventId: string;
  readonly largestPage: number;
}

export function createReadPage({ client, writer, waiting, eventId, largestPage }: Parts): ReadPageOf {
  /** Storing a page twice changes nothing, so all of it may be tried again: only the thread sees that an answer is no list. */
  return ({ window, skip, top = largestPage, namesIds = false }) =>
    withRetry(async () => {
      const downloaded = await client.ticketPage(eventId, { ...window, skip, top });
      if (!downloaded.ok) return downloaded;
      const { bytes, serverTime } = downloaded.value;
      const stored = await writer.storePage({ eventId, bytes, window, namesIds });
      return stored.ok ? success({ ...stored.value, serverTime }) : stored;
    }, waiting);
}
