import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

export const battery: Texts['battery'] = {
  label: (percent) => `Batterie ${formats.number(percent)} %`,
  title: 'Cet ordinateur fonctionne sur batterie',
  body: 'Le contrôle continue comme d’habitude. Branchez l’ordinateur avant que la batterie ne soit vide.',
  plugIn: 'Branchez l’ordinateur',
  low: 'La batterie faiblit. Le contrôle continue comme d’habitude ; branchez bientôt le chargeur.',
  nearlyEmpty: (percent) =>
    `La batterie est à ${formats.number(percent)} %. Une fois vide, l’ordinateur s’éteint : les scans enregistrés sont en sécurité, mais plus personne ne peut être scanné. Branchez le chargeur maintenant.`,
};
