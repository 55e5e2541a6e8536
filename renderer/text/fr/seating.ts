import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

export const seating: Texts['seating'] = {
  loading: 'Un instant',
  close: 'Fermer',
  cancel: 'Annuler',
  event: 'Événement',
  readAgain: 'Relire',
  haveRead: 'J’ai lu',
  statuses: {
    free: 'Libre',
    booked: 'Vendue',
    notforsale: 'Hors vente',
    reserved: 'Réservée',
    forsale: 'En vente',
  },
  noStatus: 'État inconnu',
  unmapped: 'Pas dans la liste',
  bookedOf: (n, capacity) => `${formats.number(n)} sur ${formats.number(capacity)} vendues`,
  booked: (n) => count(n, 'vendue', 'vendues'),
  columns: { seat: 'Place', now: 'Maintenant', after: 'Ensuite' },
  beforeAfter: 'Avant et après',

  chip: {
    label: (n) => count(n, 'changement de place incertain', 'changements de places incertains'),
    body: 'Personne ne sait si le serveur de placement l’a fait. Le contrôle continue. Un responsable regarde et décide.',
    show: 'Voir les places',
  },

  unclear: {
    title: 'Est-ce que cela a été fait ?',
    seats: (n, status) => `${count(n, 'place', 'places')} à mettre sur : ${status}`,
    more: (n, where) => `${count(n, 'place', 'places')} de plus à compter comme vendues : ${where}`,
    fewer: (n, where) => `${count(n, 'place vendue', 'places vendues')} à retirer : ${where}`,
    reseat: (from, to) => `Visiteur à replacer : ${from} → ${to}`,
    seat: (to) => `Place à donner à un visiteur : ${to}`,
    sentAt: (moment) => `Envoyé à ${moment}.`,
    stopped: 'Puis le programme s’est arrêté avant la réponse.',
    why: (title) => `Puis il y a eu un problème : ${title}.`,
    before: 'Vendues avant',
    now: 'Vendues maintenant',
    wanted: 'Vendues si cela a été fait',
    logged: (change) => `Lignes avec ${change} dans le journal depuis`,
    unreadable: 'illisible pour l’instant',
    columns: { seat: 'Place', wanted: 'Voulu', now: 'Maintenant' },
    signs: {
      for: 'Ce que dit le serveur de placement fait penser que « c’est fait ».',
      against:
        'Ce que dit le serveur de placement fait penser que « ce n’est pas fait ». Un serveur lent peut encore le faire : relisez dans une minute avant de répondre. Un serveur lent peut encore le faire : relisez dans une minute.',
      mixed:
        'Ce que dit le serveur de placement ne permet pas de trancher : d’autres ont peut-être changé quelque chose. Comparez avec le tableau de bord vivenu avant de répondre.',
      half: 'La nouvelle place est vendue et l’ancienne n’est pas libre : c’est fait à moitié. Si le visiteur a la nouvelle place, répondez « C’est fait », puis libérez l’ancienne sous « Consulter des places ».',
      some: 'Certaines places sont comme voulu, d’autres non. Répondez « Ce n’est pas fait », puis changez les autres encore une fois.',
      unread:
        'Le serveur de placement est illisible pour l’instant. Relisez dans un moment, ou comparez avec le tableau de bord vivenu avant de répondre.',
    },
    yes: 'C’est fait',
    no: 'Ce n’est pas fait',
    nothingSent:
      'Votre réponse n’envoie rien et ne change aucune place. Jusque-là, ces places ne peuvent pas être changées d’ici.',
    noted: 'C’est noté. Rien n’a été envoyé.',
  },

  lookUp: {
    title: 'Consulter des places',
    about: 'Ce que le serveur de placement en dit maintenant. Vous pouvez en changer plusieurs à la fois.',
    field: 'Zone, rang, place ou identifiant',
    list: 'Places de la liste',
    none: 'Rien dans la liste ne correspond.',
    empty: 'La liste est vide. Importez-en une plus bas, ou saisissez un identifiant ici.',
    first: (n) => `Les ${formats.number(n)} premières. Précisez pour en trouver d’autres.`,
    askFor: (id) => `Demander l’identifiant ${id}`,
    ids: 'Saisir des identifiants',
    idsLabel: 'Identifiants, un par ligne',
    take: 'Consulter ces identifiants',
    most: (n) => `${formats.number(n)} au plus à la fois.`,
    chosen: 'Choisies',
    nothing: 'Choisissez une place pour voir ce qu’en dit le serveur de placement.',
    clear: 'Vider la sélection',
    change: 'Changer l’état',
    done: (n) => `Fait : ${count(n, 'modification', 'modifications')}.`,
  },

  seat: {
    log: 'Journal',
    logOf: (name) => `Journal de ${name}`,
    changeBooked: 'Changer les ventes',
    changeBookedOf: (name) => `Changer les ventes de ${name}`,
    dropOf: (name) => `Retirer ${name} de la sélection`,
  },

  change: {
    title: (n) => `Changer l’état de ${count(n, 'place', 'places')}`,
    to: 'Nouvel état',
    stays: 'inchangé',
    allSo: 'Elles sont déjà ainsi. Choisissez un autre état.',
    confirm: (n) => `Changer ${count(n, 'place', 'places')}`,
    busy: 'Changement en cours',
    moved:
      'Quelqu’un d’autre a changé quelque chose entre-temps, donc rien n’a été envoyé. Ce qui est affiché ici est nouveau : décidez une nouvelle fois.',
    partly:
      'Tout n’a pas été fait : ces places ne sont pas comme voulu. Rien n’est renvoyé tout seul. Relisez, ou demandez qui d’autre change des places.',
    partlyWhy: (title) =>
      `Une partie n’a pas été faite (${title}). Ce qui est ici n’est pas comme voulu et rien n’est renvoyé tout seul. Relisez, puis changez-le dans les réglages, sous « Places ».`,
    notSo: 'Pas comme voulu',
  },

  bookedChange: {
    title: (name) => `Changer les ventes : ${name}`,
    by: 'Combien en plus ou en moins',
    hint: 'Un moins retire des places.',
    columns: { area: 'Zone', now: 'Vendues maintenant', after: 'Vendues ensuite' },
    left: (n) => `Ensuite, il reste ${count(n, 'place', 'places')}.`,
    full: 'Ensuite, la zone est pleine.',
    noCapacity: 'Personne n’a dit combien elle peut en contenir.',
    more: (n) => `Compter ${formats.number(n)} de plus`,
    fewer: (n) => `En retirer ${formats.number(n)}`,
    nothing: 'Changer les ventes',
  },

  log: {
    title: (name) => `Journal : ${name}`,
    list: 'Changements, le plus récent en premier',
    columns: { at: 'Heure', status: 'État', change: 'Ventes', by: 'Par' },
    program: 'un programme',
    person: 'au tableau de bord',
    none: 'Le serveur de placement n’a encore noté aucun changement.',
    shown: (n, total) =>
      `${formats.number(n)} sur ${count(total, 'changement', 'changements')}, le plus récent en premier`,
    more: 'En voir plus',
  },

  areas: {
    title: 'Zones',
    about:
      'Ce qui est vendu selon le serveur de placement, à côté de ceux qui sont à l’intérieur selon les scans de ce poste. Un billet vendu ne veut pas dire présent.',
    none: 'Aucune zone dans la liste.',
    inside: (n) => `${formats.number(n)} à l’intérieur`,
    insideUnknown: 'À l’intérieur : inconnu',
    fill: (name) => `Vendues dans ${name}`,
  },

  plan: {
    title: 'Places de l’événement',
    id: {
      title: 'Identifiant au serveur de placement',
      about:
        'Un identifiant à part, pas celui de l’événement. La personne qui a fait le plan de salle le connaît ; sinon, demandez à l’assistance de vivenu.',
      none: 'aucun',
    },
    map: {
      title: 'Quelle place est laquelle',
      about: 'Une liste avec identifiant, zone, rang et place, pour qu’un billet trouve sa place.',
      count: (seats, areas) => `${count(seats, 'place', 'places')}, ${count(areas, 'zone', 'zones')}`,
    },
    import: 'Importer un fichier',
    columns:
      'Un fichier CSV avec les colonnes objectId, kind, area, row, seat, capacity. Il remplace la liste d’avant.',
    imported: (seats, areas) => `Importé : ${count(seats, 'place', 'places')}, ${count(areas, 'zone', 'zones')}.`,
    dropped: (n) => `${count(n, 'entrée', 'entrées')} d’avant hors du fichier : ce n’est plus dans la liste.`,
    skipped: (n) => `${count(n, 'ligne ignorée', 'lignes ignorées')} :`,
    skippedLines: 'Lignes ignorées',
    line: (n) => `Ligne ${formats.number(n)}`,
    faults: {
      noId: 'pas d’identifiant',
      kind: 'le type n’est ni seat ni area',
      place: 'pas de zone, de rang ou de place',
      capacity: 'la capacité n’est pas un nombre entier',
      twice: 'cet identifiant est déjà plus haut',
      columns: 'trop ou trop peu de colonnes',
    },
    moreSkipped: (n) => `et ${count(n, 'autre ligne', 'autres lignes')}`,
    byHand: 'Changer à la main',
    add: 'Ajouter',
    find: 'Chercher dans la liste',
    edit: 'Changer',
    editOf: (name) => `Changer ${name} dans la liste`,
  },

  object: {
    add: 'Ajouter à la liste',
    edit: 'Changer dans la liste',
    id: 'Identifiant au serveur de placement',
    kind: 'Type',
    kinds: { seat: 'Place', area: 'Zone sans places' },
    area: 'Zone, comme sur les billets',
    row: 'Rang',
    seat: 'Place',
    capacity: 'Combien elle peut en contenir',
    capacityHint: 'Vide si personne ne le sait.',
    capacityWrong: 'Un nombre entier, par exemple 500.',
    save: 'Enregistrer',
    remove: 'Retirer de la liste',
    onlyMap: 'Cela ne change que la liste de cet ordinateur. Rien n’est envoyé.',
  },

  server: {
    title: 'Serveur de placement',
    address: {
      title: 'Adresse',
      about: 'Celle de vivenu, sauf si on vous dit autre chose.',
      now: (address) => `Utilisée : ${address}`,
    },
    uses: { usual: 'Celle de vivenu', own: 'Une autre' },
    own: 'Adresse avec son chemin',
    readable: 'Aucune clé n’est envoyée à cette adresse : avec http, tout le monde sur le réseau pourrait la lire.',
    save: 'Utiliser',
    key: {
      title: 'Clé',
      about:
        'Ce qui est montré au serveur de placement. Une clé reste en mémoire jusqu’à la déconnexion et n’est jamais enregistrée.',
    },
    keys: { account: 'Clé API de la connexion', own: 'Une autre clé', none: 'Aucune' },
    signedIn: 'Connecté : sa clé API est utilisée.',
    signedOut: 'Personne n’est connecté. Connectez-vous sous « Accès chez vivenu ».',
    hasOwn: 'Une clé est là jusqu’à la déconnexion.',
    noOwn: 'Aucune clé n’est là. Saisissez-la.',
    type: 'Clé API',
    use: 'Utiliser cette clé',
  },

  ticket: {
    title: 'Place au serveur de placement',
    loading: 'Demande au serveur de placement',
    none: {
      noTicket: 'Aucun billet n’a ce code-barres, donc aucune place.',
      noPlace: 'Ce billet n’indique aucune place. Il n’y a rien à libérer ni à changer.',
      notMapped:
        'La place de ce billet n’est pas dans la liste. Un responsable peut l’ajouter dans les réglages, sous « Places ».',
      noSeating:
        'Cet événement n’a pas de plan de salle ici. Un responsable peut l’indiquer dans les réglages, sous « Places ».',
    },
    several: 'Plusieurs places de la liste vont avec ce billet. Rien n’est deviné : choisissez la bonne.',
    choose: 'Celle-ci',
    chooseOf: (id) => `Celle-ci : ${id}`,
    chosen: 'Choisie à la main.',
    takeBack: 'Choisir à nouveau',
    reseated: 'Donnée à la place de celle du billet. Le papier indique encore l’ancienne.',
    given: 'La place a été donnée à une autre personne entre-temps. Ce billet peut en recevoir une autre.',
    area: 'Une zone sans places. Le nombre de ventes se change dans les réglages, sous « Places ».',
    inside: 'Le visiteur est à l’intérieur : la place ne peut pas être libérée.',
    release: 'Libérer la place',
    reseat: 'Donner une autre place',
  },

  release: {
    title: 'Libérer la place ?',
    lead: 'Pour quelqu’un qui n’est pas venu. La place peut être revendue tout de suite ; le billet lui-même reste valable à l’entrée. Assurez-vous que la personne n’est pas à l’intérieur : ce poste ne voit pas les scans des autres entrées.',
    confirm: 'Libérer',
    done: 'La place est libre maintenant.',
  },

  reseat: {
    title: 'Donner une autre place',
    from: (name) => `Au lieu de ${name}`,
    field: 'Rang, place ou identifiant',
    where: 'Où',
    here: (area) => `Seulement ${area}`,
    everywhere: 'Partout',
    free: 'Places libres',
    none: 'Aucune place libre ici. Saisissez un rang ou une place, ou cherchez partout.',
    first: (n) => `Les places libres parmi les ${formats.number(n)} premières. Précisez pour en trouver d’autres.`,
    choose: 'Choisir',
    chooseOf: (name) => `Choisir ${name}`,
    confirmTitle: 'Donner cette place ?',
    lead: 'La nouvelle place est prise d’abord, puis l’ancienne est libérée.',
    confirm: 'Donner cette place',
    back: 'Une autre place',
    paper: 'Le papier du billet indiquera toujours l’ancienne place.',
    done: (name) => `Donnée : ${name}. Prévenez le visiteur.`,
  },
};
