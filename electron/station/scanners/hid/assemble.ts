import type { HidLayout, ScanReport } from './layout.ts';

/**
 * Puts the reports of one device together to codes. What was not sent whole and undisturbed is never yielded: a ticket
 * that was not shown must not be read out of the pieces of two others.
 */

/** A code's reports follow each other within milliseconds. */
const CODE_TIMEOUT_MS = 500;
/** Far beyond any code that can be printed; a device that goes on and on must not fill the memory. */
const MAX_CODE_BYTES = 64 * 1_024;
/** How many reports of a code are kept for people to look at. */
const MAX_RAW = 40;
/** Beyond so many interrupted codes everything counts as one's tail, until it is quiet. */
const MAX_INTERRUPTED = 32;
/** With this identifier Honeywell's scanners send replies to commands, not codes. */
const COMMAND_REPLY = ']X0';

export interface Assembly {
  /** The code under way. */
  readonly open: OpenCode | null;
  /** Codes into which another came; their tails may still come. */
  readonly interrupted: readonly CodeKind[];
  /** When the last report of any code came. */
  readonly lastAtMs: number;
}

/** What all reports of a code have in common, and those of another may not: their report id and AIM id. */
interface CodeKind {
  readonly layout: Pick<HidLayout, 'reportId'>;
  readonly aim: string | null;
}

interface OpenCode extends CodeKind {
  /** Of its first report; those that follow are read alike. */
  readonly layout: HidLayout;
  readonly honeywellCode: number | null;
  /** What came so far. Null: the code is broken, and its reports are dropped until it ends. */
  readonly bytes: Uint8Array | null;
  readonly raw: readonly Uint8Array[];
  readonly startedAtMs: number;
  readonly lastAtMs: number;
}

/** A code that came to its end, or that never will. */
export interface Assembled {
  /** `malformed`: a single report that contradicts its layout. */
  readonly outcome: 'whole' | 'incomplete' | 'malformed';
  /** Null unless whole. */
  readonly bytes: Uint8Array | null;
  readonly aim: string | null;
  readonly honeywellCode: number | null;
  readonly raw: readonly Uint8Array[];
  /** When its first and its last report came. */
  readonly startedAtMs: number;
  readonly lastAtMs: number;
  /** When its last report came, or when it was given up. */
  readonly endedAtMs: number;
}

interface Step {
  readonly state: Assembly;
  readonly codes: readonly Assembled[];
}

export interface IncomingReport extends ScanReport {
  readonly layout: HidLayout;
  /** As it came. */
  readonly raw: Uint8Array;
  readonly atMs: number;
}

export const emptyAssembly: Assembly = { open: null, interrupted: [], lastAtMs: 0 };

/** When there is something to `expire`, unless a report comes before. */
export function pendingUntilMs({ open, interrupted, lastAtMs }: Assembly): number | null {
  if (open !== null) return open.lastAtMs + CODE_TIMEOUT_MS;
  return interrupted.length === 0 ? null : lastAtMs + CODE_TIMEOUT_MS;
}

/** Gives up what waited too long. A clock that jumps back begins anew: what came before belongs to another time. */
export function expire(state: Assembly, atMs: number): Step {
  const isOver = (lastAtMs: number): boolean => Math.abs(atMs - lastAtMs) >= CODE_TIMEOUT_MS;
  const isQuiet = isOver(state.lastAtMs);
  const interrupted = isQuiet ? emptyAssembly.interrupted : state.interrupted;
  if (state.open === null || !isOver(state.open.lastAtMs)) return { state: { ...state, interrupted }, codes: [] };
  return {
    // While tails of other codes still come, that of this one may come too.
    state: { ...state, open: null, interrupted: isQuiet ? interrupted : withCode(interrupted, state.open) },
    codes: giveUp(state.open, state.open.lastAtMs + CODE_TIMEOUT_MS),
  };
}

/** The device was unplugged. */
export function reset(state: Assembly, atMs: number): Step {
  return { state: emptyAssembly, codes: state.open === null ? [] : giveUp(state.open, atMs) };
}

/** The next report. What waited too long before it must have expired. */
export function addReport(before: Assembly, report: IncomingReport): Step {
  if (report.aim === COMMAND_REPLY) return { state: before, codes: [] };
  const state = { ...before, lastAtMs: report.atMs };
  const { open } = state;
  if (isDoubtful(state, report)) return dropDoubtful(state, report);
  if (open === null) return begin(state, report);
  if (mayBelong(report, open)) return goOn(state, open, report);
  const begun = begin({ ...state, interrupted: withCode(state.interrupted, open) }, report);
  return { state: begun.state, codes: [...giveUp(open, report.atMs), ...begun.codes] };
}

const mayBelong = ({ layout, aim }: CodeKind, code: CodeKind): boolean =>
  layout.reportId === code.layout.reportId && (aim === null || aim === code.aim);

/** It may be the tail of a code that was interrupted. */
const isDoubtful = ({ interrupted }: Assembly, report: CodeKind): boolean =>
  interrupted.length >= MAX_INTERRUPTED || interrupted.some((code) => mayBelong(report, code));

/** A report that says which code it belongs to leaves the code under way alone; one that does not may be that code's own. */
function dropDoubtful(state: Assembly, report: IncomingReport): Step {
  const { open } = state;
  if (open === null || report.aim !== null || !mayBelong(report, open)) return { state, codes: [] };
  const interrupted = withCode(state.interrupted, open);
  return { state: { ...state, open: null, interrupted }, codes: giveUp(open, report.atMs) };
}

function begin(state: Assembly, report: IncomingReport): Step {
  const { layout, aim, honeywellCode, atMs } = report;
  const bytes = new Uint8Array();
  return goOn(state, { layout, aim, honeywellCode, bytes, raw: [], startedAtMs: atMs, lastAtMs: atMs }, report);
}

function goOn(state: Assembly, before: OpenCode, report: IncomingReport): Step {
  const raw = before.raw.length < MAX_RAW ? [...before.raw, report.raw] : before.raw;
  const bytes = joined(before.bytes, report.data);
  const open: OpenCode = { ...before, bytes, raw, lastAtMs: report.atMs };
  return { state: { ...state, open: report.isContinued ? open : null }, codes: news(before, open, report) };
}

function joined(bytes: Uint8Array | null, data: Uint8Array | null): Uint8Array | null {
  if (bytes === null || data === null || bytes.length + data.length > MAX_CODE_BYTES) return null;
  const both = new Uint8Array(bytes.length + data.length);
  both.set(bytes);
  both.set(data, bytes.length);
  return both;
}

function news(before: OpenCode, open: OpenCode, { isContinued, atMs }: IncomingReport): readonly Assembled[] {
  if (before.bytes === null) return [];
  if (open.bytes === null) return [assembled(before.raw.length === 0 ? 'malformed' : 'incomplete', open, atMs)];
  return isContinued || open.bytes.length === 0 ? [] : [assembled('whole', open, atMs)];
}

/** A broken code was told of when it broke, and one without a byte is none. */
const giveUp = (open: OpenCode, endedAtMs: number): readonly Assembled[] =>
  open.bytes === null || open.bytes.length === 0 ? [] : [assembled('incomplete', open, endedAtMs)];

const withCode = (interrupted: readonly CodeKind[], { layout, aim }: CodeKind): readonly CodeKind[] => [
  ...interrupted,
  { layout, aim },
];

function assembled(outcome: Assembled['outcome'], open: OpenCode, endedAtMs: number): Assembled {
  const { layout: _, bytes, ...rest } = open;
  return { ...rest, outcome, bytes: outcome === 'whole' ? bytes : null, endedAtMs };
}
