import { z } from 'zod';
import type { Dashboard } from '#shared/dashboard.ts';
import type { FoundTicket, Occupancy } from '#shared/domain.ts';
import { printRoles, type PrinterSummary, type PrintJob, type PrintRole } from '#shared/printing.ts';
import type { Outcome, Problem } from '#shared/problem.ts';
import { scanDirections, type ScanDirection } from '#shared/policy.ts';
import { problemLine } from '#shared/text/problems.ts';
import type { Verdict } from '#shared/verdict.ts';
import type { RejectedScan, Status, SyncProgress } from '#shared/view.ts';
import type { ExportFormat } from '../export/export-log.ts';
import type { Recount } from '../ledger/recount.ts';
import type { SyncReport } from '../sync/look.ts';

/** The lines of a headless station; docs/headless.md is their description for other programs. */

interface ScanRequest {
  readonly barcode: string;
  /** Null where the command line or the policy says. */
  readonly direction: ScanDirection | null;
  /** The moment of the scan (ms); null for now. */
  readonly at: number | null;
}

export type Request =
  | ({ readonly kind: 'scan' | 'check' } & ScanRequest)
  | ({ readonly kind: 'override'; readonly note: string } & ScanRequest)
  | { readonly kind: 'undo'; readonly seq: number; readonly note: string }
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'export'; readonly file: string; readonly format: ExportFormat }
  | { readonly kind: 'diagnostics'; readonly file: string }
  | { readonly kind: 'print'; readonly seq: number; readonly role: PrintRole }
  | { readonly kind: 'testPrint'; readonly printer: string; readonly template: string; readonly role: PrintRole }
  | { readonly kind: 'reprint' | 'confirmPrint' | 'cancelPrint'; readonly job: number }
  | {
      readonly kind:
        | 'occupancy'
        | 'dashboard'
        | 'sync'
        | 'sweep'
        | 'recount'
        | 'status'
        | 'rejected'
        | 'sendAgain'
        | 'printers'
        | 'prints';
    }
  | { readonly kind: 'invalid'; readonly message: string };

const scan = z.object({
  barcode: z.string(),
  direction: z
    .enum(scanDirections)
    .nullish()
    .transform((direction) => direction ?? null),
  at: z.iso
    .datetime({ offset: true })
    .nullish()
    .transform((iso) => (iso === null || iso === undefined ? null : Date.parse(iso))),
});

const reason = z.string().trim().min(1);
const file = z.string().min(1);
const role = z.enum(printRoles);
const job = z.object({ job: z.int() });

/** What each command has to carry. */
const commands = {
  occupancy: z.object({}).transform(() => ({ kind: 'occupancy' as const })),
  dashboard: z.object({}).transform(() => ({ kind: 'dashboard' as const })),
  sync: z.object({}).transform(() => ({ kind: 'sync' as const })),
  sweep: z.object({}).transform(() => ({ kind: 'sweep' as const })),
  recount: z.object({}).transform(() => ({ kind: 'recount' as const })),
  status: z.object({}).transform(() => ({ kind: 'status' as const })),
  rejected: z.object({}).transform(() => ({ kind: 'rejected' as const })),
  sendAgain: z.object({}).transform(() => ({ kind: 'sendAgain' as const })),
  export: z
    .object({ file, format: z.enum(['csv', 'jsonl']) })
    .transform((given) => ({ kind: 'export' as const, ...given })),
  diagnostics: z.object({ file }).transform((given) => ({ kind: 'diagnostics' as const, ...given })),
  check: scan.transform((given) => ({ kind: 'check' as const, ...given })),
  override: scan
    .extend({ reason })
    .transform(({ reason: note, ...given }) => ({ kind: 'override' as const, note, ...given })),
  undo: z
    .object({ seq: z.int(), reason: reason.default('no reason given') })
    .transform(({ seq, reason: note }) => ({ kind: 'undo' as const, seq, note })),
  printers: z.object({}).transform(() => ({ kind: 'printers' as const })),
  prints: z.object({}).transform(() => ({ kind: 'prints' as const })),
  print: z.object({ seq: z.int(), role }).transform((given) => ({ kind: 'print' as const, ...given })),
  testPrint: z
    .object({ printer: z.string(), template: z.string(), role })
    .transform((given) => ({ kind: 'testPrint' as const, ...given })),
  reprint: job.transform((given) => ({ kind: 'reprint' as const, ...given })),
  confirmPrint: job.transform((given) => ({ kind: 'confirmPrint' as const, ...given })),
  cancelPrint: job.transform((given) => ({ kind: 'cancelPrint' as const, ...given })),
  search: z.object({ text: z.string() }).transform(({ text }) => ({ kind: 'search' as const, text })),
} satisfies Record<string, z.ZodType<Request>>;

/** A JSON object is a command, or a scan with what belongs to it; any other line is a barcode. */
export function readRequest(line: string): Request {
  const object = parseObject(line);
  if (object === null) return { kind: 'scan', barcode: line, direction: null, at: null };
  if (!('cmd' in object))
    return read(
      scan.transform((given) => ({ kind: 'scan' as const, ...given })),
      object,
    );
  const command = Object.entries(commands).find(([name]) => name === object.cmd)?.[1];
  if (command !== undefined) return read(command, object);
  return { kind: 'invalid', message: `unknown command; there are ${Object.keys(commands).join(', ')}` };
}

function read(schema: z.ZodType<Request>, object: object): Request {
  const parsed = schema.safeParse(object);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return {
    kind: 'invalid',
    message: issue === undefined ? 'not understood' : `${issue.path.join('.')}: ${issue.message}`,
  };
}

