import type { Language } from '../language.ts';

/** What a file is asked for. */
export type FilePurpose = 'seats' | 'setup';

/** The title of the system's dialog that asks for it. */
export const fileTitles: Record<Language, Record<FilePurpose, string>> = {
  en: { seats: 'The seats of the event, as a CSV file', setup: 'The set-up of a station (gatehouse.json)' },
  de: { seats: 'Die Plätze der Veranstaltung, als CSV-Datei', setup: 'Die Einrichtung einer Station (gatehouse.json)' },
  fr: { seats: 'Les places de l’événement, en fichier CSV', setup: 'La configuration d’un poste (gatehouse.json)' },
  es: { seats: 'Los asientos del evento, en un archivo CSV', setup: 'La configuración de un puesto (gatehouse.json)' },
  nl: {
    seats: 'De plaatsen van het evenement, als CSV-bestand',
    setup: 'De inrichting van een station (gatehouse.json)',
  },
};
