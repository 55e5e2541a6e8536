import { openToRead } from '../ledger/databases.ts';
import { typesAndEntriesOf } from '../ledger/types-and-entries.ts';
import { countSold } from '../statistics/count-sold.ts';
import { answerCalls } from '../thread.ts';
import { createFind } from './find.ts';
import type { SearchCalls, SearchData } from './search.ts';

/** The search's own thread: it reads the tickets beside the path of the scans. */
answerCalls(({ file, newest }: SearchData): SearchCalls => {
  const catalogue = openToRead(file);
  const find = createFind(catalogue);
  return {
    async find(number, text, eventIds) {
      const isOvertaken = (): boolean => Atomics.load(newest, 0) !== number;
      return isOvertaken() ? null : find(text, eventIds, isOvertaken);
    },
    typesAndEntries: async (eventIds) => typesAndEntriesOf(catalogue, eventIds),
    sold: (eventIds) => countSold(catalogue, eventIds),
    async close() {
      catalogue.close();
    },
  };
});
