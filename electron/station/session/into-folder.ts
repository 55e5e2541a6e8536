import { failure, success, type Outcome } from '#shared/problem.ts';
import type { FolderPurpose } from '#shared/text/folder-titles.ts';
import type { RunningStation } from '../running.ts';

interface Parts {
  /** The station at work; null where there is none. */
  readonly station: () => RunningStation | null;
  /** Null where somebody changed their mind. */
  readonly askForFolder: (purpose: FolderPurpose) => Promise<string | null>;
}

type Write = (open: RunningStation, folder: string) => Promise<Outcome<readonly string[]>>;

/** Writes into a folder that somebody chooses. The files that were written; none where nobody chose one. */
export type IntoFolder = (purpose: FolderPurpose, write: Write) => Promise<Outcome<readonly string[]>>;

export const createIntoFolder =
  ({ station, askForFolder }: Parts): IntoFolder =>
  async (purpose, write) => {
    const folder = await askForFolder(purpose);
    const open = station();
    if (open === null) return failure('ledger_unusable');
    return folder === null ? success([]) : write(open, folder);
  };
