import type { Language } from '#shared/language.ts';
import { doorListWords, type DoorListWords } from '#shared/text/door-list.ts';
import { placeWords } from '#shared/text/places.ts';
import type { DoorListRequest } from './calls.ts';
import type { Entry } from './entries.ts';
import type { Heading } from './pages.ts';

/** What is written on the list, in its language. */
export interface Wording {
  readonly words: DoorListWords;
  readonly number: (value: number) => string;
  /** 22 Nov 2026, 19:42 */
  readonly moment: (at: number) => string;
  readonly presence: (entry: Entry) => string;
  readonly place: (entry: Entry) => { readonly area: string; readonly seat: string };
  readonly heading: (heading: Heading) => string;
}

/** English here is not the American one: the day comes first, as in the other languages. */
const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

export function wordingOf({
  language,
  timeZone,
  at: made,
}: Pick<DoorListRequest, 'language' | 'timeZone' | 'at'>): Wording {
  const locale = localeOf(language);
  const words = doorListWords[language];
  const number = new Intl.NumberFormat(locale);
  const date = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const moments = new Intl.DateTimeFormat(locale, { ...date, ...clock, timeZone });
  const times = new Intl.DateTimeFormat(locale, { ...clock, timeZone });
  const dates = new Intl.DateTimeFormat(locale, { ...date, timeZone });
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', timeZone });
  /** On another day than the list's the day says enough. */
  const short = (at: number): string => (dates.format(at) === dates.format(made) ? times : days).format(at);
  const { row: rowWord, seat: seatWord } = placeWords[language];

  return {
    words,
    number: (value) => number.format(value),
    moment: (at) => moments.format(at),
    presence({ presence }) {
      if (presence === null || presence.lastAt === null) return '';
      return presence.inside ? short(presence.lastAt) : words.left(short(presence.lastAt));
    },
    place({ area, row, seat }) {
      const parts = [row === null ? [] : `${rowWord} ${row}`, seat === null ? [] : `${seatWord} ${seat}`].flat();
      const text = parts.join(', ');
      return { area: area ?? '', seat: area === null ? text.replace(/^\p{Ll}/u, (l) => l.toUpperCase()) : text };
    },
    heading: (heading) =>
      heading.kind === 'letter' ? heading.letter : heading.kind === 'other' ? words.otherNames : words.nameless,
  };
}
