import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '#shared/problem.ts';
import { problemLine } from '#shared/text/problems.ts';
import type { BackupState } from '#shared/view.ts';
import type { ReadableJournal } from '../ledger/databases.ts';
import type { Log } from '../log.ts';
import type { Waiting } from '../vivenu/retry.ts';
import { buildCopy, removeCopy } from './build-copy.ts';
import { placeCopy } from './copies.ts';

export { backupsIn } from './copies.ts';

export interface Backup {
  /** From now on copies are made of what is recorded. */
  start(): void;
  /** Something was recorded. */
  poke(): void;
  /** Makes a copy, unless nothing was recorded since the last one. Never throws; `state` tells. */
  now(): Promise<void>;
  state(): BackupState;
  /** The journal may be closed afterwards. Does not wait for a folder that does not answer. */
  stop(): Promise<void>;
}

interface Parts {
  readonly journal: ReadableJournal;
  /** Where the copies go; null for none. */
  readonly folder: () => string | null;
  /** On the station's own disk: a copy is made there first. */
  readonly localFolder: string;
  readonly stationId: () => string;
  readonly now: () => number;
  readonly waiting: Waiting;
  readonly log: Log;
  /** Something that the screen shows has changed. */
  readonly onChange: () => void;
}

/** The first scans of a run show soon whether the folder can be used. */
const FIRST_MS = 20_000;
const INTERVAL_MS = 300_000;

/** Rolling copies of the scan log in a folder of the user's choice. */
export function createBackup(parts: Parts): Backup {
  const { journal, folder, localFolder, stationId, now, waiting, log, onChange } = parts;
  const building = join(localFolder, 'backup.building');
  const closing = new AbortController();
  let hasNews = false;
  let hear = (): void => undefined;
  let copiedTo = folder();
  let at: number | null = null;
  let problem: Problem | null = null;
  let working: Promise<void> = Promise.resolve();
  let reading: Promise<void> = Promise.resolve();

  async function keepCopying(): Promise<void> {
    for (let pause = FIRST_MS; ; pause = INTERVAL_MS) {
      await news();
      await waiting.sleep(pause, closing.signal);
      if (closing.signal.aborted) return;
      await copyInTurn();
    }
  }

  function news(): Promise<void> {
    if (hasNews || closing.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      hear = resolve;
    });
  }

  /** One at a time. */
  function copyInTurn(): Promise<void> {
    working = working.then(copyNews);
    return working;
  }

  async function copyNews(): Promise<void> {
    const target = folder();
    if (target === null || (!hasNews && target === copiedTo)) return;
    hasNews = false;
    const startedAt = now();
    const failed = await copyTo(target, startedAt);
    if (failed === null) [copiedTo, at] = [target, startedAt];
    else hasNews = true;
    tell(failed);
  }

  /** What went wrong, or null. */
  async function copyTo(target: string, startedAt: number): Promise<string | null> {
    try {
      // For a stick that is not there nothing is built.
      await (await opendir(target)).close();
      reading = buildCopy(journal, building, closing.signal);
      await reading;
      await placeCopy(building, target, stationId(), startedAt);
      return null;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      return `${target}: ${String(code ?? (error instanceof Error ? error.message : error))}`;
    } finally {
      removeCopy(building);
    }
  }

  function tell(failed: string | null): void {
    if (closing.signal.aborted) return;
    const isNews = failed !== null && problem === null;
    problem = failed === null ? null : { code: 'backup_failed', detail: failed };
    if (isNews && problem !== null) log.warn(problemLine(problem));
    onChange();
  }

  return {
    start: () => void keepCopying(),
    poke() {
      hasNews = true;
      hear();
    },
    now: copyInTurn,
    state: () => (folder() === null ? { folder: null, at: null, problem: null } : { folder: folder(), at, problem }),
    async stop() {
      closing.abort();
      hear();
      await reading.catch(() => undefined);
    },
  };
}
