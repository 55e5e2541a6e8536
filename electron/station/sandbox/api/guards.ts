import { refuse, type Answer } from '../http/answer.ts';
import type { PathValues, Handler } from '../http/router.ts';
import type { SandboxRequest } from '../http/request.ts';
import { isoNow, type SandboxState } from '../state.ts';
import type { AccessUser } from '../world/access-users.ts';
import type { SandboxEvent } from '../world/catalogue.ts';
import type { ApiKeyOwner } from '../world/world.ts';

/** A request whose sender is known. */
export interface DeviceCall {
  readonly user: AccessUser;
  readonly request: SandboxRequest;
  readonly values: PathValues;
}

export interface AdminCall {
  readonly owner: ApiKeyOwner;
  readonly request: SandboxRequest;
  readonly values: PathValues;
}

function findUser(state: SandboxState, token: unknown): AccessUser | undefined {
  const user = [...state.world.accessUsers.values()].find((each) => each.token === token);
  if (user === undefined || !user.active) return undefined;
  const expired = user.expires !== undefined && Date.parse(user.expires) <= state.now();
  return expired ? undefined : user;
}

/** Lets devices in by their `token` header, and notes when each was last heard of. */
export const forDevice =
  (state: SandboxState, handle: (call: DeviceCall) => Answer): Handler =>
  (request, values) => {
    const user = findUser(state, request.headers['token']);
    // Unknown, expired and switched off look alike: who holds a wrong token learns nothing from the answer.
    if (user === undefined) return refuse(401, 'the header token is missing or not valid');
    const heard = { ...user, lastRequest: isoNow(state) };
    state.world.accessUsers.set(user.id, heard);
    return handle({ user: heard, request, values });
  };

/** Lets an API key in by `Authorization: Bearer`. */
export const forApiKey =
  (state: SandboxState, handle: (call: AdminCall) => Answer): Handler =>
  (request, values) => {
    const key = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const owner = state.world.apiKeys.get(key ?? '');
    if (owner === undefined) return refuse(401, 'Authorization: Bearer <API key> is missing or not valid');
    if (!owner.allowed) return refuse(403, 'this API key may not do that');
    return handle({ owner, request, values });
  };

export const accessibleEvents = (state: SandboxState, user: AccessUser): readonly SandboxEvent[] =>
  state.world.events.filter(
    (event) => event.sellerId === user.sellerId && (user.accessAllEvents || user.events.includes(event.id)),
  );

/** For devices, of an event they may use. Any other event does not exist for them. */
export const forDeviceEvent = (
  state: SandboxState,
  handle: (call: DeviceCall & { readonly event: SandboxEvent }) => Answer,
): Handler =>
  forDevice(state, (call) => {
    const event = accessibleEvents(state, call.user).find((each) => each.id === call.values['eventId']);
    return event === undefined ? refuse(404, 'the event is not known') : handle({ ...call, event });
  });
