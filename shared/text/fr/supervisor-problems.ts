import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of what only the supervisor may do. */
export const supervisorWordings = {
  pin_required: {
    title: 'Le code PIN du responsable est nécessaire',
    advice: 'Rien n’a été modifié et le contrôle continue. Appelez le responsable.',
  },
  pin_wrong: {
    title: 'Ce n’est pas le bon code PIN',
    advice: 'Rien n’a été modifié et le contrôle continue. Réessayez ou appelez le responsable.',
  },
  pin_locked: {
    title: 'Trop de codes PIN erronés',
    advice: 'Le contrôle continue. Attendez la fin du délai, puis réessayez.',
  },
  pin_unfit: {
    title: 'Ce code PIN est trop facile à deviner',
    advice: 'Choisissez 4 à 12 chiffres, ni tous identiques ni à la suite.',
  },
  pin_lost: {
    title: 'Le code PIN de ce poste n’est plus lisible',
    advice:
      'Le contrôle continue ; les réglages restent verrouillés. Choisissez « Code PIN oublié ? » et définissez un nouveau code PIN avec le jeton de l’utilisateur d’accès.',
  },
  pin_unsaved: {
    title: 'Le code PIN n’a pas pu être enregistré',
    advice: 'Ce qui valait avant vaut toujours. Libérez de la place sur le disque, puis réessayez.',
  },
  pin_token_wrong: {
    title: 'Ce n’est pas le jeton de ce poste',
    advice: 'Le code PIN reste inchangé. Collez ou saisissez le jeton de l’utilisateur d’accès employé ici.',
  },
  pin_token_missing: {
    title: 'Ce poste n’a pas de jeton pour comparer',
    advice:
      'Le code PIN reste inchangé. Saisissez d’abord le jeton sur le premier écran, puis définissez un nouveau code PIN.',
  },
  kiosk_needs_pin: {
    title: 'Le mode kiosque verrouillé exige un code PIN',
    advice: 'Sans lui, personne ne pourrait fermer le poste. Définissez d’abord un code PIN.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
