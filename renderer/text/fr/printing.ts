import type { PrintRole } from '#shared/printing.ts';
import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

const one: Record<PrintRole, string> = { wristband: 'Bracelet', receipt: 'Reçu' };
const many: Record<PrintRole, string> = { wristband: 'Bracelets', receipt: 'Reçus' };
const inText: Record<PrintRole, string> = { wristband: 'le bracelet', receipt: 'le reçu' };
const manyInText: Record<PrintRole, string> = { wristband: 'bracelets', receipt: 'reçus' };

/** Printers and what they print: at the door, and where they are set up. */
export const printing: Texts['printing'] = {
  loading: 'Un instant',
  one,
  many,
  saved: 'Enregistré',
  nobody: 'un visiteur sans nom',
  test: 'Impression d’essai',
  duplicate: 'porte la mention DUPLICATE',

  short: {
    printer_offline: { is: 'injoignable', todo: 'Vérifiez le câble et l’alimentation.' },
    printer_refused: { is: 'accès impossible', todo: 'Fermez les autres programmes qui l’utilisent.' },
    printer_silent: { is: 'pas de réponse', todo: 'Regardez-la : papier, capot, voyants.' },
    printer_mute: { is: 'état inconnu', todo: 'Gardez un œil dessus.' },
    paper_out: { is: 'plus de papier', todo: 'Mettez un nouveau rouleau.' },
    paper_low: { is: 'bientôt plus de papier', todo: 'Préparez un nouveau rouleau.' },
    cover_open: { is: 'capot ouvert', todo: 'Fermez le capot.' },
    head_open: { is: 'tête ouverte', todo: 'Fermez la tête d’impression.' },
    ribbon_out: { is: 'plus de ruban', todo: 'Mettez un nouveau ruban.' },
    printer_paused: { is: 'en pause', todo: 'Appuyez sur sa touche pause ou avance papier.' },
    printer_error: { is: 'en panne', todo: 'Cherchez un bourrage papier.' },
    queue_unknown: { is: 'file inconnue', todo: 'Retrouvez-la sous Imprimantes.' },
    spooler_unavailable: { is: 'impression inactive', todo: 'Redémarrez cet ordinateur.' },
  },
  notReady: { is: 'pas prête', todo: 'Regardez l’imprimante.' },

  line: {
    waiting: (role: PrintRole): string => `${one[role]} en attente`,
    waitingFor: (role: PrintRole, why: string): string => `${one[role]} en attente : ${why}`,
    printing: (role: PrintRole): string => `${one[role]} en cours d’impression`,
    printed: (role: PrintRole): string => `${one[role]} imprimé`,
    unknown: (role: PrintRole): string => `${one[role]} : est-il sorti ?`,
    look: 'Regardez l’imprimante.',
    failed: (role: PrintRole): string => `${one[role]} non imprimé`,
    cancelled: (role: PrintRole): string => `${one[role]} annulé`,
  },

  chip: {
    fine: (n: number): string => (n === 1 ? 'Imprimante' : count(n, 'imprimante', 'imprimantes')),
    fineTitle: (n: number): string =>
      n === 1 ? 'L’imprimante est prête' : count(n, 'imprimante est prête', 'imprimantes sont prêtes'),
    of: (what: string, is: string): string => `${what} : ${is}`,
    both: 'Imprimante',
    unheard: 'état pas encore connu',
    unheardTitle: 'Le poste n’a pas encore de nouvelles de cette imprimante',
    named: (name: string): string => `Imprimante : ${name}.`,
    ready: (name: string): string => `${name} : prête.`,
    waiting: (n: number): string => `${count(n, 'impression attend', 'impressions attendent')}.`,
    undecided: (n: number): string => `${count(n, 'impression', 'impressions')} à vérifier`,
    undecidedTitle: (n: number): string =>
      n === 1 ? 'Quelqu’un doit vérifier une impression' : `Quelqu’un doit vérifier ${formats.number(n)} impressions`,
    undecidedBody:
      'Personne ne sait si elles sont sorties, ou bien elles ne sont pas sorties. Le contrôle continue. Décidez pour chacune.',
    show: 'Voir les imprimantes',
  },

  decide: {
    title: 'À décider',
    lead: 'Regardez l’imprimante, puis dites ce qu’est devenue chaque impression. Le contrôle continue pendant ce temps.',
    unknown: {
      wristband: ['Le bracelet de ', ' est-il sorti ?'],
      receipt: ['Le reçu de ', ' est-il sorti ?'],
    },
    failed: {
      wristband: ['Le bracelet de ', ' n’est pas sorti'],
      receipt: ['Le reçu de ', ' n’est pas sorti'],
    },
    unknownTest: 'L’impression d’essai est-elle sortie ?',
    failedTest: 'L’impression d’essai n’est pas sortie',
    because: (title: string): string => `${title}.`,
    asDuplicate: 'Imprimée à nouveau, elle porte la mention DUPLICATE.',
    cameOut: 'C’est sorti',
    again: 'Réimprimer',
    drop: 'Inutile',
    dropAll: 'Aucune n’est utile',
    of: (action: string, question: string): string => `${action} : ${question}`,
  },

  scan: {
    open: (who: string): string => `Imprimer : ${who}`,
    title: 'Imprimer pour ce visiteur',
    lead: 'Ce qui est réimprimé porte la mention DUPLICATE, pour ne pas servir deux fois.',
    print: (role: PrintRole): string => `Imprimer ${inText[role]}`,
    again: (role: PrintRole): string => `Réimprimer ${inText[role]}`,
    never: 'Pas encore imprimé',
    cancel: 'Retour',
    onItsWay: 'Envoyé à l’imprimante',
  },

  jobs: {
    title: 'Dernières impressions',
    none: 'Rien n’a encore été imprimé. Ce que le poste imprime apparaît ici.',
    states: {
      waiting: 'En attente',
      printing: 'En cours',
      printed: 'Imprimé',
      unknown: 'Est-ce sorti ?',
      failed: 'Non imprimé',
      cancelled: 'Annulé',
    },
    cancel: 'Annuler',
    cancelOf: (what: string): string => `Annuler : ${what}`,
    again: 'Réimprimer',
    againOf: (what: string): string => `Réimprimer : ${what}`,
  },

  role: {
    lead: {
      wristband: 'Pour qui entre. Un bracelet est imprimé dès que le billet est admis.',
      receipt: 'Un papier pour le visiteur, avec ce qui a été scanné et quand.',
    },
    printer: 'Imprimante',
    noPrinter: 'Aucune',
    lost: 'Une imprimante qui n’existe plus',
    off: {
      wristband: 'Aucune imprimante n’est choisie, donc aucun bracelet n’est imprimé.',
      receipt: 'Aucune imprimante n’est choisie, donc aucun reçu n’est imprimé.',
    },
    template: 'Modèle',
    own: (title: string): string => `${title} (le vôtre)`,
    broken: (title: string): string => `${title} (contient une erreur)`,
    unfit: (title: string): string => `${title} (pour un autre type d’imprimante)`,
    missing: (name: string): string => `${name} (manquant)`,
    auto: 'Impression automatique',
    autos: {
      always: 'Chaque entrée',
      firstEntry: 'Première seule',
      never: 'Jamais',
    },
    autoHints: {
      always: 'Chaque admission en imprime un, même si le visiteur était sorti.',
      firstEntry: 'Chaque billet en reçoit un. Les suivants s’impriment depuis la liste des scans.',
      never: 'Rien n’est imprimé automatiquement, seulement depuis la liste des scans.',
    },
    preview: 'Aperçu',
    previewOf: (role: PrintRole): string => `Aperçu : ${inText[role]}`,
    test: 'Impression d’essai',
    testOf: (role: PrintRole): string => `Impression d’essai : ${inText[role]}`,
    tested: 'C’est envoyé. Regardez l’imprimante et les dernières impressions.',
    of: (what: string, role: PrintRole): string => `${what}, ${manyInText[role]}`,
    rules: 'Par type de billet',
    rulesCount: (n: number): string => (n === 0 ? 'tous pareils' : count(n, 'différent', 'différents')),
    rulesLead: 'Ce qui est réglé ici vaut pour un type de billet, à la place de ce qui est réglé plus haut.',
    noTypes: 'Les types de billets apparaissent ici quand les billets sont chargés.',
    asAbove: 'Comme plus haut',
    unknownType: 'type de billet absent des événements ouverts',
    ruleOf: (what: string, type: string): string => `${what} pour ${type}`,
    nameless: 'Type de billet sans nom',
    refused: 'Papier pour les personnes refusées',
    refusedOff: 'désactivé',
    refusedOn: 'activé',
    refusedNone: 'Aucun',
    refusedWarning:
      'Dans la main d’une personne refusée, un papier peut passer pour un billet. Laissez cette option désactivée, sauf si l’organisateur la demande.',
  },

  preview: {
    title: 'Aperçu',
    lead: 'Fait à partir de ce que l’imprimante recevrait, pour un visiteur qui n’existe pas.',
    alt: (title: string): string => `« ${title} » tel qu’il sort sur papier`,
    size: (width: number, height: number): string => `${formats.number(width)} × ${formats.number(height)} mm`,
    turned: 'tourné, pour être lisible',
    drawing: 'Dessin en cours',
    close: 'Fermer',
  },

  printers: {
    title: 'Imprimantes',
    none: 'Aucune imprimante n’est configurée. Cherchez-en une que cet ordinateur connaît, ou ajoutez-en une par son adresse.',
    list: 'Imprimantes de ce poste',
    states: {
      ready: 'Prête',
      attention: 'À surveiller',
      notReady: 'Pas prête',
      unknown: 'État pas encore connu',
    },
    prints: (roles: readonly PrintRole[]): string => `Imprime : ${roles.map((role) => manyInText[role]).join(' et ')}`,
    waiting: (n: number): string => count(n, 'impression attend', 'impressions attendent'),
    find: 'Rechercher',
    finding: 'Recherche d’imprimantes',
    add: 'Ajouter par adresse',
    change: 'Modifier',
    changeOf: (name: string): string => `Modifier ${name}`,
    remove: 'Retirer',
    removeOf: (name: string): string => `Retirer ${name}`,
    found: 'Imprimantes que cet ordinateur connaît',
    foundNone:
      'Aucune n’a été trouvée. Une imprimante réseau peut être ajoutée par son adresse ; elle l’imprime elle-même sur un papier.',
    addFound: 'Ajouter',
    addFoundOf: (name: string): string => `Ajouter ${name}`,
    added: 'Ajoutée',
    nameless: 'Imprimante',
    languages: {
      escpos: 'ESC/POS',
      starprnt: 'StarPRNT',
      starline: 'Star Line',
      zpl: 'ZPL',
      html: 'Pages, par son pilote',
    },
    dpi: (dpi: number): string => `${formats.number(dpi)} dpi`,
    mm: (mm: number): string => `papier de ${formats.number(mm)} mm`,
    silent: 'état non demandé',
    queue: (name: string): string => `file ${name}`,
    installed: (name: string): string => `${name}, installée sur cet ordinateur`,
    file: (path: string): string => `fichier ${path}`,
    serial: (path: string, baud: string): string => `${path}, ${baud}`,
  },

  form: {
    addTitle: 'Ajouter une imprimante',
    changeTitle: 'Modifier cette imprimante',
    address: 'Adresse',
    addressExample: '192.168.1.50',
    addressHint:
      'Les imprimantes impriment leur adresse sur un papier : maintenez la touche d’avance papier en les allumant.',
    addressWrong:
      'Ce n’est pas une adresse. Saisissez-la sous la forme 192.168.1.50 ou printer.local, suivie de :9100 si nécessaire.',
    reached: 'Comment elle est reliée',
    speed: 'Vitesse',
    name: 'Nom',
    nameExample: 'Bracelets, accès gauche',
    language: 'Langage',
    chooseLanguage: 'Choisir',
    languages: {
      escpos: 'ESC/POS : Epson et la plupart des imprimantes à reçus',
      starprnt: 'StarPRNT : Star mC-Print, mPOP, TSP récentes',
      starline: 'Star Line : Star TSP650, TSP700, plus anciennes',
      zpl: 'ZPL : Zebra, pour bracelets et étiquettes',
      html: 'Pages, par le pilote de cet ordinateur',
    },
    resolution: 'Résolution',
    paper: 'Papier',
    answers: 'Elle répond quand on lui demande son état',
    answersHint:
      'Sinon, le poste ne peut pas voir qu’il n’y a plus de papier, et personne ne sait ce qui est sorti. Ne désactivez cette option que dans ce cas.',
    save: 'Enregistrer',
    add: 'Ajouter l’imprimante',
    cancel: 'Annuler',
  },

  remove: {
    title: 'Retirer cette imprimante ?',
    lead: 'Le contrôle continue.',
    prints: (roles: readonly PrintRole[]): string =>
      `Plus de ${roles.map((role) => manyInText[role]).join(' ni de ')} tant que vous ne choisissez pas une autre imprimante.`,
    waiting: (n: number): string =>
      `${count(n, 'impression en attente ne sortira pas', 'impressions en attente ne sortiront pas')}.`,
    keep: 'Conserver',
    confirm: 'Retirer',
  },

  templates: {
    titles: {
      label: 'Étiquette nominative, 57 x 32 mm',
      receipt: 'Reçu',
      refused: 'Billet pour le guichet',
      'wristband-child': 'Bracelet, enfant',
      'wristband-vip': 'Bracelet, VIP',
      wristband: 'Bracelet',
    },
    title: 'Modèles',
    lead: 'Ce qui figure sur une impression. Copiez-en un pour le modifier : la copie est un fichier que tout éditeur de texte ouvre.',
    own: 'Le vôtre',
    builtIn: 'Fourni avec Gatehouse',
    layouts: { roll: 'pour imprimantes à reçus', band: 'pour imprimantes à bracelets' },
    copy: 'Copier pour modifier',
    copyOf: (title: string): string => `Copier pour modifier : ${title}`,
    copied: 'La copie est dans le dossier. Vos modifications valent dès la prochaine impression.',
    open: 'Ouvrir le dossier',
    folder: 'Dossier',
  },
};
