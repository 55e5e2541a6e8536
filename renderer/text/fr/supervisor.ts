import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

export const supervisor: Texts['supervisor'] = {
  title: 'Code PIN du responsable',
  why: {
    settings: 'Seul le responsable peut faire cela.',
    override: 'Pour décider contre les règles, le code PIN du responsable est demandé chaque fois.',
    closeAnyway: 'Le verrouillage kiosque est actif : seul le responsable peut fermer Gatehouse.',
  },
  pin: 'Code PIN',
  digits: 'Chiffres',
  erase: 'Effacer le dernier chiffre',
  confirm: 'OK',
  checking: 'Un instant',
  wrong(left: number): string {
    if (left === 0) return 'Code PIN erroné.';
    return left === 1
      ? 'Code PIN erroné. Encore 1 essai avant une pause.'
      : `Code PIN erroné. Encore ${formats.number(left)} essais avant une pause.`;
  },
  locked: 'Trop de codes PIN erronés. Le contrôle continue.',
  nextTry: (time: string): string => `Prochain essai dans ${time}`,
  scanner: 'C’est un lecteur qui a écrit cela. Saisissez le code PIN à la main.',
  forgotten: 'Code PIN oublié ?',
  cancel: 'Annuler',
  back: 'Retour',
  about: 'Demandé avant les réglages, avant que des données quittent le poste et à chaque décision contre les règles.',
  set: 'Définir un code PIN',
  change: 'Modifier le code PIN',
  choose: 'Nouveau code PIN, 4 à 12 chiffres',
  repeat: 'Le nouveau code PIN encore une fois',
  differs: 'Les deux étaient différents. Choisissez de nouveau.',
  faults: {
    digits: 'Uniquement des chiffres.',
    length: 'Choisissez 4 à 12 chiffres.',
    same: 'Des chiffres tous identiques sont trop faciles à deviner. Choisissez-en un autre.',
    row: 'Des chiffres qui se suivent sont trop faciles à deviner. Choisissez-en un autre.',
  },
  next: 'Suivant',
  save: 'Enregistrer',
  saving: 'Enregistrement',
  remove: 'Supprimer le code PIN',
  reset: 'Définir un nouveau code PIN',
  resetLead:
    'Qui possède le jeton de l’utilisateur d’accès peut définir un nouveau code PIN. Collez-le ou saisissez-le ; l’organisateur le trouve dans le tableau de bord vivenu.',
};
