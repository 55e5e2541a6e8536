import type { Language } from '#shared/language.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { speakFormats } from './format.ts';
import { fr } from './fr/index.ts';
import { nl } from './nl/index.ts';
import type { Texts } from './model.ts';

const texts: Record<Language, Texts> = { en, de, fr, es, nl };

/** Every word of the window, in its present language. Never kept: the language can change while the window is open. */
export let t: Texts = en;

/** What `t` is in. */
export let language: Language = 'en';

/** From now on the window speaks this language, with the computer's own manner of numbers and times where it has one. */
export function speak(next: Language, tags: readonly string[]): void {
  language = next;
  t = texts[next];
  speakFormats(next, tags);
}
