import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Settings } from '#shared/settings.ts';
import type { SettingChange } from '#shared/station-settings.ts';

/** Which settings have a history. The others are switched in the course of an evening. No secret is among the settings. */
const hasHistory: Readonly<Record<keyof Settings, boolean>> = {
  training: false,
  display: false,
  server: true,
  sellerId: true,
  events: true,
  eventsChosenAt: false,
  batchSize: true,
  backupFolder: true,
  scanners: true,
  serialScanners: true,
  wedge: true,
  printing: true,
  policy: true,
  entryNames: true,
  screen: true,
  kioskLock: true,
  autoStart: true,
  updates: true,
  takenSetup: false,
  stationName: true,
  syncIntervalSeconds: true,
  seating: true,
};

type Json = z.core.util.JSONType;

/** What differs between two states of the settings, each setting by itself. */
export function settingChanges(before: Settings, after: Settings, at: number): readonly SettingChange[] {
  return Object.entries(hasHistory)
    .filter(([, has]) => has)
    .flatMap(([key]) => differences([key], Reflect.get(before, key), Reflect.get(after, key)))
    .filter(({ what: [first, second] }) => !(first === 'policy' && second === 'direction'))
    .map((each) => ({ at, ...each }));
}

/** A rule of the policy is one setting, whatever it is made of. */
const isRule = ([first, ...path]: readonly string[]): boolean => first === 'policy' && path.length > 0;

type Difference = Pick<SettingChange, 'what' | 'from' | 'to'>;

/** What appears or is gone is one difference, whole; of what stays, each part is looked at. */
function differences(what: string[], before: unknown, after: unknown): readonly Difference[] {
  if (isDeepStrictEqual(before, after)) return [];
  const [from, to] = [partsOf(before), partsOf(after)];
  if (from === null || to === null || isRule(what)) return [difference(what, before, after)];
  const keys = new Set([...from.keys(), ...to.keys()]);
  const inside = [...keys].flatMap((key) => differences([...what, key], from.get(key), to.get(key)));
  // Only their order is another one.
  return inside.length === 0 ? [difference(what, before, after)] : inside;
}

function difference(what: string[], before: unknown, after: unknown): Difference {
  return {
    what,
    ...(before === undefined ? {} : { from: before as Json }),
    ...(after === undefined ? {} : { to: after as Json }),
  };
}

/** The parts of an object by their keys, and of a list of things by their ids; null of everything else. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const things: readonly unknown[] = value;
  return things.every(hasId) ? new Map(things.map((thing) => [thing.id, thing])) : null;
}

const hasId = (thing: unknown): thing is { readonly id: string } =>
  typeof thing === 'object' && thing !== null && 'id' in thing && typeof thing.id === 'string';
