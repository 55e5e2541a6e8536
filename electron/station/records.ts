import type { Outcome } from '#shared/problem.ts';
import type { EventSummary } from '#shared/domain.ts';
import type { KeptEvent, RejectedScan, Status } from '#shared/view.ts';
import { collectDiagnostics, writeDiagnostics, type DiagnosticsParts } from './diagnostics/collect.ts';
import { exportLog, type ExportFormat, type OnExported } from './export/export-log.ts';
import { currentIdentity } from './ledger/identity.ts';
import { dismissNotice } from './ledger/notices.ts';
import type { Ledger } from './ledger/open.ts';
import { keptEvents } from './ledger/purge.ts';
import { offerAgain, rejectedScans, sendAgain } from './ledger/outbox.ts';
import type { Uploader } from './upload/uploader.ts';

/** What people do with what the station has kept. */
export interface Records {
  stationId(): string;
  /** Scans that vivenu refuses for good, oldest first. */
  rejected(): readonly RejectedScan[];
  /** Queues them once more; returns how many. */
  sendAgain(): number;
  /** The same of those that were not refused often yet. */
  offerAgain(): number;
  /** What is here, of every event; `named` says what they are called. */
  keptEvents(named: readonly EventSummary[]): readonly KeptEvent[];
  dismissNotice(id: number): void;
  /** Writes the whole scan log into a file; returns how many scans. */
  exportLog(file: string, format: ExportFormat, onExported?: OnExported): Promise<Outcome<number>>;
  /** Writes what somebody far away needs to find a fault, without secrets, barcodes and names. */
  diagnose(file: string, about: About): Promise<Outcome<null>>;
}

/** What only the program around the station knows. */
export interface About extends Pick<DiagnosticsParts, 'app' | 'settings' | 'crashes' | 'log'> {
  readonly secrets: readonly string[];
}

interface Parts {
  readonly ledger: Ledger;
  readonly folder: string;
  readonly status: () => Status;
  readonly uploader: Uploader;
  readonly now: () => number;
  readonly onChange: () => void;
}

/** More than anybody reads on a screen; the export has them all. */
const SHOWN = 200;

export function createRecords({ ledger, folder, status, uploader, now, onChange }: Parts): Records {
  const { journal, catalogue } = ledger;

  function queue(again: typeof sendAgain): number {
    const queued = again(journal);
    if (queued > 0) {
      uploader.retryNow();
      onChange();
    }
    return queued;
  }

  return {
    stationId: () => currentIdentity(journal).id,
    rejected: () => rejectedScans(journal, SHOWN),
    sendAgain: () => queue(sendAgain),
    offerAgain: () => queue(offerAgain),
    keptEvents: (named) => keptEvents(journal, catalogue, named),
    dismissNotice(id) {
      dismissNotice(journal, id, now());
      onChange();
    },
    exportLog: (file, format, onExported) => exportLog({ journal, file, format }, onExported),
    diagnose(file, { secrets, ...about }) {
      const collected = collectDiagnostics({ ...about, at: now(), folder, ledger, status: status() });
      return writeDiagnostics(file, collected, secrets);
    },
  };
}
