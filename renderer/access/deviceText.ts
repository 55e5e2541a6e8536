import type { Json } from '#shared/access-users.ts';
import type { EventSummary } from '#shared/domain.ts';
import { ownOf } from '#shared/own.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import { t } from '../text/texts.ts';
import { eventName } from './userText.ts';

/** The settings that vivenu has for a device, as rows of words: known keys by name, all others as they are. */

export interface SettingRow {
  readonly name: string;
  readonly value: string;
}

const mostRows = 100;
const longestValue = 400;
const seconds = new Set(['scanRevealInterval', 'ticketSyncInterval']);

export function deviceRows(
  settings: Readonly<Record<string, Json>>,
  events: readonly EventSummary[],
): readonly SettingRow[] {
  const rows = Object.entries(settings).flatMap(([key, value]) => rowsOf([key], value, events));
  if (rows.length <= mostRows) return rows;
  return [...rows.slice(0, mostRows), { name: '…', value: t.access.device.more(rows.length - mostRows) }];
}

const isPlain = (value: Json): boolean => value === null || typeof value !== 'object';

function rowsOf(path: readonly string[], value: Json, events: readonly EventSummary[]): readonly SettingRow[] {
  if (Array.isArray(value)) {
    if (value.every(isPlain)) return [rowOf(path, value, events)];
    return value.flatMap((each, index) => rowsOf([...path, `${index + 1}`], each, events));
  }
  if (value !== null && typeof value === 'object') {
    const inner = Object.entries(value);
    if (inner.length === 0) return [rowOf(path, [], events)];
    return inner.flatMap(([key, each]) => rowsOf([...path, key], each, events));
  }
  return [rowOf(path, [value], events)];
}

function rowOf(path: readonly string[], values: readonly Json[], events: readonly EventSummary[]): SettingRow {
  const key = path.at(-1) ?? '';
  const words = values.map((value) => wordOf(key, value, events));
  const text = words.length === 0 ? t.access.own.noSettings : words.join(', ');
  return { name: path.map(keyName).join(' › '), value: short(text) };
}

const keyName = (key: string): string => ownOf(t.access.device.keys, key) ?? cleanName(key) ?? '…';

function wordOf(key: string, value: Json, events: readonly EventSummary[]): string {
  if (value === null) return t.access.own.noSettings;
  if (typeof value === 'boolean') return value ? t.access.yes : t.access.no;
  if (typeof value === 'number') return seconds.has(key) ? t.access.device.seconds(value) : String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (key === 'eventId') return eventName(text, events);
  return ownOf(t.access.device.words, text) ?? cleanName(text) ?? '';
}

function short(text: string): string {
  const characters = Array.from(text);
  return characters.length > longestValue ? `${characters.slice(0, longestValue).join('')}…` : text;
}
