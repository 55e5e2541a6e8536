import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of seats and areas. */
export const seatingWordings = {
  seating_no_event: {
    title: 'Personne n’a dit quel plan de salle a cet événement',
    advice:
      'Le contrôle n’en a pas besoin. Saisissez l’identifiant de l’événement au serveur de placement dans les réglages, sous « Places ».',
  },
  seating_key_refused: {
    title: 'Le serveur de placement n’accepte pas la clé',
    advice:
      'Rien n’a été changé et le contrôle continue. Connectez-vous ou choisissez une autre clé dans les réglages, sous « Places ».',
  },
  seating_unknown: {
    title: 'Le serveur de placement ne connaît pas cette place ou cet événement',
    advice:
      'Rien n’a été changé et le contrôle continue. Comparez l’identifiant, et celui de l’événement dans les réglages sous « Places », avec le tableau de bord vivenu.',
  },
  seating_refused: {
    title: 'Le serveur de placement refuse cela',
    advice:
      'Rien n’a été changé et le contrôle continue. Ce qu’il dit est écrit plus haut : corrigez-le ou prévenez l’organisateur.',
  },
  object_id_invalid: {
    title: 'Cela ne peut pas être l’identifiant d’une place',
    advice: 'Rien n’a été envoyé. Copiez-le encore une fois depuis le plan de salle.',
  },
  seat_kinds_mixed: {
    title: 'Places et zones ne peuvent pas être changées ensemble',
    advice: 'Rien n’a été envoyé. Retirez les zones de la sélection et changez-les à part.',
  },
  seat_is_area: {
    title: 'C’est une zone sans places',
    advice: 'Rien n’a été envoyé. Changez plutôt le nombre de ventes de la zone.',
  },
  seat_is_no_area: {
    title: 'C’est une place, pas une zone',
    advice: 'Rien n’a été envoyé. Seule une zone a un nombre de ventes : changez plutôt l’état de la place.',
  },
  booked_change_invalid: {
    title: 'Ce n’est pas un nombre de places',
    advice: 'Rien n’a été envoyé. Saisissez un nombre entier autre que 0, par exemple 2 ou -2.',
  },
  booked_below_zero: {
    title: 'Il ne peut pas y avoir moins de zéro vente',
    advice: 'Rien n’a été envoyé. Retirez au plus autant de places qu’il y en a de vendues.',
  },
  booked_above_capacity: {
    title: 'La zone ne peut pas en contenir autant',
    advice: 'Rien n’a été envoyé. Ajoutez-en moins, ou corrigez la capacité dans les réglages, sous « Places ».',
  },
  seat_not_free: {
    title: 'La nouvelle place n’est pas libre',
    advice: 'Rien n’a été changé : le visiteur garde l’ancienne place. Choisissez-en une autre.',
  },
  seat_not_taken: {
    title: 'L’ancienne place n’est pas vendue',
    advice: 'Rien n’a été changé. Regardez encore une fois la place : quelqu’un l’a peut-être déjà libérée.',
  },
  seat_already_so: {
    title: 'C’est déjà ainsi',
    advice: 'Rien n’a été envoyé et il ne reste rien à faire.',
  },
  guest_inside: {
    title: 'Ce visiteur est à l’intérieur',
    advice:
      'La place est toujours à lui et rien n’a été changé. S’il est vraiment parti, enregistrez d’abord sa sortie.',
  },
  seat_work_open: {
    title: 'Le résultat d’un changement précédent ici n’est pas encore clair',
    advice:
      'Rien n’a été envoyé. Décidez d’abord ce qu’il est devenu : il est tout en haut des réglages, sous « Places ».',
  },
  seats_file_invalid: {
    title: 'Aucune place ne peut être lue dans ce fichier',
    advice:
      'Ce qui était là avant reste valable. La première ligne d’un fichier CSV nomme les colonnes : objectId, kind, area, row, seat, capacity.',
  },
  seats_not_kept: {
    title: 'Les places n’ont pas pu être enregistrées sur cet ordinateur',
    advice:
      'Ce qui valait avant reste valable, rien n’a été envoyé et le contrôle continue. Libérez de l’espace sur le disque, puis réessayez.',
  },
  seating_unreached: {
    title: 'Le serveur de placement est injoignable',
    advice:
      'Rien n’y a été modifié et rien n’est renvoyé automatiquement. Le contrôle continue. Vérifiez le réseau, puis réessayez.',
  },
  seating_busy: {
    title: 'Le serveur de placement ne peut pas le faire en ce moment',
    advice:
      'Rien n’a été modifié et rien n’est renvoyé automatiquement. Le contrôle continue. Réessayez dans une minute.',
  },
  seating_key_readable: {
    title: 'Aucune clé n’est envoyée à cette adresse',
    advice:
      'En http, tout le réseau pourrait la lire : rien n’a donc été envoyé. Le contrôle continue. Saisissez une adresse en https ou choisissez « Aucune » comme clé.',
  },
  seat_given: {
    title: 'Cette place a été donnée à une autre personne',
    advice:
      'Rien n’a été modifié. Donnez une autre place à cette personne : choisissez « Donner une autre place » sur son billet.',
  },
  seat_no_ticket: {
    title: 'Ce poste n’a aucun billet avec ce code-barres',
    advice:
      'Rien n’a été modifié et le serveur de placement n’a pas été interrogé. Comparez le code-barres, ou modifiez la place par son identifiant dans les réglages, sous « Places ».',
  },
  seat_not_mapped: {
    title: 'Cette place n’est plus dans la liste',
    advice:
      'Rien n’a été modifié. Regardez à nouveau et choisissez-en une autre, ou ajoutez-la dans les réglages, sous « Places ».',
  },
  seats_file_encoding: {
    title: 'Les lettres de ce fichier sont illisibles',
    advice:
      'Ce qui était là avant reste valable. Enregistrez-le de nouveau en « CSV UTF-8 » (dans Excel : Enregistrer sous), puis importez ce fichier.',
  },
  seat_works_lost: {
    title: 'On ne sait plus quelles modifications de places restaient à confirmer',
    advice:
      'Leur liste était abîmée. Elle est conservée dans le fichier indiqué ici. Le contrôle continue. Comparez les dernières modifications avec le tableau de bord vivenu, puis confirmez que vous avez lu ceci ; d’ici là, les ventes des zones ne peuvent pas être changées.',
  },
  seat_map_lost: {
    title: 'La liste des places était abîmée et elle est vide maintenant',
    advice:
      'L’ancien fichier est conservé sous le nom indiqué ici et le contrôle continue. Importez de nouveau les places de l’événement.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
