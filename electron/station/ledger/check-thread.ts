import { answerCalls } from '../thread.ts';
import type { CatalogueChecker } from './catalogue-check.ts';
import { openToRead } from './databases.ts';

answerCalls((path: string): CatalogueChecker => {
  const db = openToRead(path);
  return {
    check: async () => String(db.pragma('quick_check(1)', { simple: true })),
    async close() {
      db.close();
    },
  };
});
