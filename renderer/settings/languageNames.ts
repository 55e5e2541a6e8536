import type { Language } from '#shared/language.ts';

/** Each in itself: who cannot read the window finds it all the same. */
export const languageNames: Readonly<Record<Language, string>> = {
  de: 'Deutsch',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  nl: 'Nederlands',
};
