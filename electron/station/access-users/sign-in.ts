import type { AccessUser } from '#shared/access-users.ts';
import type { AdminClient, WireAccessUser } from '../vivenu/admin-client.ts';
import { readAccessUser } from './read.ts';

/** An API key, and what came to light with it. All of it is in memory only, and goes with the sign-out. */
export interface SignIn {
  readonly apiKey: string;
  readonly client: AdminClient;
  /** Tokens of access users that were made, by the ids: nobody else has them yet. */
  readonly made: Map<string, string>;
  /** Access users as the supervisor saw them last, by the ids. */
  readonly seen: Map<string, WireAccessUser>;
  /** Of all access users that came. */
  readonly tokens: Set<string>;
}

export const signInWith = (apiKey: string, client: AdminClient): SignIn => ({
  apiKey,
  client,
  made: new Map(),
  seen: new Map(),
  tokens: new Set(),
});

/** As the window may have it: its token stays here. */
export function withoutToken(signIn: SignIn, user: WireAccessUser, ownToken: string | null): AccessUser {
  const { id, token } = user;
  if (token !== null) {
    signIn.tokens.add(token);
    if (signIn.made.has(id)) signIn.made.set(id, token);
  }
  return readAccessUser(user, { isOwn: token !== null && token === ownToken, isNew: signIn.made.has(id) });
}

export function forget({ made, seen }: SignIn): void {
  made.clear();
  seen.clear();
}
