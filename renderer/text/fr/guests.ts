import type { Texts } from '../model.ts';

export const guests: Texts['guests'] = {
  title: 'Fenêtre pour le public',
  open: {
    title: 'Afficher',
    own: 'Accueille le public sur le deuxième écran.',
    none: 'Accueille le public dans une fenêtre à part : aucun deuxième écran n’est branché. S’il y en a un, elle le remplit d’elle-même.',
  },
  firstName: {
    title: 'Prénom',
    about: 'Les personnes admises sont saluées par leur prénom. Rien d’autre du billet n’est jamais affiché.',
  },
};
