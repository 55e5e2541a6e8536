import type { Problem, ProblemCode } from '#shared/problem.ts';
import { t } from '../text/texts.ts';

interface Short {
  readonly is: string;
  readonly todo: string;
}

/** What is the matter with a printer, in few words. */
export function shortProblem(problem: Problem | null): Short {
  const shorts: Partial<Record<ProblemCode, Short>> = t.printing.short;
  return (problem === null ? undefined : shorts[problem.code]) ?? t.printing.notReady;
}
