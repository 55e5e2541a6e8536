import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

/** Of a time that is rounded already. */
function left(ms: number): string {
  const minutes = ms / 60_000;
  if (minutes === 0) return 'Encore quelques secondes';
  if (minutes < 1) return 'Encore une demi-minute environ';
  return minutes <= 90
    ? `Encore ${formats.number(minutes)} min environ`
    : `Encore ${formats.number(minutes / 60)} h environ`;
}

/** What every screen says, and those before the door opens. */
export const start: Pick<
  Texts,
  'product' | 'dot' | 'common' | 'starting' | 'unusable' | 'connect' | 'events' | 'loading'
> = {
  product: 'Gatehouse',

  dot: ' · ',

  common: {
    backToScanning: 'Retour au contrôle',
    tryAgain: 'Réessayer',
    chooseAnotherEvent: 'Choisir un autre événement',
    otherToken: 'Autre jeton',
    wait: 'Veuillez patienter',
    faultTitle: 'Le poste n’a pas répondu',
    faultAdvice:
      'Réessayez. Si cela se reproduit, fermez Gatehouse et relancez-le ; les scans enregistrés sont conservés.',
  },

  starting: 'Démarrage',

  unusable: {
    lead: 'Ce poste ne peut pas scanner',
  },

  connect: {
    promise: 'Contrôle d’accès pour les événements vivenu, en ligne et hors ligne',
    title: 'Connexion à vivenu',
    lead: 'Pour vos événements, avec le jeton d’un utilisateur d’accès.',
    server: 'Serveur',
    servers: {
      production: { name: 'Production', host: 'vivenu.com' },
      staging: { name: 'Préproduction', host: 'vivenu.dev' },
      custom: { name: 'Autre', host: 'Votre adresse' },
    },
    address: 'Adresse du serveur',
    addressExample: 'https://',
    readableOnTheWay: 'Avec http, n’importe qui sur le réseau peut lire le jeton.',
    token: 'Jeton',
    tokenHint: 'À scanner, à coller ou à saisir.',
    show: 'Afficher',
    hide: 'Masquer',
    showToken: 'Afficher le jeton',
    hideToken: 'Masquer le jeton',
    plainStorage: 'Pas de trousseau ici : d’autres personnes qui utilisent ce compte pourraient le lire.',
    keepReadable: 'Conserver le jeton quand même',
    keepReadableOff: 'Sinon, saisissez-le à nouveau après un redémarrage.',
    noStorage: 'Cet ordinateur ne peut pas conserver le jeton. Saisissez-le à nouveau après un redémarrage.',
    connect: 'Se connecter',
    connecting: 'Connexion',
    waiting: (n: number): string =>
      n === 1
        ? '1 scan attend sur ce poste. Il est envoyé dès qu’un jeton valable est saisi.'
        : `${count(n, 'scan attend', 'scans attendent')} sur ce poste. Ils sont envoyés dès qu’un jeton valable est saisi.`,
  },

  events: {
    title: 'Quel événement contrôlez-vous ici ?',
    lead: (n: number): string => `Ce jeton donne accès à ${count(n, 'événement', 'événements')}.`,
    filter: 'Filtrer les événements',
    none: 'Aucun événement ne contient cela dans son nom.',
    nameless: 'Événement sans nom',
    opening: 'Ouverture',
    several: 'Une pression ouvre un événement. Pour en contrôler plusieurs ici, cochez-les.',
    tick: (name: string): string => `Cocher ${name}`,
    open: (n: number): string => `Ouvrir ${count(n, 'événement', 'événements')}`,
  },

  loading: {
    title: 'Chargement des billets',
    lead: 'Le contrôle peut commencer dès qu’ils sont tous sur ce poste.',
    first: 'Demande de la liste',
    left,
    figures: { tickets: 'Billets', rate: 'Billets par seconde', pages: 'Pages' },
    of: (tickets: number, total: number | null): string =>
      total === null ? formats.number(tickets) : `${formats.number(tickets)} sur ${formats.number(total)}`,
    about: (rate: number): string => formats.number(Number(rate.toPrecision(2))),
    unknown: '–',
    stopped: 'Le chargement s’est arrêté',
    kept: (tickets: number): string =>
      tickets === 0
        ? 'Aucun billet n’est encore sur ce poste.'
        : `${count(tickets, 'billet reste', 'billets restent')} sur ce poste. Le chargement reprend là où il s’est arrêté, même après un redémarrage.`,
  },
};
