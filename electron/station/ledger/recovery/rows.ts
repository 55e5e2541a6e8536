import { z } from 'zod';
import { printRoles, printStates } from '#shared/printing.ts';
import type { Reason } from '#shared/verdict.ts';
import type { ScanSource } from '#shared/domain.ts';
import type { Value } from './pages.ts';

/**
 * What a row must have to be taken for one. What matters little is mended where it is damaged: the hash of the scan then tells
 * that it is not what was recorded.
 */

const reasons = {
  unreadable: true,
  unknown: true,
  ambiguous: true,
  wrong_event: true,
  status_invalid: true,
  status_reserved: true,
  status_blank: true,
  details_required: true,
  status_unknown: true,
  ticket_type_not_allowed: true,
  entry_not_allowed: true,
  too_early: true,
  too_late: true,
  already_in: true,
  no_reentry: true,
  max_entries: true,
  capacity_full: true,
  not_inside: true,
} as const satisfies Record<Reason, true>;
const sources = {
  hid: true,
  serial: true,
  wedge: true,
  camera: true,
  typed: true,
  manual: true,
  demo: true,
  headless: true,
} as const satisfies Record<ScanSource, true>;

/** The last moment of JavaScript's dates. */
const LATEST = 8.64e15;
const moment = z.int().min(0).max(LATEST);
const textOrNull = z.string().nullable().catch(null);
const momentOrNull = moment.nullable().catch(null);
const reason = z
  .enum(Object.keys(reasons) as Reason[])
  .nullable()
  .catch(null);
const hash = z
  .custom<Buffer>((value) => Buffer.isBuffer(value) && value.length === 32)
  .nullable()
  .catch(null);

const listOf = (each: z.ZodType) =>
  z
    .string()
    .refine((text) => z.array(each).safeParse(parsed(text)).success)
    .catch('[]');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const scan = z.object({
  seq: z.int().positive(),
  event_id: z.string(),
  barcode: z.string(),
  ticket_id: textOrNull,
  subject: textOrNull,
  asked: z.enum(['IN', 'OUT', 'AUTO']),
  direction: z.enum(['IN', 'OUT']),
  result: z.enum(['in', 'out', 'repeat', 'refused', 'undo']),
  reason,
  // Nearly all scans come from a scanner.
  source: z.enum(Object.keys(sources) as ScanSource[]).catch('wedge'),
  scanned_at: moment,
  entries: z.int().min(0).catch(0),
  first_entry_at: momentOrNull,
  data_as_of: momentOrNull,
  attention: listOf(z.enum(['highlight', 'capacity', 'details_required'])),
  hint: z.enum(['case', 'composition']).nullable().catch(null),
  note: textOrNull,
  against: reason,
  ticket_type_id: textOrNull,
  entry_ids: listOf(z.string()),
  undoes: z.int().positive().nullable().catch(null),
  before_restart_at: momentOrNull,
  hash,
  purged: z.literal([0, 1]).catch(0),
});

const sent = z.object({
  ticketId: z.string().optional(),
  barcode: z.string(),
  scanned_at: z.iso.datetime(),
  type: z.enum(['OK', 'FAIL']),
  direction: z.enum(['IN', 'OUT']),
});

const upload = z.object({
  seq: z.int().positive(),
  event_id: z.string(),
  row: z.string().refine((text) => sent.safeParse(parsed(text)).success),
  // vivenu may get a scan twice, but never not at all.
  state: z.enum(['waiting', 'in_flight', 'sent', 'rejected', 'withdrawn']).catch('waiting'),
  batch_id: z.int().positive().nullable().catch(null),
  server_said: textOrNull,
});

const batch = z.object({
  id: z.int().positive(),
  first_seq: z.int().positive(),
  event_id: z.string(),
  body: z.string(),
  state: z.enum(['in_flight', 'sent', 'split', 'rejected']),
  attempts: z.int().min(0).catch(0),
  created_at: moment,
});

const stretch = z.object({
  first_seq: z.int().positive(),
  id: z.uuid(),
  since: moment,
  chained: z.literal([0, 1]).catch(0),
});

const notice = z.object({
  id: z.int().positive(),
  at: moment,
  code: z.string(),
  detail: textOrNull,
  seen_at: momentOrNull,
});

const texts = z.record(z.string(), z.string());
const printJob = z.object({
  id: z.int().positive(),
  seq: z.int().positive().nullable().catch(null),
  event_id: z.string(),
  role: z.enum(printRoles),
  printer_id: z.string(),
  template: z.string(),
  fields: z.string().refine((text) => texts.safeParse(parsed(text)).success),
  duplicate: z.literal([0, 1]).catch(1),
  // An older version of the row may be all that is left of a job that has come out since.
  state: z
    .enum(printStates)
    .catch('unknown')
    .transform((state) => (state === 'waiting' || state === 'printing' ? 'unknown' : state)),
  problem: textOrNull,
  detail: textOrNull,
  created_at: moment,
});

const value = z.object({ key: z.string().regex(/^[a-z_]+$/u), value: z.string() });

const tables = {
  scan,
  outbox: upload,
  batch,
  station_id: stretch,
  notice,
  print_job: printJob,
  station: value,
} as const;
export type TableName = keyof typeof tables;
export type Row<T extends TableName> = z.infer<(typeof tables)[T]>;
export type SavedScan = Row<'scan'>;
export type SavedUpload = Row<'outbox'>;

export const sentAs = (given: SavedUpload): z.infer<typeof sent> => sent.parse(parsed(given.row));

/** A purge leaves no barcode; without that sign the mark itself may be damaged. */
export const isPurged = ({ purged, barcode }: SavedScan): boolean => purged === 1 && barcode === '';

/** Null where this is no row of the table. */
export function readRow<T extends TableName>(table: T, given: unknown): Row<T> | null {
  const read = tables[table].safeParse(given);
  return read.success ? (read.data as Row<T>) : null;
}

/** The columns in the order of a record, for all versions of the journal: later ones only added some. */
export const columnsOf = (table: TableName): readonly string[] => Object.keys(tables[table].shape);

/** A record without its table's name, as a row of the table. The number of the row stands outside of the record. */
export function namedValues(table: TableName, values: readonly Value[], rowid: number | null): Record<string, unknown> {
  const all = rowid === null ? values : [rowid, ...values.slice(1)];
  return Object.fromEntries(columnsOf(table).map((name, index) => [name, all[index]]));
}
