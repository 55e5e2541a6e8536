import type { NewAccessUser } from '#shared/access-users.ts';
import { failure, type Outcome, type ProblemCode } from '#shared/problem.ts';
import { visibleBarcode } from '#shared/text/untrusted.ts';
import { z } from 'zod';
import { pathSegment } from './address.ts';
import { createBearer, renamed } from './bearer.ts';
import type { Fetch } from './http.ts';
import type { Waiting } from './retry.ts';

/** An access user as vivenu has it. */
export interface WireAccessUser {
  readonly id: string;
  /** Null where vivenu does not tell it. */
  readonly token: string | null;
  /** All its fields as they came, also those that this station does not know. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/**
 * The access users of a seller, for whoever has an API key. Reading is tried again; what changes something is sent once. 401 is
 * `key_refused`, 403 `key_not_allowed`; of a change 404 `access_user_gone`, 400 `access_user_refused` with the server's words. An id that
 * no address can carry is `access_user_refused` too, and nothing is sent.
 */
export interface AdminClient {
  list(): Promise<Outcome<readonly WireAccessUser[]>>;
  create(user: NewAccessUser): Promise<Outcome<WireAccessUser>>;
  update(id: string, body: Readonly<Record<string, unknown>>): Promise<Outcome<WireAccessUser>>;
  remove(id: string): Promise<Outcome<WireAccessUser>>;
}

export interface AdminParts {
  readonly fetch: Fetch;
  /** An origin, as `readServer` gives it. */
  readonly server: string;
  readonly apiKey: string;
  readonly waiting: Waiting;
  readonly closing: AbortSignal;
}

export function createAdminClient({ server, ...parts }: AdminParts): AdminClient {
  const bearer = createBearer(parts);
  const url = `${server}/api/accessusers`;

  async function change(method: 'PUT' | 'DELETE', id: string, body?: Readonly<Record<string, unknown>>) {
    const segment = pathSegment(id);
    if (segment === null) return failure('access_user_refused', `id: ${visibleBarcode(id)}`);
    const token = body?.['token'];
    const secrets = typeof token === 'string' ? [token] : [];
    const write = { method, url: `${url}/${segment}`, secrets, ...(body !== undefined && { body }) };
    return renamed(await bearer.write(write, userAnswer), { ...names, not_found: 'access_user_gone' });
  }

  return {
    list: async () => renamed(await bearer.read(url, listAnswer), keyNames),
    create: async ({ name, isIntegration }) =>
      renamed(await bearer.write({ method: 'POST', url, body: { name, isIntegration } }, userAnswer), names),
    update: (id, body) => change('PUT', id, body),
    remove: (id) => change('DELETE', id),
  };
}

type Names = Readonly<Partial<Record<ProblemCode, ProblemCode>>>;

const keyNames: Names = { unauthorized: 'key_refused', forbidden: 'key_not_allowed' };
const names: Names = { ...keyNames, bad_request: 'access_user_refused' };

/** Null without an id: nothing can be done with it. */
function readUser(given: unknown): WireAccessUser | null {
  if (typeof given !== 'object' || given === null) return null;
  const raw = given as Readonly<Record<string, unknown>>;
  const { _id: id, token } = raw;
  if (typeof id !== 'string' || id === '') return null;
  return { id, token: typeof token === 'string' && token !== '' ? token : null, raw };
}

const listAnswer = z.array(z.unknown()).transform((all) => all.flatMap((each) => readUser(each) ?? []));

const userAnswer = z.unknown().transform((given, context) => {
  const user = readUser(given);
  if (user !== null) return user;
  context.addIssue('an access user is expected');
  return z.NEVER;
});
