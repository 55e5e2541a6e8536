import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

/** The camera as a scanner. */
export const camera: Texts['camera'] = {
  title: 'Caméra',
  close: 'Fermer',
  closeCamera: 'Fermer la caméra',
  picture: 'Image de la caméra',
  choose: 'Quelle caméra',
  nameless: (n: number): string => `Caméra ${formats.number(n)}`,
  hint: 'Tenez le code devant la caméra',
  asking: 'La caméra démarre',
  several: 'Plusieurs codes visibles : n’en montrez qu’un',
  tryAgain: 'Réessayer',
  troubles: {
    none: {
      title: 'Aucune caméra trouvée.',
      advice: 'Les lecteurs et la saisie fonctionnent toujours. Branchez une caméra : elle démarre d’elle-même.',
    },
    unplugged: {
      title: 'La caméra n’est plus là.',
      advice: 'Les lecteurs et la saisie fonctionnent toujours. Rebranchez-la : elle démarre d’elle-même.',
    },
    busy: {
      title: 'La caméra ne démarre pas.',
      advice:
        'Les lecteurs et la saisie fonctionnent toujours. Fermez les autres programmes qui utilisent la caméra, puis réessayez.',
    },
    failed: {
      title: 'La caméra est inutilisable.',
      advice:
        'Les lecteurs et la saisie fonctionnent toujours. Débranchez-la et rebranchez-la, ou redémarrez l’ordinateur.',
    },
    unreadable: {
      title: 'L’image est illisible.',
      advice: 'Les lecteurs et la saisie fonctionnent toujours. Réessayez ; si cela se reproduit, relancez Gatehouse.',
    },
  },
  denied: {
    title: 'La caméra n’est pas autorisée.',
    windows:
      'Les lecteurs et la saisie fonctionnent toujours. Ouvrez Paramètres, Confidentialité et sécurité, Caméra : activez l’accès à la caméra, aussi pour les applications de bureau.',
    mac: 'Les lecteurs et la saisie fonctionnent toujours. Ouvrez Réglages Système, Confidentialité et sécurité, Appareil photo : activez Gatehouse, puis relancez-le.',
    other:
      'Les lecteurs et la saisie fonctionnent toujours. Demandez à la personne qui gère cet ordinateur d’autoriser la caméra.',
  },
};
