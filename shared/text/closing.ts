import type { Language } from '../language.ts';
import { closing as de } from './de/closing.ts';
import { closing as en } from './en/closing.ts';
import { closing as es } from './es/closing.ts';
import { closing as fr } from './fr/closing.ts';
import { closing as nl } from './nl/closing.ts';
import type { Closing } from './wording.ts';

const words: Record<Language, Closing> = { en, de, fr, es, nl };

interface ClosingWords extends Pick<Closing, 'stay' | 'closeAnyway'> {
  readonly title: string;
  readonly lead: string;
}

export function closingWords(unsent: number, language: Language): ClosingWords {
  const { stay, closeAnyway, sentTitle, sentLead, title, lead } = words[language];
  if (unsent === 0) return { stay, closeAnyway, title: sentTitle, lead: sentLead };
  const one = new Intl.PluralRules(language).select(unsent) === 'one';
  return { stay, closeAnyway, title: title(unsent.toLocaleString(language), one), lead: lead(one) };
}
