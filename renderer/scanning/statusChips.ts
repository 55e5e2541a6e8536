import type { CommandName } from '#shared/channels.ts';
import type { Problem, ProblemCode } from '#shared/problem.ts';
import { describeProblem } from '#shared/text/problems.ts';
import type { Status } from '#shared/view.ts';
import { en } from '../text/en.ts';
import type { Formats } from '../text/format.ts';
import type { Trouble } from '../useCall.ts';

type Action = Extract<CommandName, 'askForToken' | 'askForEvents' | 'syncNow'>;

/** One true sentence about the station, and what stands behind it. */
export interface Chip {
  readonly id: 'connection' | 'tickets' | 'unsent' | 'rejected' | 'sync' | 'upload';
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
const accessCodes: readonly ProblemCode[] = ['forbidden', 'event_not_accessible', 'no_events', 'not_found'];
const alertLabels: Partial<Record<ProblemCode, string>> = en.status.alerts;
/** What is no more than another word for offline. */
const networkCodes: readonly ProblemCode[] = ['offline', 'timeout'];

function problemChip(id: 'sync' | 'upload', problem: Problem): Chip {
  const trouble = describeProblem(problem);
  const actions = actionsAgainst(problem.code);
  const alert = alertLabels[problem.code];
  if (alert !== undefined) return { id, level: 'alert', label: alert, title: alert, body: null, trouble, actions };
  const label = labelOf(id, problem.code);
  return { id, level: 'attention', label, title: trouble.title, body: trouble.advice, trouble: null, actions };
}

function labelOf(id: 'sync' | 'upload', code: ProblemCode): string {
  if (tokenCodes.includes(code)) return en.status.tokenNeeded;
  if (accessCodes.includes(code)) return en.status.noAccess;
  return id === 'sync' ? en.status.syncProblem : en.status.uploadProblem;
}

function actionsAgainst(code: ProblemCode): readonly Action[] {
  if (tokenCodes.includes(code)) return ['askForToken'];
  if (accessCodes.includes(code)) return ['askForToken', 'askForEvents'];
  return ['syncNow'];
}

/** What is said across the whole screen until somebody has seen it. */
export function alertsOf(status: Status): readonly Trouble[] {
  return problemChips(status).flatMap(({ level, trouble }) => (level === 'alert' && trouble !== null ? [trouble] : []));
}

function problemChips({ online, syncProblem, uploadProblem }: Status): Chip[] {
  const shown = (problem: Problem | null): problem is Problem =>
    problem !== null && (online || !networkCodes.includes(problem.code));
  const chips: Chip[] = [];
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
      label: en.status.online,
      title: en.status.onlineTitle,
      body: en.status.onlineBody,
      actions: ['syncNow'],
    };
  }
  const cause = syncProblem ?? uploadProblem;
  return {
    ...chip,
    label: en.status.offline,
    title: en.status.offlineTitle,
    body: en.status.offlineBody,
    trouble: cause === null ? null : describeProblem(cause),
    actions: ['syncNow'],
  };
}

function ticketsChip({ online, tickets, ticketsAsOf }: Status, now: number, formats: Formats): Chip {
  const chip = { id: 'tickets', trouble: null, actions: ['syncNow'], title: en.status.ticketsTitle(tickets) } as const;
  if (ticketsAsOf === null) return { ...chip, level: 'attention', label: en.status.ticketsNever, body: null };
  const age = Math.max(0, now - ticketsAsOf);
  const moment = formats.moment(ticketsAsOf, now);
  const body = en.status.ticketsBody(moment);
  if (!online || age >= oldAfterMs) return { ...chip, level: 'attention', label: en.status.ticketsFrom(moment), body };
  const words =
    age < minuteMs ? en.status.seconds(Math.floor(age / 1_000)) : en.status.minutes(Math.floor(age / minuteMs));
  return { ...chip, level: 'fine', label: en.status.tickets(tickets, words), body };
}

export function statusChips(status: Status, now: number, formats: Formats): readonly Chip[] {
  const { unsent, unsentSince, rejected, uploadProblem } = status;
  // Each scan is unsent for a moment; only what stays so is news, and the signs keep still.
  const stuck = !status.online || uploadProblem !== null || now - (unsentSince ?? now) >= newsAfterMs;
  const chips = [connectionChip(status), ticketsChip(status, now, formats)];
  if (unsent > 0 && stuck) {
    chips.push({
      id: 'unsent',
      label: en.status.unsent(unsent),
      level: 'attention',
      title: en.status.unsentTitle(unsent),
      body: en.status.unsentBody(formats.moment(unsentSince ?? now, now)),
      trouble: uploadProblem === null ? null : describeProblem(uploadProblem),
      actions: uploadProblem !== null && tokenCodes.includes(uploadProblem.code) ? ['askForToken'] : ['syncNow'],
    });
  }
  if (rejected > 0) {
    chips.push({
      id: 'rejected',
      label: en.status.rejected(rejected),
      level: 'attention',
      title: en.status.rejectedTitle(rejected),
      body: en.status.rejectedBody,
      trouble: null,
      actions: [],
    });
  }
  return [...chips, ...problemChips(status)];
}
