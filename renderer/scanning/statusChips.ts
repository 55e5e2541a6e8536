import type { CommandName } from '#shared/channels.ts';
import type { Problem, ProblemCode } from '#shared/problem.ts';
import { describeProblem } from '../text/problems.ts';
import type { ScannersView } from '#shared/scanners.ts';
import type { Status } from '#shared/view.ts';
import { accessEndChip, accessEndTrouble, type AccessChip } from '../access/accessChips.ts';
import type { PrinterChip } from '../printing/printerChips.ts';
import { scannerChip } from '../scanners/scannerChip.ts';
import type { UnclearChip } from '../seating/unclearChip.ts';
import { t } from '../text/texts.ts';
import type { Formats } from '../text/format.ts';
import type { Trouble } from '../useCall.ts';

/** What a chip offers: something that the station does, or a place in the dialog about its data. */
export type Action =
  | Extract<CommandName, 'askForToken' | 'askForEvents' | 'syncNow'>
  | 'showRejected'
  | 'showBackup'
  | 'showScanners'
  | 'showPrinters'
  | 'showAccess'
  | 'showSeats';

/** Who met the problem. */
type Met = 'record' | 'sync' | 'upload';
/** A token or an access that is missing is one problem, whoever met it: the sign stays the same, and what it explains open. */
type ProblemId = Met | 'token' | 'access';

/** One true sentence about the station, and what stands behind it. */
export interface Chip {
  readonly id:
    | 'connection'
    | 'tickets'
    | 'unsent'
    | 'rejected'
    | 'clock'
    | 'backup'
    | 'battery'
    | 'scanner'
    | ProblemId
    | PrinterChip['id']
    | AccessChip['id']
    | UnclearChip['id'];
  readonly label: string;
  /** A circle for what is fine, a square for what needs attention, a filled sign for what somebody has to see to. */
  readonly level: 'fine' | 'attention' | 'alert';
  readonly title: string;
  readonly body: string | null;
  readonly trouble: Trouble | null;
  readonly actions: readonly Action[];
}

const oldAfterMs = 10 * 60_000;
const minuteMs = 60_000;
const newsAfterMs = 3_000;

const tokenCodes: readonly ProblemCode[] = ['unauthorized', 'token_missing', 'token_malformed', 'other_seller'];
const accessCodes: readonly ProblemCode[] = [
  'forbidden',
  'event_not_accessible',
  'event_gone',
  'no_events',
  'not_found',
];
/** What is wrong with this computer; the server cannot help. */
const recordCodes: readonly ProblemCode[] = ['cannot_record', 'disk_nearly_full'];
/** What is no more than another word for offline. */
const networkCodes: readonly ProblemCode[] = ['offline', 'timeout'];

function problemChip(met: Met, problem: Problem): Chip {
  const id = idOf(met, problem.code);
  const trouble = describeProblem(problem);
  const actions = actionsAgainst(problem.code);
  const alert = (t.status.alerts as Partial<Record<ProblemCode, string>>)[problem.code];
  if (alert !== undefined) return { id, level: 'alert', label: alert, title: alert, body: null, trouble, actions };
  const label = labelOf(id);
  return { id, level: 'attention', label, title: trouble.title, body: trouble.advice, trouble: null, actions };
}

function idOf(met: Met, code: ProblemCode): ProblemId {
  if (tokenCodes.includes(code)) return 'token';
  return accessCodes.includes(code) ? 'access' : met;
}

function labelOf(id: ProblemId): string {
  if (id === 'token') return t.status.tokenNeeded;
  if (id === 'access') return t.status.noAccess;
  return id === 'sync' ? t.status.syncProblem : t.status.uploadProblem;
}

function actionsAgainst(code: ProblemCode): readonly Action[] {
  if (tokenCodes.includes(code)) return ['askForToken'];
  if (accessCodes.includes(code)) return ['askForToken', 'askForEvents'];
  return recordCodes.includes(code) ? [] : ['syncNow'];
}

/** What is said across the whole screen. */
export interface Alert {
  readonly trouble: Trouble;
  /** Nobody can be admitted: it stays until that is over. Others stay until somebody has seen them. */
  readonly lasting: boolean;
}

export function alertsOf(status: Status, now: number, formats: Formats): readonly Alert[] {
  const lasting = (id: Chip['id']): boolean => id === 'record' && status.recordProblem?.code === 'cannot_record';
  const problems = problemChips(status).flatMap(({ id, level, trouble }) =>
    level === 'alert' && trouble !== null ? [{ trouble, lasting: lasting(id) }] : [],
  );
  const ending = accessEndTrouble(status.accessExpires, now, formats);
  return ending === null ? problems : [...problems, { trouble: ending, lasting: false }];
}

