import { formats } from './format.ts';

const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** 2nd */
export const ordinal = (n: number): string => `${formats.number(n)}${endings[rules.select(n)] ?? 'th'}`;

/** 2 scans */
export const count = (n: number, one: string, many: string): string => `${formats.number(n)} ${n === 1 ? one : many}`;

/** 3 h, in the largest unit that says enough. */
export function span(ms: number): string {
  if (ms < 90 * minuteMs) return `${formats.number(Math.round(ms / minuteMs))} min`;
  if (ms < 2 * dayMs) return `${formats.number(Math.round(ms / hourMs))} h`;
  return count(Math.round(ms / dayMs), 'day', 'days');
}
