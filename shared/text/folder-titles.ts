import type { Language } from '../language.ts';

/** What a folder is asked for. */
export type FolderPurpose = 'log' | 'doorList' | 'figures' | 'diagnostics' | 'backup' | 'recording' | 'setup';

/** The title of the system's dialog that asks for it. */
export const folderTitles: Record<Language, Record<FolderPurpose, string>> = {
  en: {
    log: 'Save the scan log',
    doorList: 'Save the door list',
    figures: 'Save the figures',
    diagnostics: 'Save diagnostics',
    backup: 'Copies of the scan log go to',
    recording: 'Save the recording of the scanner',
    setup: 'Save the set-up for the next station',
  },
  de: {
    log: 'Scanprotokoll speichern',
    doorList: 'Einlassliste speichern',
    figures: 'Zahlen speichern',
    diagnostics: 'Diagnose speichern',
    backup: 'Ordner für Kopien des Scanprotokolls',
    recording: 'Aufzeichnung des Scanners speichern',
    setup: 'Einrichtung für die nächste Station speichern',
  },
  fr: {
    log: 'Enregistrer le journal des scans',
    doorList: 'Enregistrer la liste d’entrée',
    figures: 'Enregistrer les chiffres',
    diagnostics: 'Enregistrer le diagnostic',
    backup: 'Dossier des copies du journal',
    recording: 'Enregistrer la capture du lecteur',
    setup: 'Enregistrer la configuration pour le poste suivant',
  },
  es: {
    log: 'Guardar el registro de escaneos',
    doorList: 'Guardar la lista de acceso',
    figures: 'Guardar las cifras',
    diagnostics: 'Guardar el diagnóstico',
    backup: 'Carpeta para las copias del registro',
    recording: 'Guardar la grabación del lector',
    setup: 'Guardar la configuración para el siguiente puesto',
  },
  nl: {
    log: 'Scanlogboek opslaan',
    doorList: 'Deurlijst opslaan',
    figures: 'Cijfers opslaan',
    diagnostics: 'Diagnose opslaan',
    backup: 'Map voor kopieën van het scanlogboek',
    recording: 'Opname van de scanner opslaan',
    setup: 'Inrichting voor het volgende station opslaan',
  },
};
