import type { Language } from '#shared/language.ts';

/** Numbers and times in the manner of one language and place. */
export interface Formats {
  readonly language: string;
  /** Whether the word behind this number is in the singular. */
  readonly isOne: (value: number) => boolean;
  readonly number: (value: number) => string;
  /** 19:42 */
  readonly time: (at: number) => string;
  /** 19:42:07 */
  readonly timeWithSeconds: (at: number) => string;
  /** 18 Jul, 19:42:07 */
  readonly dayTimeWithSeconds: (at: number) => string;
  /** 19:42 when that was today, otherwise with the day. */
  readonly moment: (at: number, now: number) => string;
  /** Saturday 18 Jul, 19:42; with the year where it is another one. */
  readonly weekday: (at: number, now: number) => string;
}

export function createFormats(locale?: string, timeZone?: string): Formats {
  const zone = timeZone === undefined ? {} : { timeZone };
  const number = new Intl.NumberFormat(locale);
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', ...zone });
  const seconds = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit', ...zone });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'short', ...zone });
  const dayTime = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...zone,
  });
  const dayTimeSeconds = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...zone,
  });
  const weekday = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...zone,
  });
  const year = new Intl.DateTimeFormat(locale, { year: 'numeric', ...zone });
  const weekdayYear = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...zone,
  });
  const plural = new Intl.PluralRules(locale);
  return {
    language: number.resolvedOptions().locale,
    isOne: (value) => plural.select(value) === 'one',
    number: (value) => number.format(value),
    time: (at) => time.format(at),
    dayTimeWithSeconds: (at) => dayTimeSeconds.format(at),
    timeWithSeconds: (at) => seconds.format(at),
    moment: (at, now) => (day.format(at) === day.format(now) ? time.format(at) : dayTime.format(at)),
    weekday: (at, now) => (year.format(at) === year.format(now) ? weekday : weekdayYear).format(at),
  };
}

/** Those of the window's present language. */
export let formats = createFormats('en');

/** `de-AT` where the computer is in Austria and the window speaks German; `de` where the computer speaks something else. */
export function speakFormats(language: Language, tags: readonly string[]): void {
  formats = createFormats(tags.find((tag) => tag.toLowerCase().split('-')[0] === language) ?? language);
}
