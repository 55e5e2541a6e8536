import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '#shared/problem.ts';
import type { Settings } from '#shared/settings.ts';
import type { Status } from '#shared/view.ts';
import type { Crash } from '../crashes.ts';
import { isoTime } from '../export/names.ts';
import { writeWhole } from '../export/whole-file.ts';
import type { ReadableCatalogue, ReadableJournal } from '../ledger/databases.ts';
import { keptEvents } from '../ledger/purge.ts';
import { identities } from '../ledger/identity.ts';
import { openNotices } from '../ledger/notices.ts';
import { statement } from '../ledger/statement.ts';
import { mapTexts, maskAll, maskBarcodes, redactor } from './redact.ts';

export interface DiagnosticsParts {
  readonly at: number;
  readonly app: {
    readonly version: string;
    readonly platform: string;
    readonly arch: string;
    readonly osRelease: string;
    /** Of Node, Electron and what is in them, as `process.versions` names them. */
    readonly versions: Readonly<Record<string, string | undefined>>;
  };
  readonly settings: Settings | null;
  /** Of the station's files; null before a seller is known. */
  readonly folder: string | null;
  /** Null where they cannot be opened: then the rest is wanted most. */
  readonly ledger: { readonly journal: ReadableJournal; readonly catalogue: ReadableCatalogue } | null;
  readonly status: Status | null;
  /** Faults of the program itself, the newest last. */
  readonly crashes: readonly Crash[];
  /** The last lines. */
  readonly log: readonly string[];
}

/** What somebody far away needs to find a fault. No barcode that was scanned and no holder's name is in it. */
export function collectDiagnostics(parts: DiagnosticsParts): object {
  const { at, app, settings, folder, ledger, status, crashes, log } = parts;
  const read = <T>(of: (files: NonNullable<DiagnosticsParts['ledger']>) => T): T | string | null =>
    ledger === null ? null : orError(() => of(ledger));
  const mask = maskFor(ledger?.journal ?? null);
  return {
    at: isoTime(at),
    app,
    settings,
    stationIds: read(({ journal }) => identities(journal)),
    status: mapTexts(status, mask),
    events: read(({ journal, catalogue }) => keptEvents(journal, catalogue, settings?.events ?? [])),
    files: folder === null ? null : orError(() => filesIn(folder)),
    journal: read(({ journal }) => ({ ...pragmas(journal), quick_check: pragma(journal, 'quick_check(5)') })),
    catalogue: read(({ catalogue }) => pragmas(catalogue)),
    batches: read(({ journal }) => lastBatches(journal)),
    notices: read(({ journal }) => mapTexts(openNotices(journal), mask)),
    crashes: mapTexts(crashes, mask),
    log: mapTexts(log, mask),
  };
}

/** A server may have quoted a barcode, and so may a line of the log. */
function maskFor(journal: ReadableJournal | null): (text: string) => string {
  try {
    return maskBarcodes(journal === null ? [] : scannedBarcodes(journal));
  } catch {
    return maskAll;
  }
}

/** What a broken file answers is worth knowing, too. */
function orError<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
}

/** Writes them readable, without the secrets and what looks like one. */
export async function writeDiagnostics(
  file: string,
  diagnostics: object,
  secrets: readonly string[],
): Promise<Outcome<null>> {
  const clean = redactor(secrets);
  const redacted = mapTexts(diagnostics, clean, clean);
  return writeWhole(file, async (handle) => {
    await handle.writeFile(`${JSON.stringify(redacted, null, 2)}\n`);
    return null;
  });
}

const filesIn = (folder: string): readonly object[] =>
  readdirSync(folder).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return { name, size, changedAt: isoTime(mtimeMs) };
  });

const PRAGMAS = [
  'user_version',
  'journal_mode',
  'synchronous',
  'locking_mode',
  'page_size',
  'page_count',
  'freelist_count',
  'wal_autocheckpoint',
  'fullfsync',
  'foreign_keys',
] as const;

const pragmas = (db: ReadableJournal | ReadableCatalogue): object =>
  Object.fromEntries(PRAGMAS.map((name) => [name, pragma(db, name)]));

const pragma = (db: ReadableJournal | ReadableCatalogue, name: string): unknown =>
  orError(() => db.pragma(name, { simple: true }));

function lastBatches(db: ReadableJournal): readonly object[] {
  const sql = `select id, event_id "eventId", state, attempts, json_array_length(body) rows, created_at "createdAt"
    from batch order by id desc limit 20`;
  return statement<[], { createdAt: number }>(db, sql)
    .all()
    .map(({ createdAt, ...batch }) => ({ ...batch, createdAt: isoTime(createdAt) }));
}

const scannedBarcodes = (db: ReadableJournal): readonly string[] =>
  statement<[], { barcode: string }>(db, 'select distinct barcode from scan')
    .all()
    .map(({ barcode }) => barcode);