function parseObject(text: string): object | null {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Its code for programs, its words for people. */
const said = (problem: Problem | null) =>
  problem === null ? null : { code: problem.code, message: problemLine(problem) };

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

const verdictFields = (verdict: Verdict) => ({
  barcode: verdict.barcode,
  result: verdict.result,
  reason: verdict.reason,
  ticketId: verdict.ticketId,
  seq: verdict.seq,
  direction: verdict.direction,
  firstEntryAt: iso(verdict.firstEntryAt),
  entries: verdict.entries,
  attention: verdict.attention.length > 0,
  signs: verdict.attention,
  hint: verdict.hint,
  beforeRestartAt: iso(verdict.beforeRestartAt),
  dataAsOf: iso(verdict.dataAsOf),
  override: verdict.override !== null,
});

/** Whose it is stands in the scan. */
const jobFields = ({ id, printerId, guest: _guest, problem, createdAt, ...print }: PrintJob) => ({
  job: id,
  ...print,
  printer: printerId,
  problem: said(problem),
  createdAt: iso(createdAt),
});

const foundFields = ({ ticket, presence }: FoundTicket) => ({
  ticketId: ticket.id,
  barcode: ticket.barcode,
  eventId: ticket.eventId,
  name: ticket.name,
  ticketName: ticket.ticketName,
  area: ticket.area,
  row: ticket.row,
  seat: ticket.seat,
  status: ticket.status,
  inside: presence.inside,
  entries: presence.entries,
  firstEntryAt: iso(presence.firstEntryAt),
});

export const answers = {
  ready: (tickets: number) => ({ type: 'ready', tickets }),
  status: (status: Status, stationId: string) => ({
    type: 'status',
    ...status,
    stationId,
    ticketsAsOf: iso(status.ticketsAsOf),
    unsentSince: iso(status.unsentSince),
    rejectedSince: iso(status.rejectedSince),
    backup: { ...status.backup, at: iso(status.backup.at), problem: said(status.backup.problem) },
    recordProblem: said(status.recordProblem),
    syncProblem: said(status.syncProblem),
    uploadProblem: said(status.uploadProblem),
    notices: status.notices.map(({ at, problem }) => ({ at: iso(at), ...said(problem) })),
  }),
  rejected: (scans: readonly RejectedScan[]) => ({
    type: 'rejected',
    scans: scans.map((each) => ({ ...each, at: iso(each.at) })),
  }),
  queued: (scans: number) => ({ type: 'queued', scans }),
  exported: (path: string, format: string, outcome: Outcome<number | null>) =>
    outcome.ok
      ? { type: 'exported', ok: true, file: path, format, rows: outcome.value, error: null }
      : { type: 'exported', ok: false, file: path, format, rows: null, error: problemLine(outcome.problem) },
  verdict: (verdict: Verdict) => ({ type: 'verdict', ...verdictFields(verdict) }),
  check: (verdict: Verdict) => ({ type: 'check', ...verdictFields(verdict) }),
  undone: (seq: number, undoSeq: number) => ({ type: 'undone', seq, undoSeq }),
  found: (tickets: readonly FoundTicket[]) => ({ type: 'found', tickets: tickets.map(foundFields) }),
  recount: ({ agrees, counted, kept }: Recount) => ({ type: 'recount', agrees, counted, kept }),
  occupancy: (occupancy: Occupancy) => ({
    type: 'occupancy',
    in: occupancy.in,
    out: occupancy.out,
    inside: occupancy.inside,
  }),
  /** The sums; what happened when is in the log. */
  dashboard: (outcome: Outcome<Dashboard>): object => {
    if (!outcome.ok) return answers.error(problemLine(outcome.problem));
    const { at, occupancy, peak, series: _series, hasEarlier: _earlier, ...sums } = outcome.value;
    return {
      type: 'dashboard',
      at: iso(at),
      ...occupancy,
      ...sums,
      peak: peak === null ? null : { ...peak, at: iso(peak.at) },
    };
  },
  progress: ({ pages, tickets, total, rate, remainingMs }: SyncProgress) => ({
    type: 'progress',
    pages,
    tickets,
    total,
    rate,
    remainingSeconds: remainingMs === null ? null : Math.round(remainingMs / 1_000),
  }),
  swept: (outcome: Outcome<SyncReport>, tickets: number) =>
    outcome.ok
      ? { type: 'swept', ok: true, ...outcome.value, error: null }
      : { type: 'swept', ok: false, tickets, changed: 0, missing: 0, gone: 0, error: problemLine(outcome.problem) },
  synced: (outcome: Outcome<SyncReport>, tickets: number) =>
    outcome.ok
      ? { type: 'synced', ok: true, tickets: outcome.value.tickets, changed: outcome.value.changed, error: null }
      : { type: 'synced', ok: false, tickets, changed: 0, error: problemLine(outcome.problem) },
  printers: (printers: readonly PrinterSummary[]) => ({
    type: 'printers',
    printers: printers.map(({ status, ...printer }) => ({
      ...printer,
      status: status.is,
      problem: said(status.problem),
    })),
  }),
  prints: (jobs: readonly PrintJob[]) => ({ type: 'prints', jobs: jobs.map(jobFields) }),
  printQueued: (outcome: Outcome<number>) =>
    outcome.ok ? { type: 'printQueued', job: outcome.value } : answers.error(problemLine(outcome.problem)),
  printSettled: (id: number, outcome: Outcome<null>) =>
    outcome.ok ? { type: 'printSettled', job: id } : answers.error(problemLine(outcome.problem)),
  error: (message: string) => ({ type: 'error', message }),
  /** `unprinted` is null where there is no printer. */
  bye: (unsent: number, unprinted: number | null) => ({
    type: 'bye',
    unsent,
    ...(unprinted === null ? {} : { unprinted }),
  }),
};
