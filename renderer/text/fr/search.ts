import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

/** Guests and tickets by name, seat and barcode. */
export const search: Texts['search'] = {
  title: 'Chercher un visiteur',
  field: 'Nom, billet, place ou partie du code-barres',
  close: 'Fermer',
  short: 'Saisissez au moins deux caractères. Le contrôle continue pendant ce temps.',
  searching: 'Recherche',
  none: 'Aucun visiteur trouvé. Essayez moins de lettres, la place ou une partie du code-barres.',
  found: (n: number): string => count(n, 'billet', 'billets'),
  first: (n: number): string => `Les ${formats.number(n)} premiers billets : précisez pour en trouver d’autres`,
  checkIn: 'Faire entrer',
  checkOut: 'Faire sortir',
  checkOnly: 'Vérifier',
  insideSince: (moment: string): string => `À l’intérieur depuis : ${moment}`,
  inside: 'À l’intérieur',
  entries: (n: number): string => count(n, 'entrée', 'entrées'),
  statuses: {
    INVALID: 'Annulé',
    RESERVED: 'Réservé, non payé',
    DETAILSREQUIRED: 'Données manquantes',
    BLANK: 'Vierge',
  },
  statusless: 'Sans statut',
  /** One ticket with its scans. */
  ticket: {
    show: 'Afficher le billet :',
    unknown: 'Code-barres sans billet',
    loading: 'Un instant',
    fields: {
      ticket: 'Billet',
      category: 'Catégorie de prix',
      discount: 'Justificatif à demander',
      seat: 'Place',
      event: 'Événement',
      status: 'Statut',
      barcode: 'Code-barres',
    },
    now: 'Un scan maintenant',
    never: 'Pas à l’intérieur, jamais entré ici',
    outside: 'Pas à l’intérieur',
    outsideSince: (moment: string): string => `Pas à l’intérieur, sortie : ${moment}`,
    scans: 'Scans à ce poste',
    none: 'Pas encore scanné à ce poste.',
    newest: (n: number): string => `Les ${formats.number(n)} plus récents ; tous figurent dans le journal enregistré.`,
    sources: {
      hid: 'Lecteur USB',
      serial: 'Lecteur série',
      wedge: 'Lecteur clavier',
      camera: 'Caméra',
      typed: 'Saisi au clavier',
      manual: 'À la main',
      demo: 'À l’écran',
      headless: 'Sans fenêtre',
    },
    takenBack: (moment: string): string => `Annulé : ${moment}`,
    uploads: { unsent: 'Pas encore envoyé', sent: 'Envoyé à vivenu', rejected: 'Rejeté par vivenu' },
    print: 'Imprimer',
    said: (words: string): string => `Réponse de vivenu : ${words}`,
  },
};
