import { z } from 'zod';
import type { SandboxRequest } from './request.ts';

/** A checked value, or what is wrong with it in words for the error body. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

const fine = <T>(value: T): Checked<T> => ({ ok: true, value });
const wrong = (message: string): { ok: false; message: string } => ({ ok: false, message });

export const isoDateTime = z.iso.datetime({ offset: true });
export const isObjectId = (text: string): boolean => /^[0-9a-f]{24}$/i.test(text);

/** `[3].direction`, so that the sender finds the row. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');

function describeFirst(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'the body is not as it should be';
  const place = placeOf(issue.path).replace(/^\./, '');
  return place === '' ? issue.message : `${place}: ${issue.message}`;
}

export function checkValue<T>(schema: z.ZodType<T>, value: unknown): Checked<T> {
  const result = schema.safeParse(value);
  return result.success ? fine(result.data) : wrong(describeFirst(result.error));
}

/** A JSON body, whatever its Content-Type says. */
export function checkJson<T>(schema: z.ZodType<T>, body: string): Checked<T> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return wrong('the body is not JSON');
  }
  return checkValue(schema, value);
}

/** A JSON body that is also declared as such, which servers that parse by Content-Type insist on. */
export function checkBody<T>(schema: z.ZodType<T>, request: SandboxRequest): Checked<T> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return wrong('the Content-Type must be application/json');
  }
  return checkJson(schema, request.body);
}

/** A query parameter that is given at most once. */
function single(query: URLSearchParams, name: string): Checked<string | null> {
  const given = query.getAll(name);
  return given.length > 1 ? wrong(`${name} must not be given twice`) : fine(given[0] ?? null);
}

/** A whole number within limits, or the fallback when the parameter is not given. */
export function checkNumber(
  query: URLSearchParams,
  name: string,
  range: { min: number; max: number; fallback: number },
): Checked<number> {
  const text = single(query, name);
  if (!text.ok) return text;
  if (text.value === null) return fine(range.fallback);
  const number = Number(text.value);
  const within = /^\d+$/.test(text.value) && number >= range.min && number <= range.max;
  return within ? fine(number) : wrong(`${name} must be a whole number from ${range.min} to ${range.max}`);
}

/** A moment in milliseconds, or null when the parameter is not given. */
export function checkMoment(query: URLSearchParams, name: string): Checked<number | null> {
  const text = single(query, name);
  if (!text.ok) return text;
  if (text.value === null) return fine(null);
  const valid = isoDateTime.safeParse(text.value).success;
  return valid ? fine(Date.parse(text.value)) : wrong(`${name} must be an ISO 8601 date-time with Z or an offset`);
}

/** An id of 24 hex digits, or null when the parameter is not given. */
export function checkId(query: URLSearchParams, name: string): Checked<string | null> {
  const text = single(query, name);
  if (!text.ok || text.value === null || isObjectId(text.value)) return text;
  return wrong(`${name} must be an id of 24 hex digits`);
}
