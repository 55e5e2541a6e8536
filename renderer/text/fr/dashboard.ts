import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

export const dashboard: Texts['dashboard'] = {
  title: 'Tableau de bord',
  key: 'F3',
  scope: 'Scans de ce poste',
  close: 'Fermer',
  loading: 'Comptage des scans',
  drawing: 'Tracé des graphiques',
  emptyTitle: 'Aucun scan pour l’instant',
  empty: 'Les chiffres commencent avec le premier scan de ce poste.',
  save: 'Enregistrer en CSV',
  saved: 'Enregistré sur cet ordinateur :',

  group: {
    label: 'Afficher',
    everyone: 'Tout le monde',
    ticketType: (name) => `Type de billet : ${name}`,
    entry: (name) => `Accès : ${name}`,
  },
  period: { label: 'Période', values: { evening: 'Depuis la dernière pause', all: 'Depuis le premier scan' } },
  view: { label: 'Vue', values: { charts: 'Graphiques', table: 'Tableau' } },

  figures: 'Chiffres clés',
  inside: {
    title: 'À l’intérieur',
    uncounted: 'Aucune capacité définie',
    of: (capacity, free) => `sur ${formats.number(capacity)}, ${count(free, 'place libre', 'places libres')}`,
    full: (capacity) => `sur ${formats.number(capacity)} : complet`,
  },
  arrived: {
    title: 'Arrivés',
    of: (sold, share) => `sur ${formats.number(sold)} vendus, ${share}`,
    uncounted: 'Les billets vendus ne peuvent pas être comptés pour le moment',
  },
  rate: {
    title: 'Entrées par minute',
    peak: (n, at) => `Maximum : ${formats.number(n)} à ${at}`,
    none: 'Personne n’est encore entré',
  },
  refused: {
    title: 'Refusés',
    overridden: (n) => count(n, 'admis par dérogation', 'admis par dérogation'),
    undone: (n) => count(n, 'scan annulé', 'scans annulés'),
  },

  occupancy: {
    title: 'Présents au fil du temps',
    summary: (inside, most, at) =>
      `${formats.number(inside)} à l’intérieur à la fin. Maximum : ${formats.number(most)} à ${at}.`,
    capacity: (n) => `Capacité ${formats.number(n)}`,
  },
  flow: {
    title: (minutes) => `Entrées et sorties ${per(minutes)}`,
    summary: (entries, exits, refused) =>
      `${count(entries, 'entrée', 'entrées')}, ${count(exits, 'sortie', 'sorties')}, ${count(refused, 'refus', 'refus')}.`,
  },
  columns: { from: 'De', in: 'Entrées', out: 'Sorties', inside: 'Présents', refused: 'Refusés' },
  table: (minutes) => `Chiffres ${per(minutes)}, les plus récents d’abord`,

  types: {
    title: 'Types de billet',
    about: 'Arrivés parmi les billets vendus',
    none: 'Sans type de billet',
    of: (arrived, sold) => `${formats.number(arrived)} sur ${formats.number(sold)}`,
    more: (inside) => count(inside, 'présent', 'présents'),
  },
  entries: {
    title: 'Accès',
    about: 'Un billet valable à plusieurs accès compte à chacun.',
    arrived: (n) => count(n, 'arrivé', 'arrivés'),
  },
  refusals: { title: 'Refus par motif', none: 'Aucun scan n’a été refusé.' },
};

function per(minutes: number): string {
  if (minutes === 1) return 'par minute';
  if (minutes < 60) return `par ${formats.number(minutes)} minutes`;
  const hours = minutes / 60;
  if (hours < 24) return hours === 1 ? 'par heure' : `par ${formats.number(hours)} heures`;
  return hours === 24 ? 'par jour' : `par ${formats.number(hours / 24)} jours`;
}
