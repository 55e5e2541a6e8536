import type {
  AccessUser,
  AccessUserChange,
  AccessUserDraft,
  AccessUserList,
  HandOver,
  NewAccessUser,
  OwnAccess,
} from '#shared/access-users.ts';
import type { EventSummary } from '#shared/domain.ts';
import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import type { ServerSays } from '#shared/server-ticket.ts';
import type { TicketView } from '#shared/ticket-view.ts';
import { visibleBarcode } from '#shared/text/untrusted.ts';
import { askForTicket } from '../access-users/ask-ticket.ts';
import { checkFit, checkToken } from '../access-users/adopt.ts';
import { change, create, listUsers, remove } from '../access-users/changes.ts';
import { drafted } from '../access-users/draft.ts';
import { codePicture } from '../access-users/hand-over.ts';
import { locksOut } from '../access-users/lock-out.ts';
import { isNameOf, pickableEvents } from '../access-users/names.ts';
import { askOwnAccess } from '../access-users/own-access.ts';
import { forget, signInWith, withoutToken, type SignIn } from '../access-users/sign-in.ts';
import { redact } from '../diagnostics/redact.ts';
import { createInTurn } from '../in-turn.ts';
import type { Log } from '../log.ts';
import type { OpenStation } from '../open-station.ts';
import { readApiKey } from '../vivenu/address.ts';
import { createAdminClient, type WireAccessUser } from '../vivenu/admin-client.ts';
import type { VivenuClient } from '../vivenu/client.ts';
import type { Fetch } from '../vivenu/http.ts';
import type { Waiting } from '../vivenu/retry.ts';

/** What a supervisor does at vivenu itself, with an API key that stays in this process until they sign out. */
export interface Account {
  signIn(apiKey: string): Promise<Outcome<null>>;
  signOut(): Outcome<null>;
  ownAccess(): Promise<Outcome<OwnAccess>>;
  accessUsers(): Promise<Outcome<AccessUserList>>;
  createAccessUser(user: NewAccessUser): Promise<Outcome<AccessUser>>;
  changeAccessUser(id: string, basedOn: string | null, draft: AccessUserDraft): Promise<Outcome<AccessUserChange>>;
  deleteAccessUser(id: string, name: string): Promise<Outcome<null>>;
  adoptAccessUser(id: string): Promise<Outcome<null>>;
  handOver(id: string): Promise<Outcome<HandOver>>;
  handedOver(id: string): Outcome<null>;
  askVivenu(barcode: string): Promise<Outcome<ServerSays>>;
}

/** What others need of it. */
export interface AccountDesk {
  readonly calls: Account;
  /** Null while nobody is signed in. */
  apiKey(): string | null;
  isSignedIn(): boolean;
  /** All that must not be in a file: the key, and the tokens that came to light with it. */
  secrets(): readonly string[];
}

interface Parts {
  readonly fetch: Fetch;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly log: Log;
  /** Of the tickets, as `readServer` gives it. */
  readonly server: () => string;
  readonly sellerId: () => string | null;
  readonly isTraining: () => boolean;
  /** The station's own token; null where it has none. */
  readonly token: () => string | null;
  /** A client of the device endpoints with another token. How its exchanges end says nothing of the station's own connection. */
  readonly clientWith: (token: string | null) => VivenuClient;
  /** The chosen events. */
  readonly events: () => readonly EventSummary[];
  /** The station at work; null where there is none. */
  readonly open: () => OpenStation | null;
  /** What the station knows of a barcode. */
  readonly ticket: (barcode: string) => Outcome<TicketView>;
  /** The station uses this token from now on, and scanning goes on meanwhile. Fails where it holds only until the restart. */
  readonly useToken: (token: string) => Promise<Outcome<null>>;
  readonly onChange: () => void;
  readonly closing: AbortSignal;
}

