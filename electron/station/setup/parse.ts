import type { z } from 'zod';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { longestSetup } from '#shared/setup.ts';
import { visibleBarcode } from '#shared/text/untrusted.ts';
import { innerSetupSchema, setupSchema, setupVersion, type InnerSetup, type Setup } from './form.ts';

/** Text of anybody's making becomes a set-up, or says which key is wrong. No value of it is ever said: it may be the token. Pure. */

const longestKey = 120;

export const parseSetup = (text: string): Outcome<Setup> => parse(text, setupSchema);
export const parseInnerSetup = (text: string): Outcome<InnerSetup> => parse(text, innerSetupSchema);

function parse<T>(text: string, schema: z.ZodType<T>): Outcome<T> {
  if (text.length > longestSetup) return failure('setup_unreadable', `longer than ${longestSetup} characters`);
  const json = readJson(text.replace(/^\uFEFF/u, ''));
  // A parser's words would show what stands in the file.
  if (json === undefined) return failure('setup_unreadable', 'no JSON');
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return failure('setup_unreadable', 'gatehouse');
  const version: unknown = Object.getOwnPropertyDescriptor(json, 'gatehouse')?.value;
  if (typeof version === 'number' && version > setupVersion) return failure('setup_newer');
  const parsed = schema.safeParse(json);
  if (!parsed.success) return failure('setup_unreadable', mistakeIn(parsed.error));
  const unknown = unknownKey(json, parsed.data, []);
  return unknown === null ? success(parsed.data) : failure('setup_unreadable', named(unknown));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const named = (path: readonly PropertyKey[]): string => visibleBarcode(path.map(String).join('.'), longestKey);

function mistakeIn({ issues: [outer] }: z.ZodError): string {
  const first = outer === undefined ? undefined : innermost(outer);
  if (first === undefined) return '';
  if (first.code === 'unrecognized_keys') return named([...first.path, first.keys[0] ?? '']);
  // zod's own words name what is expected, never what came.
  return `${named(first.path)}: ${first.message}`;
}

/** Of a value with several forms, the key that is wrong in one of them. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const inside = issue.errors.flat().find(({ code, path }) => path.length > 0 || code === 'unrecognized_keys');
  return inside === undefined ? issue : { ...inside, path: [...issue.path, ...inside.path] };
}

/** The way to a key that the schema has dropped; a mistyped one must not be passed over in silence. `__proto__` is such a key, too. */
function unknownKey(given: unknown, taken: unknown, path: readonly string[]): readonly string[] | null {
  if (typeof given !== 'object' || given === null) return null;
  for (const [key, value] of Object.entries(given)) {
    const here = [...path, key];
    const kept = typeof taken === 'object' && taken !== null ? Object.getOwnPropertyDescriptor(taken, key) : undefined;
    if (kept === undefined) return here;
    const inside = unknownKey(value, kept.value, here);
    if (inside !== null) return inside;
  }
  return null;
}
