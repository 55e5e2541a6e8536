import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

export const setupWordings = {
  setup_unreadable: {
    title: 'Cette configuration est inutilisable',
    advice:
      'Rien n’en a été repris. Pour un fichier, la clé fautive est indiquée ci-dessus : faites-la corriger. Scannez un code de nouveau, de plus près.',
  },
  setup_newer: {
    title: 'Cette configuration est pour un Gatehouse plus récent',
    advice:
      'Rien n’en a été repris, tout reste comme avant. Installez la version plus récente, ou enregistrez la configuration avec celle-ci.',
  },
  setup_no_file: {
    title: 'La configuration n’est plus là',
    advice: 'Tout reste comme avant. Ouvrez le fichier ou scannez le code de nouveau.',
  },
  setup_passphrase_wrong: {
    title: 'La phrase secrète est fausse, ou la configuration a été modifiée',
    advice:
      'Rien n’en a été repris. Saisissez de nouveau la phrase secrète, avec majuscules et espaces. Si elle reste fausse, enregistrez de nouveau la configuration au premier poste.',
  },
  setup_passphrase_short: {
    title: 'La phrase secrète est trop courte',
    advice: 'Prenez au moins 10 caractères : une plus courte est vite devinée par qui trouve le fichier.',
  },
  setup_code_too_long: {
    title: 'Cette configuration est trop longue pour un code',
    advice: 'Enregistrez-la dans un fichier, et ouvrez le fichier au poste suivant.',
  },
  setup_event_gone: {
    title: 'Ce jeton n’a pas l’événement de la configuration',
    advice:
      'Le reste de la configuration s’applique. Choisissez l’événement vous-même, ou demandez à l’organisateur de le donner à l’utilisateur d’accès.',
  },
  setup_no_token: {
    title: 'La configuration est pour un autre serveur, et n’a pas de jeton',
    advice:
      'Le reste s’applique, et ce poste garde son serveur. Enregistrez la configuration avec le jeton, ou changez le serveur à la main.',
  },
  setup_unsent: {
    title: 'Le jeton et l’événement de la configuration attendent : des scans ne sont pas encore envoyés',
    advice:
      'Le reste s’applique, et les scans continuent. Quand tous les scans sont envoyés, redémarrez Gatehouse ou reprenez la configuration.',
  },
  setup_at_door: {
    title: 'Un code de configuration n’est pas repris à une entrée ouverte',
    advice:
      'Rien n’a été modifié, et les scans continuent. Un superviseur ouvre le fichier de configuration dans les réglages, sous « Autres postes ».',
  },
  auto_start_refused: {
    title: 'Gatehouse ne peut pas démarrer avec cet ordinateur',
    advice:
      'Le scan continue. Seul le programme installé le peut : installez-le d’abord. S’il est installé, la personne qui gère cet ordinateur l’a peut-être interdit.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
