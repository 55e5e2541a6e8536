import { errorMessage } from '#shared/error-message.ts';
import type { Problem } from '#shared/problem.ts';
import { openThread, type ThreadFunctions } from '../thread.ts';
import { catalogueFile } from './databases.ts';

export interface CatalogueChecker extends ThreadFunctions {
  /** SQLite's words on the file: `ok`, or the first thing that is wrong. */
  check(): Promise<string>;
}

/** Looks through the whole file of tickets, which takes seconds with a million: beside the scans, in a thread of its own. */
export function openCatalogueCheck(file: URL, folder: string) {
  const thread = openThread<CatalogueChecker>(file, catalogueFile(folder));

  async function check(): Promise<Problem | null> {
    try {
      const said = await thread.calls.check();
      return said === 'ok' ? null : { code: 'catalogue_damaged', detail: said };
    } catch (error) {
      return { code: 'catalogue_damaged', detail: errorMessage(error) };
    }
  }

  let ended = false;
  const end = async (): Promise<void> => {
    ended = true;
    await thread.end();
  };
  return {
    end,
    /** Null where nothing is wrong. */
    async run(): Promise<Problem | null> {
      const problem = await check();
      if (ended) return null;
      await thread.end();
      return problem;
    },
  };
}
