import type { printingWordings as model } from '../en/printing-problems.ts';
import type { Wording } from '../wording.ts';

/** Of printers and what they print. Scanning never waits for any of it. */
export const printingWordings: Record<keyof typeof model, Wording> = {
  printer_offline: {
    title: 'L’imprimante est injoignable',
    advice:
      'Le contrôle continue, les impressions attendent. Vérifiez qu’elle est allumée et que son câble est branché.',
  },
  printer_refused: {
    title: 'Impossible d’accéder à l’imprimante',
    advice:
      'Le contrôle continue, les impressions attendent. Fermez les autres programmes qui l’utilisent ; sous Linux, votre compte doit être dans le groupe lp ou dialout.',
  },
  printer_silent: {
    title: 'L’imprimante ne répond pas',
    advice:
      'Le contrôle continue, les impressions attendent. Regardez l’imprimante : papier, capot, voyants. Éteignez-la et rallumez-la.',
  },
  printer_mute: {
    title: 'Cette imprimante ne peut pas dire dans quel état elle est',
    advice:
      'Les impressions lui sont envoyées quand même. Gardez un œil dessus : l’état du papier et du capot ne se voit que là.',
  },
  paper_out: {
    title: 'Il n’y a plus de papier',
    advice:
      'Le contrôle continue. Mettez un nouveau rouleau et fermez le capot : les impressions en attente sortent alors.',
  },
  paper_low: {
    title: 'Il n’y a presque plus de papier',
    advice: 'Elle imprime encore. Préparez un nouveau rouleau.',
  },
  cover_open: {
    title: 'Le capot de l’imprimante est ouvert',
    advice: 'Le contrôle continue. Fermez le capot : les impressions en attente sortent alors.',
  },
  head_open: {
    title: 'La tête d’impression est ouverte',
    advice: 'Le contrôle continue. Fermez-la jusqu’au déclic : les impressions en attente sortent alors.',
  },
  ribbon_out: {
    title: 'Il n’y a plus de ruban',
    advice:
      'Le contrôle continue. Mettez un nouveau ruban, ou réglez l’imprimante sur thermique direct si elle n’en a pas besoin.',
  },
  printer_paused: {
    title: 'L’imprimante est en pause',
    advice:
      'Le contrôle continue. Appuyez sur sa touche pause ou avance papier, ou relancez sa file : les impressions en attente sortent alors.',
  },
  printer_error: {
    title: 'L’imprimante est en panne',
    advice:
      'Le contrôle continue, les impressions attendent. Cherchez un bourrage papier, puis éteignez-la et rallumez-la.',
  },
  printer_removed: {
    title: 'L’imprimante a été retirée des réglages',
    advice: 'Rien n’est sorti. Choisissez une imprimante, puis réimprimez depuis la liste.',
  },
  print_interrupted: {
    title: 'Le poste s’est arrêté pendant l’impression',
    advice: 'L’impression est peut-être sortie. Regardez l’imprimante avant de réimprimer.',
  },
  print_cut_off: {
    title: 'La connexion à l’imprimante s’est coupée en cours d’impression',
    advice: 'L’impression est peut-être sortie, en entier ou à moitié. Regardez l’imprimante avant de réimprimer.',
  },
  print_unconfirmed: {
    title: 'L’imprimante a reçu l’impression, mais n’a jamais dit qu’elle était sortie',
    advice: 'Regardez l’imprimante avant de réimprimer.',
  },
  print_too_late: {
    title: 'L’impression a attendu l’imprimante trop longtemps',
    advice: 'Rien n’est sorti, pour ne surprendre personne maintenant. Réimprimez quand le visiteur est là.',
  },
  print_failed: {
    title: 'L’impression a échoué',
    advice:
      'Rien n’est sorti. Lancez une impression d’essai ; si elle échoue aussi, choisissez un autre modèle ou une autre imprimante.',
  },
  print_undone: { title: 'Le scan a été annulé', advice: 'Rien n’est sorti, et il n’y a rien à faire.' },
  print_again: {
    title: 'Une nouvelle impression l’a remplacée',
    advice: 'Il n’y a rien à faire : regardez l’impression plus récente.',
  },
  print_unwanted: {
    title: 'Quelqu’un a annulé l’impression',
    advice: 'Rien n’est sorti. Il est possible de réimprimer.',
  },
  template_missing: {
    title: 'Il n’existe pas de modèle de ce nom',
    advice: 'Rien ne s’imprime tant qu’il manque. Choisissez un autre modèle, ou remettez son fichier dans le dossier.',
  },
  template_invalid: {
    title: 'Le fichier du modèle contient une erreur',
    advice:
      'Rien ne s’imprime tant qu’elle n’est pas corrigée. Corrigez ce qui est indiqué ci-dessus, ou supprimez le fichier : le modèle fourni avec le poste s’applique alors.',
  },
  template_unfit: {
    title: 'Le modèle est pour un autre type d’imprimante',
    advice:
      'Rien ne s’imprime sur celle-ci. Les reçus vont aux imprimantes ESC/POS et Star, les bracelets aux imprimantes ZPL.',
  },
  template_copy_failed: {
    title: 'Impossible de copier le modèle',
    advice:
      'Rien n’a été modifié. Libérez de la place sur le disque, ou vérifiez qui peut écrire dans le dossier indiqué ci-dessus.',
  },
  queue_unknown: {
    title: 'Le système d’impression ne connaît pas cette file',
    advice:
      'Le contrôle continue, les impressions attendent. Retrouvez l’imprimante dans la liste, ou ajoutez-la à cet ordinateur.',
  },
  spooler_unavailable: {
    title: 'Le système d’impression de cet ordinateur ne répond pas',
    advice:
      'Le contrôle continue, les impressions attendent. Relancez-le (CUPS, ou le spouleur d’impression), ou redémarrez l’ordinateur.',
  },
  printers_unlisted: {
    title: 'Impossible de lister les imprimantes de cet ordinateur',
    advice:
      'Les imprimantes déjà configurées impriment toujours. Une imprimante réseau peut être ajoutée par son adresse.',
  },
  job_settled: {
    title: 'Cette impression est déjà réglée',
    advice: 'Rien n’a été modifié. Regardez à nouveau la liste.',
  },
  nothing_to_print: {
    title: 'Il n’y a pas de scan pour lequel imprimer cela',
    advice: 'Rien n’est sorti. Seul un billet admis peut être imprimé ; scannez-le d’abord.',
  },
  printing_invalid: {
    title: 'Le fichier des imprimantes contient une erreur',
    advice: 'Le poste n’a pas démarré. Corrigez ce qui est indiqué ci-dessus, ou démarrez-le sans ce fichier.',
  },
  no_printer: {
    title: 'Aucune imprimante n’est choisie pour cela',
    advice: 'Rien n’est sorti. Choisissez-en une sous Imprimantes.',
  },
};
