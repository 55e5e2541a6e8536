import type { Outcome, Problem, ProblemCode } from '#shared/problem.ts';
import type { SeatLogEntry, SeatTarget, SeatView } from '#shared/seating.ts';
import { isNeverReached } from '../vivenu/never-reached.ts';

/** What came of a change that was sent: from the answer, and from what is read back. */

export type Step =
  | { readonly kind: 'status'; readonly to: SeatTarget; readonly before: ReadonlyMap<string, string> }
  | { readonly kind: 'booked' };

/** `partly`: the server said yes, but these are not as they should be. */
export type Conclusion =
  | { readonly kind: 'done' }
  | { readonly kind: 'partly'; readonly not: readonly string[]; readonly problem: Problem | null }
  | { readonly kind: 'notDone'; readonly problem: Problem }
  | { readonly kind: 'unclear'; readonly problem: Problem };

/** After these the server has surely changed nothing: it understood, and said no. Each as it is told to people. */
const refusals: Readonly<Partial<Record<ProblemCode, ProblemCode>>> = {
  seating_refused: 'seating_refused',
  seating_key_refused: 'seating_key_refused',
  key_missing: 'key_missing',
  seating_unknown: 'seating_unknown',
  object_id_invalid: 'object_id_invalid',
  too_many_requests: 'seating_busy',
  payload_too_large: 'seating_refused',
  conflict: 'seating_refused',
};

/** Why surely nothing was changed; null where nobody knows. */
export function notDoneBy(problem: Problem): Problem | null {
  const code = isNeverReached(problem) ? 'seating_unreached' : refusals[problem.code];
  return code === undefined ? null : { ...problem, code };
}

/** What is read back after the change. */
export interface ReadBack {
  /** Those that could not be read have no status. */
  readonly views: readonly SeatView[];
  /** The objects whose log shows just this change. */
  readonly logged: ReadonlySet<string>;
}

/**
 * Without an answer only what is there as wanted is done: what is as before may still change in a moment. A seat that is booked may have
 * been booked by others, and a counter says nothing of this change.
 */
export function conclude(step: Step, answer: Outcome<null>, { views, logged }: ReadBack): Conclusion {
  if (answer.ok) return step.kind === 'booked' ? { kind: 'done' } : concludeYes(step.to, views);
  const { problem } = answer;
  const reason = notDoneBy(problem);
  if (reason !== null) return { kind: 'notDone', problem: reason };
  if (step.kind === 'booked') return { kind: 'unclear', problem };
  const statuses = new Map(views.map(({ objectId, status }) => [objectId, status?.status]));
  const isDone = (objectId: string): boolean =>
    statuses.get(objectId) === step.to && (step.to !== 'booked' || logged.has(objectId));
  return [...step.before.keys()].every(isDone) ? { kind: 'done' } : { kind: 'unclear', problem };
}

/** What cannot be read back is taken for done: the server has said so. */
function concludeYes(to: SeatTarget, views: readonly SeatView[]): Conclusion {
  const wanted = new Map(views.map(({ objectId }) => [objectId, to]));
  return concludeViews(views, wanted, { kind: 'done' });
}

/** What is there has the last word; of what cannot be read `before` says whether it is as wanted. */
export function concludeViews(
  views: readonly SeatView[],
  wanted: ReadonlyMap<string, SeatTarget>,
  before: Extract<Conclusion, { readonly kind: 'done' | 'partly' }>,
): Extract<Conclusion, { readonly kind: 'done' | 'partly' }> {
  const [doubted, problem] = before.kind === 'partly' ? [before.not, before.problem] : [[], null];
  const not = views.flatMap(({ objectId, status }) => {
    const isWrong = status === null ? doubted.includes(objectId) : status.status !== wanted.get(objectId);
    return isWrong ? [objectId] : [];
  });
  return not.length === 0 ? { kind: 'done' } : { kind: 'partly', not, problem };
}

/**
 * Whether a seat's log shows this change by a program, and nothing else, after the moment `since` of its newest entry before. Null: that
 * could not be read, so that nobody knows what is new.
 */
export function showsChange(
  entries: readonly SeatLogEntry[],
  since: number | null,
  before: string | undefined,
  to: SeatTarget,
): boolean {
  if (since === null) return false;
  const [entry, ...more] = entries.filter(({ at }) => at === null || at > since);
  if (entry === undefined || more.length > 0) return false;
  return entry.at !== null && entry.api !== false && entry.before === before && entry.after === to;
}
