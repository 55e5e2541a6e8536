import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

export const training: Texts['training'] = {
  title: 'Formation',
  mark: 'Personne n’entre réellement',
  unsent: (n) =>
    n === 1
      ? '1 vrai scan n’est pas encore envoyé : il est en sécurité ici et sera envoyé après la formation.'
      : `${formats.number(n)} vrais scans ne sont pas encore envoyés : ils sont en sécurité ici et seront envoyés après la formation.`,
  end: 'Terminer la formation',
  ending: 'Fermeture',
  open: 'Commencer la formation',
  opening: 'Ouverture',
  first: 'Découvrir et s’exercer avec un événement complet qui n’est pas réel.',
  firstFacts: ['2 000 billets de toutes sortes', 'Rien à configurer', 'Rien ne quitte cet ordinateur'],
  atDoor: 'S’exercer à ce poste avec un événement qui n’est pas réel.',
  atDoorFacts: [
    'Votre événement est fermé entre-temps : ses billets et ses scans restent tels quels',
    'Chaque écran indique la formation, et chaque impression porte TEST',
    'Après un redémarrage, votre événement est de nouveau ouvert',
  ],
  tryThese: 'À essayer',
  page: 'Codes-barres à imprimer',
  barcode: (label, mark) => `${label}, le premier scan donne : ${mark}`,
  labels: {
    Standing: 'Debout',
    'Seat in Block A': 'Place en bloc A',
    'VIP weekend': 'Week-end VIP',
    Cancelled: 'Annulé',
    'Reserved, not paid': 'Réservé, non payé',
    'Details missing': 'Données manquantes',
    'Blank ticket': 'Billet vierge',
    'Other event': 'Autre événement',
    Unknown: 'Inconnu',
    'Child, wristband chip': 'Enfant, puce du bracelet',
    Crew: 'Équipe',
  },
};
