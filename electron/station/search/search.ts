import { errorMessage } from '#shared/error-message.ts';
import type { FoundTicket, Ticket } from '#shared/domain.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { catalogueFile, type ReadableJournal } from '../ledger/databases.ts';
import { presenceOf, subjectOf } from '../ledger/presence.ts';
import type { SoldType } from '../ledger/sold.ts';
import type { TypesAndEntries } from '#shared/station-settings.ts';
import { openThread, type ThreadFunctions } from '../thread.ts';

/** What the thread gets when it starts. */
export interface SearchData {
  readonly file: string;
  /** The number of the newest search, for all to see: a busy thread reads no messages. */
  readonly newest: Int32Array<SharedArrayBuffer>;
}

/** What the thread does. */
export interface SearchCalls extends ThreadFunctions {
  /** Null where a newer search was asked for meanwhile. */
  find(number: number, text: string, eventIds: readonly string[]): Promise<readonly Ticket[] | null>;
  typesAndEntries(eventIds: readonly string[]): Promise<TypesAndEntries>;
  sold(eventIds: readonly string[]): Promise<readonly SoldType[]>;
}

export interface Search {
  /** Tickets of these events, best match first, at most 50. Null where a newer search was asked for meanwhile. */
  search(text: string, eventIds: readonly string[]): Promise<Outcome<readonly FoundTicket[]> | null>;
  /** The types and entries that tickets of these events have. Looks at every ticket. */
  typesAndEntries(eventIds: readonly string[]): Promise<TypesAndEntries>;
  /** How many tickets of each type are sold. Looks at every ticket, and lets searches go first. */
  sold(eventIds: readonly string[]): Promise<readonly SoldType[]>;
  close(): Promise<void>;
}

interface Parts {
  /** The thread's own file: `thread.ts` beside this one, or what the build made of it. */
  readonly threadFile: URL;
  /** Where the catalogue lies. */
  readonly folder: string;
  readonly journal: ReadableJournal;
}

/** The search as the main process sees it: asked there, answered in a thread of its own, where each key overtakes the last. */
export function createSearch({ threadFile, folder, journal }: Parts): Search {
  const newest = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const data: SearchData = { file: catalogueFile(folder), newest };
  const thread = openThread<SearchCalls>(threadFile, data);

  const withPresence = (ticket: Ticket): FoundTicket => ({
    ticket,
    presence: presenceOf(journal, subjectOf(journal, ticket.barcode, ticket)),
  });

  async function find(number: number, text: string, eventIds: readonly string[]) {
    try {
      return success(await thread.calls.find(number, text, eventIds));
    } catch (error) {
      return failure('catalogue_unusable', errorMessage(error));
    }
  }

  return {
    async search(text, eventIds) {
      const number = Atomics.add(newest, 0, 1) + 1;
      const found = await find(number, text, eventIds);
      if (Atomics.load(newest, 0) !== number) return null;
      if (!found.ok) return found;
      return found.value === null ? null : success(found.value.map(withPresence));
    },
    typesAndEntries: (eventIds) => thread.calls.typesAndEntries(eventIds),
    sold: (eventIds) => thread.calls.sold(eventIds),
    close() {
      // Nobody waits for what is under way.
      Atomics.add(newest, 0, 1);
      return thread.end();
    },
  };
}
