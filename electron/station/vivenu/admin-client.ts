import type { NewAccessUser } from '#shared/access-users.ts';
import type { Outcome } from '#shared/problem.ts';
import type { Fetch } from './http.ts';
import type { Waiting } from './retry.ts';

/** An access user as vivenu has it. */
export interface WireAccessUser {
  readonly id: string;
  readonly token: string;
  /** All its fields as they came, also those that this station does not know. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/**
 * The access users of a seller, for whoever has an API key. Reading is tried again; what changes something is sent once. 401 is
 * `key_refused`, 403 `key_not_allowed`, 404 `access_user_gone`, 400 `access_user_refused` with the server's words.
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

export function createAdminClient(_parts: AdminParts): AdminClient {
  throw new Error('not built yet');
}
