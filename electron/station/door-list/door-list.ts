import { errorMessage } from '#shared/error-message.ts';
import { failure, type Outcome } from '#shared/problem.ts';
import { catalogueFile, type ReadableJournal } from '../ledger/databases.ts';
import { presencesAfter } from '../ledger/presence.ts';
import { openThread } from '../thread.ts';
import type { DoorListCalls, DoorListData, DoorListRequest } from './calls.ts';

/** How far it is; `total` is null until the tickets are counted. */
export type OnProgress = (done: number, total: number | null) => void;

/** The tickets on paper, for when everything else fails. */
export interface DoorList {
  /** Writes one PDF or several; returns the files. Lists that are asked for meanwhile wait. */
  save(request: DoorListRequest, onProgress: OnProgress): Promise<Outcome<readonly string[]>>;
  close(): Promise<void>;
}

interface Parts {
  /** The thread's own file: `thread.ts` beside this one, or what the build made of it. */
  readonly threadFile: URL;
  /** Where the catalogue lies. */
  readonly folder: string;
  readonly journal: ReadableJournal;
  readonly pagesAFile?: number;
}

/** A PDF is in memory until it is whole, at 10 kB a page; and nobody prints more at a time. Some 20,000 tickets. */
const PAGES_A_FILE = 500;

/** A millisecond each, to read and to hand over: scans have their turn in between. */
const SLICE = 500;

export function createDoorList({ threadFile, folder, journal, pagesAFile = PAGES_A_FILE }: Parts): DoorList {
  const data: DoorListData = { file: catalogueFile(folder), pagesAFile };
  const thread = openThread<DoorListCalls>(threadFile, data);
  let before: Promise<unknown> = Promise.resolve();
  let closed = false;

  /** A thread that was ended would start anew at the next call, and know nothing. */
  function calls(): DoorListCalls {
    if (closed) throw new Error('the station is closed');
    return thread.calls;
  }

  async function handOverPresences(): Promise<void> {
    let after = '';
    for (;;) {
      const slice = presencesAfter(journal, after, SLICE);
      const last = slice.at(-1);
      if (last === undefined) return;
      await calls().addPresences(slice);
      after = last.subject;
    }
  }

  async function make(request: DoorListRequest, onProgress: OnProgress): Promise<Outcome<readonly string[]>> {
    try {
      onProgress(0, null);
      await handOverPresences();
      const total = await calls().begin(request);
      onProgress(0, total);
      for (;;) {
        const step = await calls().draw();
        if (!step.ok) return step;
        onProgress(step.value.done, total);
        if (step.value.files !== null) return { ok: true, value: step.value.files };
      }
    } catch (error) {
      return failure('door_list_failed', errorMessage(error));
    } finally {
      // The canvas and the names take memory that nobody needs until the next list.
      await thread.end();
    }
  }

  return {
    save(request, onProgress) {
      const made = before.then(() => make(request, onProgress));
      before = made;
      return made;
    },
    async close() {
      closed = true;
      await thread.end();
    },
  };
}
