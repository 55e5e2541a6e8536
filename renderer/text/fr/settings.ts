import type { Texts } from '../model.ts';
import { count } from '../words.ts';

export const settings: Texts['settings'] = {
  title: 'Réglages',
  key: 'F10',
  close: 'Fermer',
  loading: 'Un instant',
  saved: 'Enregistré',
  list: 'Rubriques des réglages',
  on: 'Activé',
  off: 'Désactivé',

  sections: {
    admission: 'Entrée',
    tickets: 'Billets et accès',
    scanners: 'Lecteurs',
    printers: 'Imprimantes',
    screen: 'Écran et son',
    station: 'Ce poste',
    access: 'Accès chez vivenu',
    seating: 'Places',
    setup: 'Autres postes',
    updates: 'Mises à jour',
    data: 'Données et export',
    changes: 'Modifications',
  },

  prints: { title: 'Impressions', setUp: 'Régler les imprimantes' },

  pin: {
    anyone: 'Tout le monde peut modifier ces réglages.',
    advice: 'Avec un code PIN, vous seul le pouvez.',
  },

  source: {
    organiser: 'Selon l’organisateur',
    own: 'Fixé sur ce poste',
    giveBack: 'Selon l’organisateur',
    giveBackOf: (title) => `${title} : selon l’organisateur`,
    reset: 'Revenir au standard',
    resetOf: (title) => `${title} : revenir au standard`,
  },

  training:
    'Ceci est une formation. Les règles du vrai événement restent telles quelles ; vous pourrez les modifier ensuite.',

  admission: {
    again: 'Allées et venues',
    hours: 'Horaires et places',
    checks: 'Contrôles',
    reentry: {
      title: 'Nouvelle entrée',
      about: 'Si un visiteur déjà entré peut entrer de nouveau.',
      values: { never: 'Jamais', afterExit: 'Après une sortie', unlimited: 'Toujours' },
    },
    maxEntries: {
      title: 'Entrées par billet',
      about: 'Après ce nombre d’entrées, le billet est refusé.',
      limit: 'Limiter les entrées',
      none: 'Sans limite',
      unit: (n) => (n === 1 ? 'entrée' : 'entrées'),
    },
    exitRequiresEntry: {
      title: 'Sortie seulement après une entrée',
      about: 'Qui n’a jamais été scanné à l’entrée est refusé à la sortie. Désactivé : il est compté.',
    },
    opensAt: { title: 'Ouverture des portes', about: 'Avant, les visiteurs doivent attendre.', any: 'À toute heure' },
    closesAt: { title: 'Dernière entrée', about: 'Après, les visiteurs sont refusés.', any: 'À toute heure' },
    wrongOrder: 'La dernière entrée précède l’ouverture : personne n’est admis.',
    capacity: {
      title: 'Places pour les visiteurs',
      about: 'Combien peuvent être à l’intérieur en même temps, selon le compte de ce poste.',
      limit: 'Limiter les visiteurs',
      none: 'Sans limite',
      unit: 'visiteurs',
      onFull: 'Quand c’est complet',
      onFulls: { warn: 'Admettre avec un avertissement', refuse: 'Refuser' },
    },
    admitDetailsRequired: {
      title: 'Billets sans données personnelles',
      about: 'Ils sont admis, avec une note. Désactivé : ils sont refusés tant que les données manquent.',
    },
    repeatWindowSeconds: {
      title: 'Le même billet encore une fois',
      about: 'Relu dans ce délai, il montre la même réponse et n’est pas compté deux fois.',
      unit: 'secondes',
    },
    liveLookup: {
      title: 'Chercher les billets inconnus',
      about: 'Un code-barres absent de ce poste est demandé à vivenu : un billet vendu à l’instant est ainsi trouvé.',
      wait: 'Attendre au plus',
      unit: 'secondes',
    },
  },

  tickets: {
    types: 'Types de billet',
    typesAbout: 'Qui peut entrer à cette porte. Attention : admis, avec une note que personne ne manque.',
    let: 'Admettre',
    lets: { all: 'Tous les types', some: 'Seulement ceux choisis' },
    columns: { type: 'Type de billet', let: 'Admettre', attention: 'Attention' },
    letOf: (name) => `Admettre : ${name}`,
    attentionOf: (name) => `Attention : ${name}`,
    noTypes: 'Aucun billet n’est encore sur ce poste. Les types apparaissent ici après le premier chargement.',
    nobody: 'Aucun type n’est choisi : personne n’est admis.',
    count: (n) => count(n, 'billet', 'billets'),
    unknown: 'Aucun billet de ce type ici',

    entries: 'Accès',
    entriesAbout:
      'Un accès est une porte ou une zone qu’un billet peut utiliser. Seuls les billets des accès choisis entrent ici.',
    guards: 'Cette porte est',
    guardsAll: { all: 'Tous les accès', some: 'Seulement ceux choisis' },
    here: 'Cette porte',
    hereOf: (name) => `Cette porte est : ${name}`,
    name: 'Nom',
    nameOf: (id) => `Nom de l’accès ${id}`,
    namesAbout: 'vivenu n’envoie que les numéros des accès. Nommez-les comme les panneaux sur vos portes.',
    usedBy: (n, types) => `${count(n, 'billet', 'billets')}${types === '' ? '' : ` : ${types}`}`,
    noEntries: 'Aucun billet d’ici n’est lié à un accès : chacun peut passer cette porte.',
    noEntry: 'Aucun accès n’est choisi : seuls les billets valables partout sont admis.',
    emptyEntryMeansAll: {
      title: 'Billets dont la liste d’accès est vide',
      about: 'Ils valent à tous les accès. Désactivé : ils sont refusés là où des accès sont choisis.',
    },
  },

  screen: {
    look: 'Langue et aspect',
    language: { title: 'Langue', about: 'De cette fenêtre, des impressions et de ce que voient les visiteurs.' },
    asComputer: 'Comme l’ordinateur',
    theme: { title: 'Clair ou sombre', about: 'Sombre est plus calme la nuit, clair se lit mieux au soleil.' },
    themes: { system: 'Comme l’ordinateur', light: 'Clair', dark: 'Sombre' },
    reveal: {
      title: 'Durée du vert et du bleu',
      about: 'Ensuite l’écran est de nouveau prêt. Le rouge et « déjà entré » restent jusqu’à ce que quelqu’un agisse.',
      unit: 'secondes',
    },
    sound: 'Son',
    sounds: { title: 'Sons', about: 'Chaque réponse a le sien.' },
    volume: 'Volume',
    try: 'Essayer',
    trials: { in: 'Entrée', out: 'Sortie', repeat: 'Déjà entré', refused: 'Refusé', check: 'Vérifier' },
    trialOf: (sound) => `Essayer le son : ${sound}`,
    colours: 'Couleurs',
    repeat: { title: 'Déjà entré', about: 'Ce que votre équipe distingue le mieux du vert et du rouge.' },
    repeats: { orange: 'Orange', yellow: 'Jaune', violet: 'Violet' },
    attention: { title: 'Notes « attention »', about: 'Elles sont posées sur le vert d’une entrée.' },
    attentions: { white: 'Blanc', yellow: 'Jaune', cyan: 'Cyan' },
    sample: 'Aperçu',
  },

  station: {
    who: 'Nom et événement',
    name: {
      title: 'Nom de ce poste',
      about: 'Figure sur les impressions et dans les fichiers, pour distinguer les portes.',
    },
    event: { title: 'Événement', about: 'Les événements scannés à cette porte.' },
    token: {
      title: 'Accès à vivenu',
      about: 'Le jeton d’un autre utilisateur d’accès. Les scans de ce poste sont conservés.',
    },
    network: 'Réseau',
    sync: {
      title: 'Chercher les billets modifiés',
      about: 'Délai après lequel les billets vendus, modifiés ou annulés arrivent sur ce poste.',
      every: (span) => `Toutes les ${span}`,
      organiser: (span) => `Selon l’organisateur : ${span}`,
      standard: (span) => `Standard : ${span}`,
    },
    batch: {
      title: 'Scans par envoi',
      about: 'Moins, c’est plus sûr sur un mauvais réseau ; plus, c’est plus rapide.',
      unit: 'scans',
    },
    lock: 'Verrouillage',
    kioskLock: {
      title: 'Verrouiller cette fenêtre',
      about: 'Plein écran, et personne ne la ferme sans le code PIN.',
      needsPin: 'Il faut un code PIN : sans lui, personne ne pourrait la quitter.',
    },
    autoStart: {
      title: 'Démarrer avec l’ordinateur',
      about: 'Gatehouse s’ouvre de lui-même dès que quelqu’un ouvre une session sur cet ordinateur.',
    },
  },

  changes: {
    lead: 'Ce qui a été modifié sur ce poste, le plus récent d’abord. Les 500 dernières modifications sont gardées.',
    none: 'Rien n’a encore été modifié.',
    columns: { at: 'Heure', what: 'Réglage', from: 'Avant', to: 'Après' },
    notSet: 'non fixé',
    nothing: 'aucun',
    things: (n) => count(n, 'élément', 'éléments'),
    volume: 'Volume',
    soundsOn: 'Sons',
    repeatColour: 'Couleur de « déjà entré »',
    attentionColour: 'Couleur des notes « attention »',
    typesAllowed: 'Types de billet admis',
    typesHighlighted: 'Types de billet avec attention',
    entriesHere: 'Accès de cette porte',
    entryName: 'Nom d’un accès',
    backup: 'Dossier de la sauvegarde',
    server: 'Serveur',
    organiser: 'Organisateur',
  },
};
