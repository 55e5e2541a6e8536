import type { Problem, ProblemCode } from '#shared/problem.ts';
import { en } from '../text/en.ts';

const words = en.printing;
const shorts: Partial<Record<ProblemCode, { readonly is: string; readonly todo: string }>> = words.short;

/** What is the matter with a printer, in few words. */
export const shortProblem = (problem: Problem | null): { readonly is: string; readonly todo: string } =>
  (problem === null ? undefined : shorts[problem.code]) ?? words.notReady;
