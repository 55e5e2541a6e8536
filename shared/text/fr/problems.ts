import type { ProblemCode } from '../../problem.ts';
import { accessWordings } from './access-problems.ts';
import { printingWordings } from './printing-problems.ts';
import { seatingWordings } from './seating-problems.ts';
import { setupWordings } from './setup-problems.ts';
import { supervisorWordings } from './supervisor-problems.ts';
import { updatesWordings } from './updates-problems.ts';
import type { Wording } from '../wording.ts';

/** Of each problem: what happened, what still works and what to do. */
export const problems: Record<ProblemCode, Wording> = {
  ...printingWordings,
  ...supervisorWordings,
  ...accessWordings,
  ...seatingWordings,
  ...setupWordings,
  ...updatesWordings,
  server_invalid: {
    title: 'Ce n’est pas une adresse de serveur',
    advice: 'Saisissez-la sous la forme https://vivenu.com, sans rien après le nom d’hôte.',
  },
  token_missing: {
    title: 'Il manque le jeton',
    advice:
      'Scannez, collez ou saisissez le jeton de l’utilisateur d’accès. Vous le trouvez dans le tableau de bord vivenu.',
  },
  token_malformed: {
    title: 'Le jeton contient des espaces ou d’autres caractères qu’aucun jeton ne contient',
    advice: 'Il a peut-être été coupé ou copié avec un saut de ligne. Copiez-le ou scannez-le à nouveau.',
  },
  offline: {
    title: 'Le serveur est injoignable',
    advice: 'Vérifiez le câble réseau ou le Wi-Fi. Un contrôle déjà ouvert continue.',
  },
  timeout: {
    title: 'Le serveur n’a pas répondu à temps',
    advice: 'Le réseau est peut-être lent. Le poste réessaie ; un contrôle déjà ouvert continue.',
  },
  certificate: {
    title: 'Le serveur ne peut pas prouver son identité',
    advice:
      'Rien ne lui a été envoyé. Vérifiez la date et l’heure de cet ordinateur ; un Wi-Fi invité demande peut-être d’abord une connexion. Si cela persiste, utilisez un autre réseau et prévenez le responsable informatique. Un contrôle déjà ouvert continue.',
  },
  unauthorized: {
    title: 'Le serveur n’accepte pas ce jeton',
    advice:
      'Les scans sont conservés et envoyés plus tard. Demandez à l’organisateur si l’utilisateur d’accès est toujours actif, puis saisissez son jeton.',
  },
  forbidden: {
    title: 'Ce jeton n’a pas le droit de faire cela',
    advice:
      'Les scans sont conservés et envoyés plus tard. Demandez à l’organisateur d’attribuer cet événement à l’utilisateur d’accès.',
  },
  not_found: {
    title: 'Le serveur ne connaît pas cela',
    advice: 'Vérifiez l’adresse du serveur et si l’événement existe encore. Rien n’est supprimé sur ce poste.',
  },
  bad_request: {
    title: 'Le serveur a refusé la demande',
    advice: 'Rien n’est perdu. Si cela se reproduit, envoyez le texte ci-dessus à l’organisateur.',
  },
  payload_too_large: {
    title: 'Le serveur accepte moins de scans à la fois',
    advice: 'Le poste envoie de lui-même des paquets plus petits. Rien n’est perdu.',
  },
  conflict: {
    title: 'Le serveur dit que quelque chose s’oppose à ces scans',
    advice: 'Le poste réessaie de lui-même ; un scan qui reste rejeté est conservé et listé. Rien n’est perdu.',
  },
  event_gone: {
    title: 'vivenu ne connaît plus cet événement',
    advice:
      'Le contrôle continue, et les scans sont conservés ici jusqu’à ce que vivenu les prenne. Demandez à l’organisateur si l’événement a été supprimé ou si le jeton a changé.',
  },
  too_many_requests: {
    title: 'Le serveur demande une pause',
    advice: 'Le poste attend et réessaie de lui-même. Un contrôle déjà ouvert continue.',
  },
  server_error: {
    title: 'Le serveur est en panne',
    advice: 'Le poste réessaie de lui-même. Un contrôle déjà ouvert continue.',
  },
  not_vivenu: {
    title: 'La réponse ne vient pas de vivenu',
    advice: 'Vérifiez l’adresse. Sur un Wi-Fi public, ouvrez d’abord un navigateur et acceptez ses conditions.',
  },
  too_large: {
    title: 'La réponse est plus grande que tout ce que vivenu envoie',
    advice: 'Vérifiez l’adresse du serveur. Rien n’a été repris.',
  },
  redirected: {
    title: 'Le serveur renvoie vers une autre adresse',
    advice:
      'Le jeton n’y a pas été envoyé. Vérifiez l’adresse ; sur un Wi-Fi public, ouvrez d’abord un navigateur et acceptez ses conditions.',
  },
  no_events: {
    title: 'Ce jeton n’a aucun événement',
    advice: 'Demandez à l’organisateur d’attribuer un événement à l’utilisateur d’accès, puis réessayez.',
  },
  event_not_accessible: {
    title: 'Ce jeton n’a pas accès à l’événement',
    advice:
      'Rien n’est supprimé, et un contrôle déjà ouvert continue avec les billets présents ici. Demandez à l’organisateur d’attribuer cet événement à l’utilisateur d’accès, ou choisissez-en un autre.',
  },
  list_unstable: {
    title: 'La liste des billets a changé pendant le chargement',
    advice: 'Le poste la recharge de lui-même. Un contrôle déjà ouvert continue.',
  },
  list_emptied: {
    title: 'Soudain, vivenu ne liste plus aucun billet de cet événement',
    advice:
      'Rien n’a été supprimé ici, et le contrôle continue avec les billets présents ici. Demandez à l’organisateur s’il est arrivé quelque chose à l’événement.',
  },
  list_shrunk: {
    title: 'Plus d’un quart des billets manque dans la liste de vivenu',
    advice:
      'Aucun n’a été retiré ici, et le contrôle continue avec tous. Demandez à l’organisateur s’ils ont vraiment été retirés.',
  },
  catalogue_unusable: {
    title: 'Impossible d’enregistrer les nouveaux billets',
    advice:
      'Un contrôle déjà ouvert continue avec les billets présents ici ; un billet vendu à partir de maintenant peut être inconnu. Vérifiez que le disque n’est pas plein.',
  },
  catalogue_damaged: {
    title: 'Le fichier des billets est endommagé',
    advice:
      'Tous les scans sont en sécurité dans un autre fichier. Appelez le responsable : les billets doivent être rechargés. D’ici là, scannez avec prudence, car un billet peut manquer ou être faux.',
  },
  other_seller: {
    title: 'Le jeton appartient à un autre vendeur que les billets d’ici',
    advice:
      'Rien n’est supprimé ni mis à jour, et un contrôle déjà ouvert continue avec les billets présents ici. Utilisez un jeton de leur vendeur, ou un autre dossier.',
  },
  ledger_unusable: {
    title: 'Le poste ne peut pas ouvrir ses propres données',
    advice:
      'Personne ne peut être admis ici tant que ce n’est pas résolu. Utilisez un autre poste et laissez le dossier tel quel.',
  },
  ledger_in_use: {
    title: 'Un autre Gatehouse utilise ces données',
    advice: 'Utilisez celui qui est déjà ouvert, ou fermez-le et redémarrez. Rien n’est perdu.',
  },
  disk_nearly_full: {
    title: 'Le disque est plein',
    advice:
      'Le poste utilise sa réserve, et le contrôle continue un moment. Supprimez maintenant autre chose de cet ordinateur, ou utilisez un autre poste.',
  },
  journal_recovered: {
    title: 'Le fichier des scans était endommagé et a été réparé',
    advice:
      'Le contrôle continue. Ce qui était lisible a été conservé ; un visiteur dont le scan manque compte comme pas encore entré. Gardez l’ancien fichier et prévenez le responsable.',
  },
  journal_missing: {
    title: 'Le fichier des scans a disparu',
    advice:
      'Le contrôle continue avec un fichier vide : les visiteurs entrés ici comptent comme pas encore entrés. Prévenez le responsable avant que quelqu’un ne cherche l’ancien fichier.',
  },
  journal_older: {
    title: 'Le fichier des scans est une copie plus ancienne',
    advice:
      'Le contrôle continue, mais les scans plus récents manquent ici : les visiteurs entrés depuis comptent comme pas encore entrés. Si cette copie a été remise par erreur, prévenez le responsable.',
  },
  counters_mended: {
    title: 'Les chiffres de ce poste étaient faux',
    advice: 'Ils ont été recomptés d’après les scans et sont justes maintenant. Il n’y a rien à faire.',
  },
  catalogue_recovered: {
    title: 'Le fichier des billets était endommagé et a été remplacé',
    advice:
      'Tous les scans sont en sécurité. Ce qui était lisible a été conservé, et les billets sont rechargés depuis vivenu.',
  },
  backup_failed: {
    title: 'Impossible d’écrire la sauvegarde',
    advice:
      'Le contrôle continue, et rien n’est perdu ici. Vérifiez que le disque ou la clé USB est bien branché et n’est pas plein.',
  },
  export_failed: {
    title: 'Impossible d’écrire le fichier',
    advice:
      'Rien n’a changé sur le poste. Choisissez un autre dossier, ou vérifiez que le disque ou la clé USB n’est pas plein.',
  },
  door_list_failed: {
    title: 'La liste d’entrée n’a pas pu être établie',
    advice:
      'Le contrôle continue. Réessayez ; si cela échoue encore, redémarrez Gatehouse quand personne n’attend à l’entrée.',
  },
  unsent_scans: {
    title: 'vivenu n’a pas reçu tous les scans de cet événement',
    advice: 'Rien n’a été supprimé. Connectez le poste au réseau, attendez que tous soient envoyés, puis réessayez.',
  },
  policy_invalid: {
    title: 'Impossible de lire les règles d’admission',
    advice:
      'Rien n’a été démarré, pour que personne ne soit admis selon d’autres règles que prévu. Corrigez le fichier et redémarrez.',
  },
  nothing_to_undo: {
    title: 'Il n’y a rien à annuler',
    advice: 'Seule une entrée ou une sortie admise, et pas encore annulée, peut l’être. Regardez les derniers scans.',
  },
  undo_later_first: {
    title: 'Ce billet a été scanné à nouveau plus tard',
    advice: 'Annulez d’abord son scan plus récent.',
  },
  scan_incomplete: {
    title: 'Le code n’est pas arrivé en entier',
    advice:
      'Rien n’a été enregistré. Scannez le billet à nouveau. Si cela arrive souvent, regardez le câble du lecteur, ou la page Lecteurs.',
  },
  hid_unavailable: {
    title: 'Cet ordinateur ne peut pas lire les lecteurs USB',
    advice:
      'Les lecteurs en mode clavier, les lecteurs série, la caméra et la saisie fonctionnent toujours. Sous Linux, installez libusb-1.0 et libudev, puis relancez Gatehouse.',
  },
  scanner_refused: {
    title: 'Impossible d’ouvrir le lecteur',
    advice:
      'Les autres lecteurs et la saisie fonctionnent toujours. Fermez les autres programmes qui l’utilisent, puis débranchez-le et rebranchez-le. Sous Linux, il lui faut la règle udev de Gatehouse.',
  },
  port_refused: {
    title: 'Impossible d’ouvrir le port série',
    advice:
      'Les autres lecteurs et la saisie fonctionnent toujours ; le poste continue d’essayer. Fermez les autres programmes qui utilisent le port. Sous Linux, votre compte doit être dans le groupe du port, le plus souvent dialout.',
  },
  ports_unlisted: {
    title: 'Impossible de lister les ports série de cet ordinateur',
    advice: 'Les lecteurs déjà choisis sont toujours lus. Saisissez le nom du port, comme COM3 ou /dev/ttyACM0.',
  },
  capture_unreadable: {
    title: 'Ce n’est pas un enregistrement de lecteur',
    advice: 'Rien n’a été scanné. Enregistrez à nouveau depuis la page Lecteurs, ou indiquez un autre fichier.',
  },
  override_unreadable: {
    title: 'Ce n’est pas un code-barres',
    advice:
      'Scannez ou saisissez le code-barres du billet, ou cherchez le billet par nom et faites entrer le visiteur depuis là.',
  },
  settings_not_kept: {
    title: 'Le réglage s’applique, mais n’a pas pu être enregistré',
    advice:
      'Après un redémarrage, l’ancien reviendrait. Libérez de la place sur le disque, puis modifiez-le à nouveau.',
  },
  training_open: {
    title: 'Ceci est une formation',
    advice:
      'Les règles appartiennent au vrai événement et restent telles quelles. Terminez la formation, puis modifiez-les.',
  },
  cannot_record: {
    title: 'Le poste ne peut pas enregistrer les scans',
    advice:
      'N’admettez personne ici : ce scan n’est pas enregistré. Vérifiez que le disque n’est pas plein, puis scannez à nouveau, ou utilisez un autre poste.',
  },
};
