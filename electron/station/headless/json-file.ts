import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome, type ProblemCode } from '#shared/problem.ts';

interface Read<T> {
  /** As it stands in the file. */
  readonly json: unknown;
  readonly value: T;
}

/** Reads a file of the command line; its first mistake is named by its place, or by `whole` where it is the whole file. */
export function readJsonFile<T>(
  path: string,
  schema: z.ZodType<T>,
  code: ProblemCode,
  whole: string,
): Outcome<Read<T>> {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return failure(code, errorMessage(error));
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return success({ json, value: parsed.data });
  const issue = parsed.error.issues[0];
  return failure(code, issue && `${issue.path.join('.') || whole}: ${issue.message}`);
}
