import { join } from 'node:path';
import type { Progress } from '#shared/contract.ts';
import type { Language } from '#shared/language.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { KeptEvent, RejectedScan } from '#shared/view.ts';
import type { FolderPurpose } from '#shared/text/folder-titles.ts';
import { exportNames } from '../export/names.ts';
import { openCatalogue } from '../ledger/databases.ts';
import { openLedger } from '../ledger/open.ts';
import type { LedgerPlace } from '../ledger/open-journal.ts';
import { purgeEvent } from '../ledger/purge.ts';
import type { About } from '../records.ts';
import type { RunningStation } from '../running.ts';
import type { IntoFolder } from './into-folder.ts';
import type { SettingsFile } from './settings-file.ts';

/** What the supervisor does with what the station has kept. */
export interface Keeping {
  rejected(): Outcome<readonly RejectedScan[]>;
  sendAgain(): Outcome<null>;
  keptEvents(): Outcome<readonly KeptEvent[]>;
  purgeEvent(eventId: string): Promise<Outcome<null>>;
  /** The files that were written; none where nobody chose a folder. */
  exportLog(): Promise<Outcome<readonly string[]>>;
  saveDoorList(): Promise<Outcome<readonly string[]>>;
  exportDiagnostics(): Promise<Outcome<readonly string[]>>;
  chooseBackupFolder(): Promise<Outcome<null>>;
  stopBackup(): Outcome<null>;
  dismissNotice(id: number): Outcome<null>;
}

interface Parts {
  /** The station at work; null where there is none. */
  readonly station: () => RunningStation | null;
  /** Where its files are; null in a training, which keeps nothing. */
  readonly place: () => LedgerPlace | null;
  readonly settings: SettingsFile;
  /** Null where somebody changed their mind. */
  readonly askForFolder: (purpose: FolderPurpose) => Promise<string | null>;
  readonly intoFolder: IntoFolder;
  readonly about: () => About;
  /** Of the papers. */
  readonly language: () => Language;
  readonly onProgress: (progress: Progress) => void;
  readonly now: () => number;
  /** Whether nobody knows yet what became of a change of its seats. */
  readonly hasOpenSeatWork: (eventId: string) => boolean;
  /** What else is kept of an event: its seats. */
  readonly forgetEvent: (eventId: string) => void;
  /** Closes the station, and opens it again afterwards without the events that are no longer chosen. */
  readonly whileClosed: (act: () => Outcome<null>) => Promise<Outcome<null>>;
}

export function createKeeping(parts: Parts): Keeping {
  const {
    station,
    place,
    settings,
    askForFolder,
    intoFolder,
    about,
    language,
    onProgress,
    now,
    hasOpenSeatWork,
    forgetEvent,
    whileClosed,
  } = parts;

  const withStation = <T>(act: (open: RunningStation) => Outcome<T>): Outcome<T> => {
    const open = station();
    return open === null ? failure('ledger_unusable') : act(open);
  };

  function purge(eventId: string): Outcome<null> {
    const files = place();
    if (files === null) return failure('ledger_unusable');
    const opened = openLedger(files, now());
    if (!opened.ok) return opened;
    const catalogue = openCatalogue(files.folder);
    try {
      return purgeEvent(opened.value.journal, catalogue, eventId);
    } finally {
      catalogue.close();
      opened.value.close();
    }
  }

  function setBackupFolder(backupFolder: string | null): void {
    settings.change({ backupFolder });
    // So that somebody sees at once whether the folder can be used.
    void station()?.backup.now();
  }

  return {
    rejected: () => withStation(({ records }) => success(records.rejected())),
    sendAgain: () =>
      withStation(({ records }) => {
        records.sendAgain();
        return success(null);
      }),
    keptEvents: () => withStation(({ records }) => success(records.keptEvents(settings.read().events))),

    async purgeEvent(eventId) {
      if (place() === null) return failure('ledger_unusable');
      const kept = station()
        ?.records.keptEvents([])
        .find(({ id }) => id === eventId);
      // Asked before anything is closed; asked again when nothing can be added any more.
      if (kept !== undefined && kept.unsent > 0) return failure('unsent_scans', `${kept.unsent} scans`);
      if (hasOpenSeatWork(eventId)) return failure('seat_work_open');
      return whileClosed(() => {
        // Somebody may have begun one meanwhile.
        if (hasOpenSeatWork(eventId)) return failure('seat_work_open');
        const purged = purge(eventId);
        if (!purged.ok) return purged;
        forgetEvent(eventId);
        settings.change({ events: settings.read().events.filter(({ id }) => id !== eventId) });
        return purged;
      });
    },

    exportLog: () =>
      intoFolder('log', async ({ records }, folder) => {
        const names = exportNames(records.stationId(), now());
        for (const [before, format] of (['csv', 'jsonl'] as const).entries()) {
          const written = await records.exportLog(join(folder, names[format]), format, (seq, until) =>
            onProgress({ what: 'log', done: before * until + seq, total: 2 * until }),
          );
          if (!written.ok) return written;
        }
        return success([join(folder, names.csv), join(folder, names.jsonl)]);
      }),

    saveDoorList: () =>
      intoFolder('doorList', (open, folder) =>
        open.saveDoorList(folder, language(), (done, total) => onProgress({ what: 'doorList', done, total })),
      ),

    exportDiagnostics: () =>
      intoFolder('diagnostics', async (open, folder) => {
        const file = join(folder, exportNames(open.records.stationId(), now()).diagnostics);
        const written = await open.records.diagnose(file, about());
        return written.ok ? success([file]) : written;
      }),

    async chooseBackupFolder() {
      const folder = await askForFolder('backup');
      if (folder !== null) setBackupFolder(folder);
      return success(null);
    },

    stopBackup() {
      setBackupFolder(null);
      return success(null);
    },

    dismissNotice: (id) =>
      withStation(({ records }) => {
        records.dismissNotice(id);
        return success(null);
      }),
  };
}
