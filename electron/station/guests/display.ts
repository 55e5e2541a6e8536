import type { DisplayContent, DisplayFace } from '#shared/display.ts';
import type { EventSummary } from '#shared/domain.ts';
import type { ShownVerdict } from '#shared/contract.ts';
import { cleanName } from '#shared/text/untrusted.ts';

/** PURE: what guests see. Of a ticket nothing but a first name gets out of here. */

const longestFirstName = 24;
/** Of letters alone: an address, a number or a code in the place of the name is nobody's first name. */
const oneName = /^\p{L}[\p{L}\p{M}'’-]*$/u;
/** Written without spaces or with the family name first: what is the first name cannot be told. */
const familyFirst = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
/** Before a name in the languages of the window; a family name may be next. */
const titles =
  'dr prof mr mrs ms mx miss sir herr frau hr fr familie firma m mme mlle monsieur madame sr sra srta señor señora dhr mevr mw family';
const notNames = new Set(titles.split(' '));

/** The first word of a holder's name; null where it may be anything else. */
export function firstNameOf(name: string | null): string | null {
  const [first = ''] = (cleanName(name) ?? '').split(' ');
  // "Müller, Zoë" begins with the family name, and so does not match.
  if (!oneName.test(first) || familyFirst.test(first) || notNames.has(first.toLowerCase())) return null;
  const letters = Array.from(first);
  return letters.length > longestFirstName ? `${letters.slice(0, longestFirstName).join('')}…` : first;
}

/** The last answer, as long as it shows; a fault is a scan of which nothing could be said. */
export type Answer = ShownVerdict | 'fault';

interface Facts extends Pick<DisplayContent, 'training' | 'language' | 'theme'> {
  readonly answer: Answer | null;
  /** Of the open station; none where none is open. */
  readonly events: readonly EventSummary[];
  readonly withFirstName: boolean;
}

function faceOf(answer: Answer | null): DisplayFace {
  if (answer === null) return 'idle';
  if (answer === 'fault') return 'wait';
  // Staff only looked: nothing has happened to the guest.
  if (answer.checked) return 'idle';
  const { result } = answer.verdict;
  if (result === 'in') return 'welcome';
  // Whatever is wrong is between the guest and staff.
  return result === 'out' ? 'goodbye' : 'wait';
}

export function displayOf({ answer, events, withFirstName, training, language, theme }: Facts): DisplayContent {
  const face = faceOf(answer);
  const holder = face === 'welcome' && answer !== null && answer !== 'fault' ? answer.verdict.ticket?.name : null;
  const [event, ...others] = events;
  return {
    face,
    eventName: event === undefined || others.length > 0 ? null : cleanName(event.name),
    firstName: withFirstName ? firstNameOf(holder ?? null) : null,
    training,
    language,
    theme,
  };
}
