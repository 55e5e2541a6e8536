/** Numbers and times in the system's own manner. */
export interface Formats {
  readonly number: (value: number) => string;
  /** 19:42 */
  readonly time: (at: number) => string;
  /** 19:42:07 */
  readonly timeWithSeconds: (at: number) => string;
  /** 18 Jul, 19:42:07 */
  readonly dayTimeWithSeconds: (at: number) => string;
  /** 19:42 when that was today, otherwise with the day. */
  readonly moment: (at: number, now: number) => string;
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
  return {
    number: (value) => number.format(value),
    time: (at) => time.format(at),
    dayTimeWithSeconds: (at) => dayTimeSeconds.format(at),
    timeWithSeconds: (at) => seconds.format(at),
    moment: (at, now) => (day.format(at) === day.format(now) ? time.format(at) : dayTime.format(at)),
  };
}

export const formats = createFormats();
