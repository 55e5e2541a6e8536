import type { Language } from '../language.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { problems as de } from './de/problems.ts';
import { problems as en } from './en/problems.ts';
import { problems as es } from './es/problems.ts';
import { problems as fr } from './fr/problems.ts';
import { problems as nl } from './nl/problems.ts';
import type { Wording } from './wording.ts';

const wordings: Record<Language, Record<ProblemCode, Wording>> = { en, de, fr, es, nl };

export interface DescribedProblem extends Wording {
  readonly detail: string | null;
}

/** What happened, what still works and what to do, in words. */
export function describeProblem({ code, detail }: Problem, language: Language): DescribedProblem {
  return { ...wordings[language][code], detail: detail ?? null };
}

/** The same on one line, for stderr and logs, which are in English. */
export function problemLine(problem: Problem): string {
  const { title, advice, detail } = describeProblem(problem, 'en');
  return `${title}${detail === null ? '' : ` (${detail})`}. ${advice}`;
}
