import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

/** The dialog about what is kept on this computer. */
export const data: Texts['data'] = {
  close: 'Fermer',
  loading: 'Un instant',

  unsent: {
    title: 'Pas encore envoyés',
    none: 'Tous les scans sont envoyés.',
    some: (n: number, since: string): string =>
      `${count(n, 'scan attend', 'scans attendent')}, le plus ancien : ${since}. Ils sont en sécurité sur cet ordinateur et sont envoyés dans l’ordre, automatiquement.`,
  },

  rejected: {
    title: 'Rejetés par vivenu',
    none: 'vivenu n’a rejeté aucun scan.',
    some: (n: number): string =>
      `${count(n, 'scan rejeté', 'scans rejetés')} par vivenu. Une entrée admise reste admise : seule la trace chez vivenu manque. Communiquez ce qui suit à l’organisateur.`,
    first: (shown: number, n: number): string =>
      `Les ${formats.number(shown)} premiers sur ${formats.number(n)} ; tous figurent dans le journal des scans enregistré.`,
    list: 'Scans rejetés',
    columns: { at: 'Heure', barcode: 'Code-barres', said: 'Ce que dit vivenu' },
    silent: 'Aucun motif donné',
    sendAgain: 'Tout renvoyer',
    queued: 'Ils sont envoyés encore une fois. Ce que vivenu rejette à nouveau revient dans cette liste.',
  },

  log: {
    title: 'Journal des scans',
    lead: 'Tous les scans de cet ordinateur, pour un tableur (CSV) et pour un programme (JSON lines). Il contient les codes-barres et vos remarques : protégez-le comme une liste de visiteurs.',
    save: 'Enregistrer le journal',
    diagnostics: 'Enregistrer le diagnostic',
    diagnosticsLead: 'Le diagnostic dit comment va le poste. Il ne contient ni jeton, ni noms, ni codes-barres.',
    saved: 'Enregistré sur cet ordinateur :',
    writing: 'Écriture du journal',
  },

  doorList: {
    title: 'Liste d’entrée sur papier',
    lead: 'Tous les billets par nom, avec une case à cocher : pour le soir où plus rien ne marche. Imprimez-la avant l’ouverture et protégez-la comme une liste de visiteurs.',
    save: 'Enregistrer la liste (PDF)',
    drawing: 'Préparation de la liste d’entrée',
    saved: 'Enregistrée sur cet ordinateur. Ouvrez-la pour l’imprimer :',
  },

  backup: {
    title: 'Sauvegarde',
    lead: 'Une copie du journal des scans va dans un dossier de votre choix pendant que vous scannez, de préférence sur un autre disque ou une clé USB.',
    none: 'Aucune sauvegarde n’est faite.',
    folder: 'Dossier',
    last: 'Dernière copie',
    waiting: 'Aucune depuis le démarrage : la première est en route.',
    choose: 'Choisir un dossier',
    chooseAnother: 'Choisir un autre dossier',
    stop: 'Arrêter',
  },

  events: {
    title: 'Événements sur cet ordinateur',
    none: 'Rien n’est conservé d’aucun événement.',
    tickets: (n: number): string => count(n, 'billet', 'billets'),
    scans: (n: number): string => count(n, 'scan', 'scans'),
    unsent: (n: number): string => count(n, 'non envoyé', 'non envoyés'),
    rejected: (n: number): string => count(n, 'rejeté', 'rejetés'),
    delete: 'Supprimer…',
    deleteOf: (name: string): string => `Supprimer ${name} de cet ordinateur`,
    keptBecause: (n: number): string =>
      `${count(n, 'scan n’est pas encore envoyé', 'scans ne sont pas encore envoyés')}, rien n’est donc supprimé.`,
  },

  purge: {
    title: 'Supprimer cet événement de cet ordinateur ?',
    goes: 'Ce qui disparaît',
    tickets: (n: number): string =>
      n === 0
        ? 'Qui est à l’intérieur, et les chiffres de ce poste'
        : `${count(n, 'billet avec le nom indiqué', 'billets avec les noms indiqués')}, qui est à l’intérieur, et les chiffres de ce poste`,
    scans: (n: number): string => `Code-barres, billet et remarque de ${count(n, 'scan', 'scans')}`,
    oneOfSeveral: 'L’événement lui-même, à ce poste : le contrôle continue avec les autres',
    theOnlyOne:
      'L’événement lui-même, à ce poste : le contrôle s’arrête jusqu’à ce que quelqu’un choisisse un événement',
    stays: 'Ce qui reste',
    server: 'Les scans que vivenu a reçus',
    log: 'Le numéro, l’heure et le résultat de chaque scan, pour que le journal des scans reste entier',
    files: 'Les sauvegardes et les fichiers enregistrés : supprimez-les vous-même là où ils se trouvent',
    rejected: (n: number): string =>
      `${count(n, 'scan rejeté n’est jamais arrivé', 'scans rejetés ne sont jamais arrivés')} chez vivenu et ${formats.isOne(n) ? 'serait perdu' : 'seraient perdus'} pour de bon. Enregistrez d’abord le journal des scans.`,
    cancel: 'Conserver',
    confirm: 'Supprimer',
  },
};
