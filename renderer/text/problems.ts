import type { Problem } from '#shared/problem.ts';
import { describeProblem as describeIn, type DescribedProblem } from '#shared/text/problems.ts';
import { language } from './texts.ts';

/** What happened, what still works and what to do, in the window's language. */
export const describeProblem = (problem: Problem): DescribedProblem => describeIn(problem, language);
