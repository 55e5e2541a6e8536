import type { FileHandle } from 'node:fs/promises';
import type { Outcome } from '#shared/problem.ts';
import { chainStart } from '../ledger/chain.ts';
import { lastSeq, logPage, type LogRow } from '../ledger/log-pages.ts';
import type { ReadableJournal } from '../ledger/databases.ts';
import { csvHeader, csvLine } from './csv.ts';
import { jsonLine } from './json-lines.ts';
import { writeWhole } from './whole-file.ts';

export type ExportFormat = 'csv' | 'jsonl';

/** So far in the log, by the number of the scan, of the number where it ends. */
export type OnExported = (seq: number, until: number) => void;

interface Export {
  readonly journal: ReadableJournal;
  readonly file: string;
  readonly format: ExportFormat;
}

/** Writes every scan of the log, up to the newest one at the beginning; returns how many. Scans go on meanwhile. */
export function exportLog(
  { journal, file, format }: Export,
  onExported: OnExported = () => undefined,
): Promise<Outcome<number>> {
  return writeWhole(file, async (handle) => {
    if (format === 'csv') await handle.appendFile(csvHeader);
    return writeLog(journal, handle, format === 'csv' ? csvLine : jsonLine, onExported);
  });
}

async function writeLog(
  journal: ReadableJournal,
  handle: FileHandle,
  encode: (row: LogRow, previous: Buffer | null) => string,
  onExported: OnExported,
): Promise<number> {
  const until = lastSeq(journal);
  let last: LogRow | null = null;
  let rows = 0;
  for (;;) {
    const page = logPage(journal, last?.scan.seq ?? 0, until);
    if (page.length === 0) return rows;
    let text = '';
    for (const row of page) {
      text += encode(row, hashBefore(row, last));
      last = row;
    }
    // Here the scans have their turn.
    await handle.appendFile(text);
    rows += page.length;
    onExported(last?.scan.seq ?? until, until);
  }
}

/** A station's first scan hangs on its id; null where nothing hangs together. */
function hashBefore({ scan, chained }: LogRow, before: LogRow | null): Buffer | null {
  if (!chained) return null;
  return before?.scan.stationId === scan.stationId ? before.hash : chainStart(scan.stationId);
}
