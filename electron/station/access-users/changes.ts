import { longestAccessName, type AccessUserDraft, type DraftField, type NewAccessUser } from '#shared/access-users.ts';
import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import type { AdminClient, WireAccessUser } from '../vivenu/admin-client.ts';
import { differences, drafted, mergeDraft } from './draft.ts';
import { notDone, unclear, unread } from './not-done.ts';

/**
 * Changes at vivenu, each sent once. Where nobody knows what became of one, the list is read again: a change that is seen there is done.
 * One that is not seen there proves nothing, for vivenu may do it later.
 */

type Listed = Outcome<readonly WireAccessUser[]>;

export async function listUsers(client: AdminClient): Promise<Listed> {
  const listed = await client.list();
  return listed.ok ? listed : failed(unread(listed.problem));
}

const failed = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });

const find = (users: readonly WireAccessUser[], id: string): WireAccessUser | undefined =>
  users.find((user) => user.id === id);

export async function create(client: AdminClient, wanted: NewAccessUser): Promise<Outcome<WireAccessUser>> {
  const before = await listUsers(client);
  if (!before.ok) return before;
  const made = await client.create(wanted);
  if (made.ok) return made;
  const refusal = notDone(made.problem);
  if (refusal !== null) return failed(refusal);
  const after = await client.list();
  const known = new Set(before.value.map(({ id }) => id));
  const added = (after.ok ? after.value : []).filter(
    (user) => !known.has(user.id) && drafted(user).name.trim() === wanted.name.trim(),
  );
  const [one] = added;
  return one !== undefined && added.length === 1 ? success(one) : failed(unclear(made.problem));
}

interface Wish {
  readonly id: string;
  /** Its `updatedAt` as the supervisor saw it. */
  readonly basedOn: string | null;
  /** As the supervisor saw it; undefined where that is not known here. */
  readonly seen: WireAccessUser | undefined;
  readonly draft: AccessUserDraft;
}

export type Changed =
  | { readonly kind: 'saved'; readonly now: WireAccessUser; readonly notTaken: readonly DraftField[] }
  | { readonly kind: 'conflict'; readonly now: WireAccessUser; readonly changed: readonly DraftField[] };

/** `mayChange` looks at it as vivenu has it now. */
export async function change(
  client: AdminClient,
  wish: Wish,
  mayChange: (user: WireAccessUser) => Problem | null,
): Promise<Outcome<Changed>> {
  const { id, draft } = wish;
  const listed = await listUsers(client);
  if (!listed.ok) return listed;
  const user = find(listed.value, id);
  if (user === undefined) return failure('access_user_gone');
  const already = saved(user, draft);
  // Who changed it meanwhile may have wanted the same.
  if (already.notTaken.length === 0) return success(already);
  const changed = changedSince(user, wish);
  if (changed !== null) return success({ kind: 'conflict', now: user, changed });
  const refusal = mayChange(user) ?? unsendable(user, wish);
  if (refusal !== null) return failed(refusal);
  const put = await client.update(id, mergeDraft(user, draft));
  if (put.ok) return success(saved(put.value, draft));
  const done = notDone(put.problem);
  return done === null ? readBack(client, wish, put.problem) : failed(done);
}

/**
 * What somebody else changed since the supervisor saw it, of all that a draft holds; null where nothing. So no edit of anybody is
 * overwritten, and a device that asks again and again (`lastRequest`, and `updatedAt` with it) does not stand in the way of every
 * change. Where nobody knows any more what the supervisor saw, any other `updatedAt` counts, and what differs from the draft is told.
 */
function changedSince(now: WireAccessUser, { basedOn, seen, draft }: Wish): readonly DraftField[] | null {
  if (seen === undefined || versionOf(seen) !== basedOn) {
    return versionOf(now) === basedOn ? null : differences(drafted(now), draft);
  }
  const changed = differences(drafted(seen), drafted(now));
  return changed.length === 0 ? null : changed;
}

const versionOf = ({ raw }: WireAccessUser): string | null =>
  typeof raw['updatedAt'] === 'string' ? raw['updatedAt'] : null;

/** A name that is there already may be of any length. */
function unsendable(user: WireAccessUser, { draft }: Wish): Problem | null {
  const isNew = differences(drafted(user), draft).includes('name');
  const { length } = draft.name.trim();
  if (isNew && (length < 1 || length > longestAccessName)) {
    return { code: 'access_user_refused', detail: `name: 1-${longestAccessName}` };
  }
  // vivenu wants the token in every change.
  return user.token === null ? { code: 'access_user_refused', detail: 'token' } : null;
}

async function readBack(client: AdminClient, { id, draft }: Wish, problem: Problem): Promise<Outcome<Changed>> {
  const listed = await client.list();
  if (!listed.ok) return failed(unclear(problem));
  const user = find(listed.value, id);
  if (user === undefined) return failure('access_user_gone');
  const now = saved(user, draft);
  return now.notTaken.length === 0 ? success(now) : failed(unclear(problem));
}

const saved = (now: WireAccessUser, draft: AccessUserDraft): Changed & { readonly kind: 'saved' } => ({
  kind: 'saved',
  now,
  notTaken: differences(drafted(now), draft),
});

/** `mayRemove` looks at it as vivenu has it now. */
export async function remove(
  client: AdminClient,
  id: string,
  mayRemove: (user: WireAccessUser) => Problem | null,
): Promise<Outcome<null>> {
  const listed = await listUsers(client);
  if (!listed.ok) return listed;
  const user = find(listed.value, id);
  if (user === undefined) return failure('access_user_gone');
  const refusal = mayRemove(user);
  if (refusal !== null) return failed(refusal);
  const removed = await client.remove(id);
  if (removed.ok) return success(null);
  const done = notDone(removed.problem);
  if (done !== null) return failed(done);
  const after = await client.list();
  const isGone = after.ok && find(after.value, id) === undefined;
  return isGone ? success(null) : failed(unclear(removed.problem));
}
