import type { Problem } from '#shared/problem.ts';
import { isNeverReached } from '../vivenu/never-reached.ts';

/** What a problem of an exchange with vivenu means for access users. The usual sentences speak of scans, which are sent again. */

const isOfAccess = ({ code }: Problem): boolean => code.startsWith('key_') || code.startsWith('access_user_');

/** Nothing was asked for but a look. */
export function unread(problem: Problem): Problem {
  return isOfAccess(problem) ? problem : { ...problem, code: 'access_user_unreached', detail: detailOf(problem) };
}

/** A change that vivenu has not done, and will not do; null where it may have done it, or may do it yet. */
export function notDone(problem: Problem): Problem | null {
  if (isNeverReached(problem)) return unread(problem);
  if (isOfAccess(problem)) return problem;
  return isRefusal(problem) ? { ...problem, code: 'access_user_refused' } : null;
}

/** vivenu may have done it, or may do it yet. */
export const unclear = (problem: Problem): Problem => ({ code: 'access_user_unclear', detail: detailOf(problem) });

/** Of the device endpoints, asked with the token of a new access user. */
export function unfit(problem: Problem): Problem {
  const isRefused = ['unauthorized', 'forbidden', 'not_found', 'bad_request'].includes(problem.code);
  return isRefused ? { ...problem, code: 'adopt_refused' } : unread(problem);
}

/** An answer 4xx: the detail begins with the status. */
const isRefusal = ({ detail }: Problem): boolean => /^4\d\d(?::|$)/u.test(detail ?? '');

const detailOf = ({ code, detail }: Problem): string => detail ?? code;
