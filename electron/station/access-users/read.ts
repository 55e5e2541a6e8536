import type { AccessUser, Json } from '#shared/access-users.ts';
import type { WireAccessUser } from '../vivenu/admin-client.ts';

/** What only this station knows of an access user. */
interface Here {
  readonly isOwn: boolean;
  readonly isNew: boolean;
}

/** As vivenu has it, without the token. What is missing or of another type is as if nobody had set it: `active` is true then. */
export function readAccessUser({ id, raw }: Pick<WireAccessUser, 'id' | 'raw'>, here: Here): AccessUser {
  return {
    id,
    name: text(raw['name']) ?? '',
    active: raw['active'] !== false,
    accessAllEvents: raw['accessAllEvents'] === true,
    eventIds: texts(raw['events']),
    expires: moment(raw['expires']),
    lastRequest: moment(raw['lastRequest']),
    isIntegration: raw['isIntegration'] === true,
    integration: text(raw['integration']),
    deviceSettings: settings(raw['deviceSettings']),
    createdAt: moment(raw['createdAt']),
    updatedAt: text(raw['updatedAt']),
    ...here,
  };
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? [...new Set(value.filter((each) => typeof each === 'string' && each !== ''))] : [];

function moment(value: unknown): number | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

function settings(value: unknown): Readonly<Record<string, Json>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  // It came as JSON.
  return isObject ? (value as Readonly<Record<string, Json>>) : {};
}
