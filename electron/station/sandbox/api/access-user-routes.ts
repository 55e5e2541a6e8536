import { z } from 'zod';
import { isAnswer, json, refuse, type Answer } from '../http/answer.ts';
import { checkBody, isObjectId, isoDateTime } from '../http/check.ts';
import type { Route } from '../http/router.ts';
import { isoNow, type SandboxState } from '../state.ts';
import { integrations, wireAccessUser, type AccessUser } from '../world/access-users.ts';
import { forApiKey, type AdminCall } from './guards.ts';

const optionalFields = {
  active: z.boolean().exactOptional(),
  events: z.array(z.string().refine(isObjectId, 'must be an id of 24 hex digits')).exactOptional(),
  expires: isoDateTime.exactOptional(),
  integration: z.enum(integrations).exactOptional(),
  deviceSettings: z.record(z.string(), z.unknown()).exactOptional(),
};

const creation = z.object({
  name: z.string().min(1),
  isIntegration: z.boolean().exactOptional(),
  accessAllEvents: z.boolean().exactOptional(),
  ...optionalFields,
});

/** What null takes away. */
const clearable = {
  expires: isoDateTime.nullable().exactOptional(),
  lastRequest: isoDateTime.nullable().exactOptional(),
  integration: z.enum(integrations).nullable().exactOptional(),
};

const update = z.object({
  name: z.string().min(1),
  sellerId: z.string().min(1),
  accessAllEvents: z.boolean(),
  token: z.string().min(1),
  isIntegration: z.boolean().exactOptional(),
  ...optionalFields,
  ...clearable,
});

/** The documents' fields, and those that are the server's own whatever a client sends. */
const known = new Set([...Object.keys(update.shape), '_id', '__v', 'createdAt', 'updatedAt']);

function create(state: SandboxState, { owner, request }: AdminCall): Answer {
  const body = checkBody(creation, request);
  if (!body.ok) return refuse(400, body.message);
  const { chance, accessUsers } = state.world;
  const at = isoNow(state);
  const user: AccessUser = {
    id: chance.id(),
    sellerId: owner.sellerId,
    active: true,
    token: chance.text('0123456789abcdef', 40),
    accessAllEvents: false,
    events: [],
    deviceSettings: {},
    createdAt: at,
    updatedAt: at,
    version: 0,
    others: {},
    ...body.value,
  };
  accessUsers.set(user.id, user);
  return json(201, wireAccessUser(user));
}

/** The access user of the path, among those of the API key's seller. */
function findOwn(state: SandboxState, { owner, values }: AdminCall): AccessUser | Answer {
  const id = values['id'] ?? '';
  if (!isObjectId(id)) return refuse(400, 'the id must have 24 hex digits');
  const user = state.world.accessUsers.get(id);
  return user?.sellerId === owner.sellerId ? user : refuse(404, 'the access user is not known');
}

/**
 * Optional attributes that are left out stay as they are; otherwise a PUT without `active` would reactivate a device. Fields that the
 * documents do not have are as the PUT says: a client that does not send back what it has read erases them.
 */
function updated(user: AccessUser, body: Readonly<Record<string, unknown>>): AccessUser {
  const others = Object.fromEntries(Object.entries(body).filter(([name]) => !known.has(name)));
  const { expires, lastRequest, integration, ...rest } = { ...user, ...update.parse(body), others };
  return {
    ...rest,
    ...(typeof expires === 'string' && { expires }),
    ...(typeof lastRequest === 'string' && { lastRequest }),
    ...(typeof integration === 'string' && { integration }),
  };
}

function change(state: SandboxState, call: AdminCall): Answer {
  const user = findOwn(state, call);
  if (isAnswer(user)) return user;
  const body = checkBody(update.loose(), call.request);
  if (!body.ok) return refuse(400, body.message);
  if (body.value.sellerId !== user.sellerId) return refuse(400, 'sellerId: an access user stays with its seller');
  const others = [...state.world.accessUsers.values()].filter((each) => each.id !== user.id);
  if (others.some((each) => each.token === body.value.token)) return refuse(400, 'token: is already in use');
  const changed = { ...updated(user, body.value), updatedAt: isoNow(state), version: user.version + 1 };
  state.world.accessUsers.set(user.id, changed);
  return json(200, wireAccessUser(changed));
}

function remove(state: SandboxState, call: AdminCall): Answer {
  const user = findOwn(state, call);
  if (isAnswer(user)) return user;
  state.world.accessUsers.delete(user.id);
  return json(200, wireAccessUser(user));
}

function list(state: SandboxState, { owner }: AdminCall): Answer {
  return json(
    200,
    [...state.world.accessUsers.values()].filter((user) => user.sellerId === owner.sellerId).map(wireAccessUser),
  );
}

/** Access users as the organiser's dashboard manages them. */
export const accessUserRoutes = (state: SandboxState): Route[] => [
  { method: 'GET', path: '/api/accessusers', handle: forApiKey(state, (call) => list(state, call)) },
  { method: 'POST', path: '/api/accessusers', handle: forApiKey(state, (call) => create(state, call)) },
  { method: 'PUT', path: '/api/accessusers/{id}', handle: forApiKey(state, (call) => change(state, call)) },
  { method: 'DELETE', path: '/api/accessusers/{id}', handle: forApiKey(state, (call) => remove(state, call)) },
];
