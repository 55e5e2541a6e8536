import type { Outcome, Problem, ProblemCode } from '#shared/problem.ts';
import type { z } from 'zod';
import { exchange, readJson, type Exchange, type Fetch } from './http.ts';
import { withRetry, type Waiting } from './retry.ts';

interface Parts {
  readonly fetch: Fetch;
  /** Null: without one. */
  readonly apiKey: string | null;
  readonly waiting: Waiting;
  readonly closing: AbortSignal;
}

/** Requests of a person with an API key. */
export interface Bearer {
  /** Tried again where that may help. */
  read<T>(url: string, schema: z.ZodType<T>): Promise<Outcome<T>>;
  /** Sent once, whatever comes of it. */
  write<T>(write: Write, schema: z.ZodType<T>): Promise<Outcome<T>>;
}

interface Write {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
  /** Beside the API key. */
  readonly secrets?: readonly string[];
}

const READ_DEADLINE_MS = 10_000;
const WRITE_DEADLINE_MS = 15_000;

export function createBearer({ fetch, apiKey, waiting, closing }: Parts): Bearer {
  const key = apiKey === null ? [] : [apiKey];
  const headers = { accept: 'application/json', ...(apiKey !== null && { authorization: `Bearer ${apiKey}` }) };

  async function ask<T>(request: Omit<Exchange, 'closing'>, schema: z.ZodType<T>): Promise<Outcome<T>> {
    const outcome = await exchange(fetch, { ...request, closing });
    return outcome.ok ? readJson(outcome.value.body, schema) : outcome;
  }

  return {
    read: (url, schema) =>
      withRetry(
        () => ask({ method: 'GET', url, headers, secrets: key, deadlineMs: READ_DEADLINE_MS }, schema),
        waiting,
      ),

    write({ method, url, body, secrets = [] }, schema) {
      const request = { method, url, secrets: [...key, ...secrets], deadlineMs: WRITE_DEADLINE_MS };
      if (body === undefined) return ask({ ...request, headers }, schema);
      const typed = { ...headers, 'content-type': 'application/json' };
      return ask({ ...request, headers: typed, body: JSON.stringify(body) }, schema);
    },
  };
}

/** The same outcome, with the problem's name as the table has it; what the server said stays. */
export function renamed<T>(
  outcome: Outcome<T>,
  names: Readonly<Partial<Record<ProblemCode, ProblemCode>>>,
): Outcome<T> {
  if (outcome.ok) return outcome;
  const problem: Problem = { ...outcome.problem, code: names[outcome.problem.code] ?? outcome.problem.code };
  return { ok: false, problem };
}