/** The worst first. */
function problemChips({ online, recordProblem, syncProblem, uploadProblem }: Status): Chip[] {
  const shown = (problem: Problem | null): problem is Problem =>
    problem !== null && (online || !networkCodes.includes(problem.code));
  const chips: Chip[] = recordProblem === null ? [] : [problemChip('record', recordProblem)];
  if (shown(syncProblem)) chips.push(problemChip('sync', syncProblem));
  if (shown(uploadProblem)) chips.push(problemChip('upload', uploadProblem));
  // One cause is said once.
  return chips.filter((chip, index) => chips.findIndex(({ label }) => label === chip.label) === index);
}

function connectionChip({ online, syncProblem, uploadProblem }: Status): Chip {
  const chip = { id: 'connection', level: online ? 'fine' : 'attention', trouble: null } as const;
  if (online) {
    return {
      ...chip,
      label: t.status.online,
      title: t.status.onlineTitle,
      body: t.status.onlineBody,
      actions: ['syncNow'],
    };
  }
  const cause = syncProblem ?? uploadProblem;
  return {
    ...chip,
    label: t.status.offline,
    title: t.status.offlineTitle,
    body: t.status.offlineBody,
    trouble: cause === null ? null : describeProblem(cause),
    actions: ['syncNow'],
  };
}

function ticketsChip({ online, tickets, ticketsAsOf }: Status, now: number, formats: Formats): Chip {
  const chip = { id: 'tickets', trouble: null, actions: ['syncNow'], title: t.status.ticketsTitle(tickets) } as const;
  if (ticketsAsOf === null) return { ...chip, level: 'attention', label: t.status.ticketsNever, body: null };
  const age = Math.max(0, now - ticketsAsOf);
  const moment = formats.moment(ticketsAsOf, now);
  const body = t.status.ticketsBody(moment);
  if (!online || age >= oldAfterMs) return { ...chip, level: 'attention', label: t.status.ticketsFrom(moment), body };
  const words =
    age < minuteMs ? t.status.seconds(Math.floor(age / 1_000)) : t.status.minutes(Math.floor(age / minuteMs));
  return { ...chip, level: 'fine', label: t.status.tickets(tickets, words), body };
}

/** Each scan is unsent for a moment; only what stays so is news, and the signs keep still. */
function isStuck({ online, unsent, unsentSince, uploadProblem }: Status, now: number): boolean {
  return unsent > 0 && (!online || uploadProblem !== null || now - (unsentSince ?? now) >= newsAfterMs);
}

function unsentChip({ unsent, unsentSince, uploadProblem }: Status, now: number, formats: Formats): Chip {
  return {
    id: 'unsent',
    label: t.status.unsent(unsent),
    level: 'attention',
    title: t.status.unsentTitle(unsent),
    body: t.status.unsentBody(formats.moment(unsentSince ?? now, now)),
    trouble: uploadProblem === null ? null : describeProblem(uploadProblem),
    actions: uploadProblem !== null && tokenCodes.includes(uploadProblem.code) ? ['askForToken'] : ['syncNow'],
  };
}

function rejectedChip({ rejected, rejectedSince }: Status, now: number, formats: Formats): Chip {
  const since = rejectedSince === null ? null : formats.moment(rejectedSince, now);
  return {
    id: 'rejected',
    label: t.status.rejected(rejected),
    level: 'attention',
    title: t.status.rejectedTitle(rejected),
    body: t.status.rejectedBody(since),
    trouble: null,
    actions: ['showRejected'],
  };
}

function clockChip(aheadMs: number): Chip {
  return {
    id: 'clock',
    label: aheadMs > 0 ? t.status.clockAhead(aheadMs) : t.status.clockBehind(-aheadMs),
    level: 'attention',
    title: t.status.clockTitle,
    body: t.status.clockBody(aheadMs),
    trouble: null,
    actions: [],
  };
}

function backupChip(problem: Problem): Chip {
  return {
    id: 'backup',
    label: t.status.backup,
    level: 'attention',
    title: t.status.backup,
    body: null,
    trouble: describeProblem(problem),
    actions: ['showBackup'],
  };
}

export function statusChips(status: Status, scanners: ScannersView, now: number, formats: Formats): readonly Chip[] {
  const scanner = scannerChip(scanners);
  const ending = accessEndChip(status, now, formats);
  const { rejected, clockAheadMs, backup } = status;
  return [
    connectionChip(status),
    ticketsChip(status, now, formats),
    ...(scanner === null ? [] : [scanner]),
    ...(isStuck(status, now) ? [unsentChip(status, now, formats)] : []),
    ...(rejected > 0 ? [rejectedChip(status, now, formats)] : []),
    ...(clockAheadMs === null ? [] : [clockChip(clockAheadMs)]),
    ...(backup.problem === null ? [] : [backupChip(backup.problem)]),
    ...problemChips(status),
    ...(ending === null ? [] : [ending]),
  ];
}
