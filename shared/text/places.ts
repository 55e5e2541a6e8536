import type { Language } from '../language.ts';

/** What stands before a row and a seat where they are written in one line. */
export const placeWords: Record<Language, { readonly row: string; readonly seat: string }> = {
  en: { row: 'row', seat: 'seat' },
  de: { row: 'Reihe', seat: 'Platz' },
  fr: { row: 'rang', seat: 'place' },
  es: { row: 'fila', seat: 'asiento' },
  nl: { row: 'rij', seat: 'stoel' },
};
