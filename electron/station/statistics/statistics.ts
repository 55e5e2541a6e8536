import type { Dashboard, DashboardQuestion } from '#shared/dashboard.ts';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { ReadableJournal } from '../ledger/databases.ts';
import type { SoldType } from '../ledger/sold.ts';
import { TALLY_PAGE, tallyPage } from '../ledger/tally-rows.ts';
import type { Log } from '../log.ts';
import { composeAllSeries, composeDashboard, type Beside, type EntryNames, type GroupSeries } from './compose.ts';
import { createTally } from './tally.ts';

/** The figures of the evening. The log is read when somebody asks, and only what is new in it: a scan pays nothing for them. */
export interface Statistics {
  dashboard(question: DashboardQuestion, entryNames: EntryNames): Promise<Outcome<Dashboard>>;
  /** All there is, for files. */
  report(entryNames: EntryNames): Promise<Outcome<Report>>;
}

export interface Report {
  readonly dashboard: Dashboard;
  readonly series: readonly GroupSeries[];
}

interface Parts {
  readonly journal: ReadableJournal;
  readonly eventIds: readonly string[];
  /** Counts the tickets in a thread; for a million it takes a second or two. */
  readonly countSold: () => Promise<readonly SoldType[]>;
  readonly perMinute: () => number;
  readonly capacity: () => number | null;
  /** Aborted before the journal is closed. */
  readonly closing: AbortSignal;
  readonly now: () => number;
  readonly log: Log;
}

/** Tickets are sold more slowly than people look. */
const SOLD_FOR_MS = 60_000;
/** A day by the minute. */
const REPORT_BUCKETS = 1_500;
export const wholeLog: DashboardQuestion = { period: 'all', group: { kind: 'everyone' } };

export function createStatistics(parts: Parts): Statistics {
  const { journal, eventIds, countSold, perMinute, capacity, closing, now, log } = parts;
  const tally = createTally(eventIds);
  let counted = 0;
  let counting: Promise<void> | null = null;
  let sold: { readonly at: number; readonly types: Promise<readonly SoldType[] | null> } | null = null;

  /** Between the pages the scans have their turn. */
  async function countOn(): Promise<void> {
    for (let page = tallyPage(journal, counted); ; page = tallyPage(journal, counted)) {
      for (const row of page) tally.add(row);
      counted = page.at(-1)?.seq ?? counted;
      if (page.length < TALLY_PAGE) return;
      await new Promise(setImmediate);
      closing.throwIfAborted();
    }
  }

  /** Whoever asks meanwhile waits for the same reading. */
  function countScans(): Promise<void> {
    counting ??= countOn().finally(() => {
      counting = null;
    });
    return counting;
  }

  function soldNow(): Promise<readonly SoldType[] | null> {
    const at = now();
    if (sold === null || Math.abs(at - sold.at) >= SOLD_FOR_MS) {
      const types = countSold().catch((error: unknown) => {
        log.warn(`the tickets could not be counted: ${errorMessage(error)}`);
        return null;
      });
      sold = { at, types };
    }
    return sold.types;
  }

  async function upToDate<T>(entryNames: EntryNames, compose: (beside: Beside) => T): Promise<Outcome<T>> {
    const types = await soldNow();
    try {
      await countScans();
    } catch (error) {
      // The disk cannot be read, or the station was closed meanwhile.
      return failure('ledger_unusable', errorMessage(error));
    }
    return success(compose({ now: now(), perMinute: perMinute(), capacity: capacity(), sold: types, entryNames }));
  }

  return {
    dashboard: (question, entryNames) => upToDate(entryNames, (beside) => composeDashboard(tally, question, beside)),
    report: (entryNames) =>
      upToDate(entryNames, (beside) => ({
        dashboard: composeDashboard(tally, wholeLog, beside),
        series: composeAllSeries(tally, beside.now, REPORT_BUCKETS),
      })),
  };
}
