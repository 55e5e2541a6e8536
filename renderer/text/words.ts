import { formats } from './format.ts';

/** 2 scans */
export const count = (n: number, one: string, many: string): string =>
  `${formats.number(n)} ${formats.isOne(n) ? one : many}`;

/** A stretch of time in the largest unit that says enough. */
export type Span = readonly [unit: 'minutes' | 'hours' | 'days', value: number];

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export function spanOf(ms: number): Span {
  if (ms < 90 * minuteMs) return ['minutes', Math.round(ms / minuteMs)];
  if (ms < 2 * dayMs) return ['hours', Math.round(ms / hourMs)];
  return ['days', Math.round(ms / dayMs)];
}

/** 3 h, in the words of one language. */
export function spanIn(ms: number, hours: string, day: string, days: string): string {
  const [unit, value] = spanOf(ms);
  if (unit === 'days') return count(value, day, days);
  return `${formats.number(value)} ${unit === 'hours' ? hours : 'min'}`;
}
