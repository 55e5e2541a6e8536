import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of access users and API keys. */
export const accessWordings = {
  key_missing: {
    title: 'Personne n’est connecté chez vivenu',
    advice:
      'Rien n’a été modifié et le contrôle continue. Connectez-vous d’abord avec une clé API dans les réglages, sous « Accès chez vivenu ».',
  },
  key_malformed: {
    title: 'Ceci ne peut pas être une clé API',
    advice: 'Rien n’a été envoyé. Copiez la clé entière dans le tableau de bord vivenu, puis collez-la de nouveau ici.',
  },
  key_refused: {
    title: 'vivenu n’accepte pas la clé API',
    advice:
      'Rien n’a été modifié, le contrôle continue et personne n’est connecté à présent. La clé est peut-être mal saisie, supprimée ou expirée. Reconnectez-vous, ou prenez une autre clé.',
  },
  key_not_allowed: {
    title: 'Cette clé API n’a pas ce droit',
    advice:
      'Rien n’a été modifié et le contrôle continue. Donnez ce droit à la clé dans le tableau de bord vivenu, ou connectez-vous avec une autre.',
  },
  not_in_training: {
    title: 'Pas pendant une formation',
    advice: 'Les vrais utilisateurs d’accès restent tels quels. Terminez d’abord la formation, puis recommencez.',
  },
  access_user_gone: {
    title: 'vivenu n’a plus cet utilisateur d’accès',
    advice: 'Quelqu’un l’a supprimé. Rien n’a été modifié ici. Fermez cette fenêtre et regardez la liste.',
  },
  access_user_refused: {
    title: 'vivenu refuse cette modification',
    advice:
      'Rien n’a été modifié et le contrôle continue. Corrigez ce qui est indiqué ci-dessus, ou attendez un instant, puis réessayez.',
  },
  access_user_unreached: {
    title: 'vivenu ne répond pas comme il le devrait',
    advice:
      'Rien n’a été modifié et le contrôle continue. Vérifiez le réseau de cet ordinateur ; sur un Wi-Fi invité, ouvrez un navigateur et acceptez ses conditions. Puis réessayez.',
  },
  access_user_unclear: {
    title: 'Personne ne sait si vivenu l’a fait',
    advice:
      'Aucune réponse claire n’est arrivée. vivenu le fera peut-être encore ; rien n’est renvoyé tout seul et le contrôle continue. Attendez une minute et regardez la liste avant de recommencer.',
  },
  access_user_name_wrong: {
    title: 'Ce n’est pas son nom',
    advice: 'Rien n’a été supprimé. Saisissez le nom exactement comme ci-dessus.',
  },
  access_user_own: {
    title: 'Ce poste utilise cet utilisateur d’accès',
    advice:
      'Rien n’a été modifié ni supprimé et le contrôle continue. Supprimé, désactivé, expiré ou sans les événements contrôlés ici, il bloquerait ce poste. Faites d’abord utiliser un autre à ce poste.',
  },
  token_handed_over: {
    title: 'Le jeton de cet utilisateur d’accès n’est plus ici',
    advice:
      'Il n’est ici que jusqu’à ce qu’un autre appareil l’ait, ou jusqu’à la déconnexion. Si aucun appareil ne l’a, supprimez cet utilisateur d’accès et créez-en un nouveau.',
  },
  adopt_event_missing: {
    title: 'Cet utilisateur d’accès n’a pas droit aux événements de ce poste',
    advice: 'Le poste garde son accès et le contrôle continue. Donnez-lui ces événements, puis réessayez.',
  },
  adopt_refused: {
    title: 'vivenu n’accepte pas encore le nouvel utilisateur d’accès',
    advice:
      'Le poste garde son accès et le contrôle continue. Vérifiez que le nouveau est actif et n’a pas expiré, puis réessayez.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