export function createAccountDesk(parts: Parts): AccountDesk {
  const { now, log, server, isTraining, token, clientWith, events, open, useToken, onChange } = parts;
  let signedIn: SignIn | null = null;
  /** Of signing in or out: who is overtaken by a later one is not signed in. */
  let turns = 0;
  const changes = createInTurn();

  async function signIn(typedKey: string): Promise<Outcome<null>> {
    if (isTraining()) return failure('not_in_training');
    const key = readApiKey(typedKey);
    if (!key.ok) return key;
    const turn = ++turns;
    const next = signInWith(key.value, createAdminClient({ ...parts, server: server(), apiKey: key.value }));
    const listed = await listUsers(next.client);
    if (!listed.ok) return listed;
    if (isTraining()) return failure('not_in_training');
    if (turn !== turns) return failure('key_missing');
    signedIn = next;
    for (const user of listed.value) look(next, user);
    log.info('somebody signed in at vivenu');
    onChange();
    return success(null);
  }

  function signOut(): Outcome<null> {
    turns++;
    if (signedIn === null) return success(null);
    forget(signedIn);
    signedIn = null;
    log.info('signed out at vivenu');
    onChange();
    return success(null);
  }

  const secrets = (): readonly string[] => (signedIn === null ? [] : [signedIn.apiKey, ...signedIn.tokens]);

  /** With what a sign-in knows, which must have come before. A key that vivenu no longer takes is dropped. */
  async function asSignedIn<T>(act: (current: SignIn) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    if (isTraining()) return failure('not_in_training');
    const current = signedIn;
    if (current === null) return failure('key_missing');
    const outcome = await act(current);
    if (outcome.ok) return outcome;
    if (outcome.problem.code === 'key_refused' && signedIn === current) signOut();
    return { ok: false, problem: withoutTokens(outcome.problem, current) };
  }

  /** Changes follow each other: what one finds out about itself must not be another's. */
  function inTurn<T>(act: (current: SignIn) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return changes(() => asSignedIn(act));
  }

  function look(current: SignIn, user: WireAccessUser): AccessUser {
    const access = withoutToken(current, user, token());
    if (access.isOwn && !isTraining()) open()?.ownAccess.listed(access);
    return access;
  }

  /** What the window is told: a change is based on it. */
  function shown(current: SignIn, user: WireAccessUser): AccessUser {
    if (signedIn === current) current.seen.set(user.id, user);
    return look(current, user);
  }

  const accessUsers = (): Promise<Outcome<AccessUserList>> =>
    asSignedIn(async (current) => {
      const [listed, own] = await Promise.all([listUsers(current.client), clientWith(token()).events()]);
      if (!listed.ok) return listed;
      // Who has signed out meanwhile sees none of them.
      if (signedIn !== current) return failure(isTraining() ? 'not_in_training' : 'key_missing');
      const users = listed.value.map((user) => shown(current, user));
      return success({ users, events: pickableEvents([...(own.ok ? own.value : []), ...events()], users) });
    });

  const createAccessUser = (wanted: NewAccessUser): Promise<Outcome<AccessUser>> =>
    inTurn(async (current) => {
      const made = await create(current.client, wanted);
      if (!made.ok) return made;
      const { id, token: itsToken } = made.value;
      // Who has signed out meanwhile can no longer hand it over.
      if (signedIn === current && itsToken !== null) current.made.set(id, itsToken);
      log.info(`an access user was made at vivenu: ${visibleBarcode(id)}`);
      return success(shown(current, made.value));
    });

  const changeAccessUser = (
    id: string,
    basedOn: string | null,
    draft: AccessUserDraft,
  ): Promise<Outcome<AccessUserChange>> =>
    inTurn<AccessUserChange>(async (current) => {
      const wish = { id, basedOn, draft, seen: current.seen.get(id) };
      const changed = await change(current.client, wish, (user) => {
        const isLockedOut =
          look(current, user).isOwn && locksOut(drafted(user), draft, { events: events(), now: now() });
        return isLockedOut ? { code: 'access_user_own' } : null;
      });
      if (!changed.ok) return changed;
      const outcome = changed.value;
      if (outcome.kind === 'saved') log.info(`an access user was changed at vivenu: ${visibleBarcode(id)}`);
      return success({ ...outcome, now: shown(current, outcome.now) });
    });

  const deleteAccessUser = (id: string, name: string): Promise<Outcome<null>> =>
    inTurn(async (current) => {
      const removed = await remove(current.client, id, (user) => {
        const access = look(current, user);
        if (access.isOwn) return { code: 'access_user_own' };
        return isNameOf(access, name) ? null : { code: 'access_user_name_wrong' };
      });
      if (!removed.ok) return removed;
      current.made.delete(id);
      log.info(`an access user was deleted at vivenu: ${visibleBarcode(id)}`);
      return removed;
    });

  const adoptAccessUser = (id: string): Promise<Outcome<null>> =>
    inTurn(async (current) => {
      const made = current.made.get(id);
      if (made === undefined) return failure('token_handed_over');
      const usable = checkToken(made);
      if (!usable.ok) return usable;
      const fit = await checkFit(clientWith(made), { sellerId: parts.sellerId(), events: events() });
      if (!fit.ok) return fit;
      // Meanwhile somebody may have signed out, begun a training, or handed it over.
      if (isTraining()) return failure('not_in_training');
      if (signedIn !== current) return failure('key_missing');
      if (!current.made.has(id)) return failure('token_handed_over');
      const used = await useToken(made);
      // Where it holds only until the restart, it can be adopted once more.
      if (used.ok) current.made.delete(id);
      const user = current.seen.get(id);
      if (user !== undefined) look(current, user);
      log.info(`the station uses another access user: ${visibleBarcode(id)}`);
      return used;
    });

  function handOver(id: string): Promise<Outcome<HandOver>> {
    return asSignedIn(async (current) => {
      const [made, user] = [current.made.get(id), current.seen.get(id)];
      if (made === undefined || user === undefined) return failure('token_handed_over');
      // Adopted, and not kept yet.
      if (made === token()) return failure('access_user_own');
      const usable = checkToken(made);
      if (!usable.ok) return usable;
      const picture = codePicture(made);
      return picture === null ? failure('token_malformed') : success({ name: drafted(user).name, picture });
    });
  }

  function handedOver(id: string): Outcome<null> {
    if (isTraining()) return failure('not_in_training');
    signedIn?.made.delete(id);
    return success(null);
  }

  async function ownAccess(): Promise<Outcome<OwnAccess>> {
    if (isTraining()) return failure('not_in_training');
    const [used, opened] = [token(), open()];
    const isSame = (): boolean => token() === used && open() === opened;
    return success(
      await askOwnAccess({
        client: clientWith(used),
        server: server(),
        sellerId: parts.sellerId(),
        known: () => (isSame() ? (opened?.ownAccess.known() ?? null) : null),
        onMe: (heard) => void (isSame() && opened?.ownAccess.heardOfItself(heard)),
        now,
      }),
    );
  }

  async function askVivenu(barcode: string): Promise<Outcome<ServerSays>> {
    if (isTraining()) return failure('not_in_training');
    const known = parts.ticket(barcode);
    const here = known.ok ? known.value.expected.ticket : null;
    return success(await askForTicket(clientWith(token()), barcode, here, now));
  }

  return {
    calls: {
      signIn,
      signOut,
      accessUsers,
      createAccessUser,
      changeAccessUser,
      deleteAccessUser,
      adoptAccessUser,
      handOver,
      handedOver,
      ownAccess,
      askVivenu,
    },
    apiKey: () => signedIn?.apiKey ?? null,
    isSignedIn: () => signedIn !== null,
    secrets,
  };
}

/** A server's words may quote one. */
function withoutTokens(problem: Problem, { apiKey, tokens }: SignIn): Problem {
  const { detail } = problem;
  return detail === undefined ? problem : { ...problem, detail: redact(detail, [apiKey, ...tokens]) };
}
