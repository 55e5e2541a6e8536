import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

export const updatesWordings = {
  update_none: { title: 'Il n’y a pas de version plus récente pour cet ordinateur', advice: 'Il n’y a rien à faire.' },
  update_event_open: {
    title: 'Un événement est en cours : rien n’est installé maintenant',
    advice: 'Le contrôle continue. La nouvelle version attend la fin de l’événement.',
  },
  update_unsent: {
    title: 'Des scans ne sont pas encore envoyés : rien n’est installé maintenant',
    advice:
      'Ils sont en sécurité sur cet ordinateur. Vérifiez le réseau, attendez que tout soit envoyé, puis installez.',
  },
  update_training: {
    title: 'Une formation est en cours : rien n’est installé maintenant',
    advice: 'Terminez la formation, puis installez.',
  },
  update_unreached: {
    title: 'Impossible de télécharger la nouvelle version',
    advice: 'Vérifiez le réseau. Le poste continue comme avant et réessaiera plus tard.',
  },
  update_unsigned: {
    title: 'Ce que propose le serveur n’est pas une version authentique pour ce canal',
    advice:
      'Rien n’a été installé, et le poste continue comme avant. Un Wi-Fi demande peut-être une connexion. Si cela se répète, prévenez la personne qui gère cet ordinateur.',
  },
  update_damaged: {
    title: 'Le paquet n’est pas arrivé tel qu’il a été envoyé',
    advice: 'Rien n’a été installé, et le poste continue comme avant. Installez encore une fois.',
  },
  update_failed: {
    title: 'La nouvelle version n’a pas pu être installée',
    advice: 'Le poste continue comme avant. Libérez de la place sur le disque, puis installez encore une fois.',
  },
  update_not_here: {
    title: 'Ici, ce programme ne se met pas à jour lui-même',
    advice: 'Le contrôle continue. Demandez les nouvelles versions à la personne qui gère cet ordinateur.',
  },
  version_before_gone: {
    title: 'La version précédente n’est plus entière sur cet ordinateur',
    advice: 'Le poste continue comme avant. Reprenez l’ancienne version là où vous avez obtenu Gatehouse.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
