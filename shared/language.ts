/** The languages of the window, of the papers and of what guests see. English is the model. */
export const languages = ['en', 'de', 'fr', 'es', 'nl'] as const;
export type Language = (typeof languages)[number];

/** What somebody chose, or what the system speaks. */
export const spokenLanguage = (chosen: Language | 'system', tags: readonly string[]): Language =>
  chosen === 'system' ? languageOf(tags) : chosen;

/** The first of the system's languages (`de-AT`, `fr`) that the station speaks. */
function languageOf(tags: readonly string[]): Language {
  const spoken = tags.map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.flatMap((code) => languages.find((language) => language === code) ?? [])[0] ?? 'en';
}
