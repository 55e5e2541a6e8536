import type { Language } from '../language.ts';

/** What a file is asked for. */
export type FilePurpose = 'seats';

/** The title of the system's dialog that asks for it. */
export const fileTitles: Record<Language, Record<FilePurpose, string>> = {
  en: { seats: 'The seats of the event, as a CSV file' },
  de: { seats: 'Die Plätze der Veranstaltung, als CSV-Datei' },
  fr: { seats: 'Les places de l’événement, en fichier CSV' },
  es: { seats: 'Los asientos del evento, en un archivo CSV' },
  nl: { seats: 'De plaatsen van het evenement, als CSV-bestand' },
};
