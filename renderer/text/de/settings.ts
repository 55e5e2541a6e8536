import type { Texts } from '../model.ts';
import { count } from '../words.ts';

export const settings: Texts['settings'] = {
  title: 'Einstellungen',
  key: 'F10',
  close: 'Schließen',
  loading: 'Einen Moment',
  saved: 'Gespeichert',
  list: 'Bereiche der Einstellungen',
  on: 'An',
  off: 'Aus',

  sections: {
    admission: 'Einlass',
    tickets: 'Tickets und Eingänge',
    scanners: 'Scanner',
    printers: 'Drucker',
    screen: 'Bildschirm und Ton',
    station: 'Diese Station',
    access: 'Zugänge bei vivenu',
    seating: 'Plätze',
    setup: 'Weitere Stationen',
    updates: 'Updates',
    data: 'Daten und Export',
    changes: 'Änderungen',
  },

  prints: { title: 'Ausdrucke', setUp: 'Drucker einrichten' },

  pin: {
    anyone: 'Jeder kann diese Einstellungen ändern.',
    advice: 'Mit einer PIN können nur Sie das.',
  },

  source: {
    organiser: 'Wie der Veranstalter es sagt',
    own: 'An dieser Station festgelegt',
    giveBack: 'Wie der Veranstalter es sagt',
    giveBackOf: (title) => `${title}: wie der Veranstalter es sagt`,
    reset: 'Zurück zum Standard',
    resetOf: (title) => `${title}: zurück zum Standard`,
  },

  training:
    'Das ist ein Training. Die Regeln des echten Events bleiben, wie sie sind; nach dem Training lassen sie sich ändern.',

  admission: {
    again: 'Kommen und Gehen',
    hours: 'Zeiten und Platz',
    checks: 'Prüfungen',
    reentry: {
      title: 'Wiedereinlass',
      about: 'Ob ein Gast, der schon drin war, noch einmal hineindarf.',
      values: { never: 'Nie', afterExit: 'Nach dem Ausgang', unlimited: 'Immer' },
    },
    maxEntries: {
      title: 'Einlässe pro Ticket',
      about: 'Nach so vielen Einlässen wird ein Ticket abgewiesen.',
      limit: 'Einlässe begrenzen',
      none: 'Unbegrenzt',
      unit: (n) => (n === 1 ? 'Einlass' : 'Einlässe'),
    },
    exitRequiresEntry: {
      title: 'Ausgang nur nach Einlass',
      about: 'Wer nie eingelassen wurde, wird am Ausgang abgewiesen. Aus: Er wird gezählt.',
    },
    opensAt: { title: 'Beginn des Einlasses', about: 'Wer früher kommt, soll warten.', any: 'Jederzeit' },
    closesAt: { title: 'Ende des Einlasses', about: 'Wer später kommt, wird abgewiesen.', any: 'Jederzeit' },
    wrongOrder: 'Das Ende liegt vor dem Beginn: Niemand wird eingelassen.',
    capacity: {
      title: 'Platz für Gäste',
      about: 'Wie viele zugleich drin sein dürfen, nach der Zählung dieser Station.',
      limit: 'Gäste begrenzen',
      none: 'Unbegrenzt',
      unit: 'Gäste',
      onFull: 'Wenn es voll ist',
      onFulls: { warn: 'Mit Warnung einlassen', refuse: 'Abweisen' },
    },
    admitDetailsRequired: {
      title: 'Tickets ohne persönliche Angaben',
      about: 'Sie werden mit einem Hinweis eingelassen. Aus: Sie werden abgewiesen, bis die Angaben da sind.',
    },
    repeatWindowSeconds: {
      title: 'Dasselbe Ticket noch einmal',
      about: 'Innerhalb dieser Zeit zeigt es dieselbe Antwort und zählt nicht doppelt.',
      unit: 'Sekunden',
    },
    liveLookup: {
      title: 'Unbekannte Tickets nachschlagen',
      about:
        'Ein Barcode, den die Station nicht kennt, wird bei vivenu erfragt: So wird auch ein eben verkauftes Ticket gefunden.',
      wait: 'Höchstens warten',
      unit: 'Sekunden',
    },
  },

  tickets: {
    types: 'Ticketarten',
    typesAbout: 'Wer an dieser Tür hineindarf. Achtung: wird eingelassen, mit einem Hinweis, den niemand übersieht.',
    let: 'Einlassen',
    lets: { all: 'Alle Arten', some: 'Nur ausgewählte' },
    columns: { type: 'Ticketart', let: 'Einlassen', attention: 'Achtung' },
    letOf: (name) => `Einlassen: ${name}`,
    attentionOf: (name) => `Achtung: ${name}`,
    noTypes: 'Auf dieser Station sind noch keine Tickets. Ihre Arten stehen hier, sobald sie geladen sind.',
    nobody: 'Keine Art ist ausgewählt: Niemand wird eingelassen.',
    count: (n) => count(n, 'Ticket', 'Tickets'),
    unknown: 'Hier ist kein Ticket davon',

    entries: 'Eingänge',
    entriesAbout:
      'Ein Eingang ist ein Tor oder ein Bereich, für den ein Ticket gilt. Nur Tickets für die ausgewählten werden hier eingelassen.',
    guards: 'Diese Tür ist',
    guardsAll: { all: 'Jeder Eingang', some: 'Nur ausgewählte' },
    here: 'Diese Tür',
    hereOf: (name) => `Diese Tür ist: ${name}`,
    name: 'Name',
    nameOf: (id) => `Name des Eingangs ${id}`,
    namesAbout: 'vivenu schickt nur die Nummern der Eingänge. Nennen Sie sie wie die Schilder an Ihren Türen.',
    usedBy: (n, types) => `${count(n, 'Ticket', 'Tickets')}${types === '' ? '' : `: ${types}`}`,
    noEntries: 'Kein Ticket hier ist an einen Eingang gebunden: Jedes gilt an dieser Tür.',
    noEntry: 'Kein Eingang ist ausgewählt: Nur Tickets, die überall gelten, werden eingelassen.',
    emptyEntryMeansAll: {
      title: 'Tickets mit leerer Liste von Eingängen',
      about: 'Sie gelten an jedem Eingang. Aus: Sie werden abgewiesen, wo diese Tür Eingänge ausgewählt hat.',
    },
  },

  screen: {
    look: 'Sprache und Aussehen',
    language: { title: 'Sprache', about: 'Für dieses Fenster, die Ausdrucke und das, was Gäste sehen.' },
    asComputer: 'Wie der Computer',
    theme: { title: 'Hell oder dunkel', about: 'Dunkel ist nachts ruhiger, hell in der Sonne leichter zu lesen.' },
    themes: { system: 'Wie der Computer', light: 'Hell', dark: 'Dunkel' },
    reveal: {
      title: 'Wie lange Grün und Blau stehen',
      about: 'Danach ist der Bildschirm wieder bereit. Rot und „schon drin“ bleiben, bis sich jemand kümmert.',
      unit: 'Sekunden',
    },
    sound: 'Ton',
    sounds: { title: 'Töne', about: 'Jede Antwort hat ihren eigenen.' },
    volume: 'Lautstärke',
    try: 'Probe',
    trials: { in: 'Einlass', out: 'Ausgang', repeat: 'Schon drin', refused: 'Abgewiesen', check: 'Nur prüfen' },
    trialOf: (sound) => `Ton probehören: ${sound}`,
    colours: 'Farben',
    repeat: { title: 'Schon drin', about: 'Was Ihre Leute am besten von Grün und Rot unterscheiden.' },
    repeats: { orange: 'Orange', yellow: 'Gelb', violet: 'Violett' },
    attention: { title: 'Hinweise „Achtung“', about: 'Sie liegen auf dem Grün eines Einlasses.' },
    attentions: { white: 'Weiß', yellow: 'Gelb', cyan: 'Türkis' },
    sample: 'So sieht es aus',
  },

  station: {
    who: 'Name und Event',
    name: {
      title: 'Name dieser Station',
      about: 'Steht auf Ausdrucken und in gespeicherten Dateien, damit Türen zu unterscheiden sind.',
    },
    event: { title: 'Event', about: 'Welche Events an dieser Tür gescannt werden.' },
    token: {
      title: 'Zugang zu vivenu',
      about: 'Der Token eines anderen Access-Users. Die Scans hier bleiben erhalten.',
    },
    network: 'Netzwerk',
    sync: {
      title: 'Nach geänderten Tickets sehen',
      about: 'So lange dauert es, bis verkaufte, geänderte und stornierte Tickets hier ankommen.',
      every: (span) => `Alle ${span}`,
      organiser: (span) => `Wie der Veranstalter es sagt: ${span}`,
      standard: (span) => `Standard: ${span}`,
    },
    batch: {
      title: 'Scans pro Sendung',
      about: 'Weniger ist in einem schlechten Netz sicherer, mehr ist schneller.',
      unit: 'Scans',
    },
    lock: 'Sperre',
    kioskLock: {
      title: 'Dieses Fenster sperren',
      about: 'Ganzer Bildschirm, und niemand schließt es ohne die PIN.',
      needsPin: 'Dazu gehört eine PIN: Ohne sie käme niemand mehr heraus.',
    },
    autoStart: {
      title: 'Mit dem Computer starten',
      about: 'Gatehouse öffnet sich von selbst, nachdem sich jemand an diesem Computer angemeldet hat.',
    },
  },

  changes: {
    lead: 'Was an dieser Station geändert wurde, das Neueste zuerst. Die neuesten 500 bleiben.',
    none: 'Noch wurde nichts geändert.',
    columns: { at: 'Zeit', what: 'Einstellung', from: 'Vorher', to: 'Nachher' },
    notSet: 'nicht festgelegt',
    nothing: 'keine',
    things: (n) => count(n, 'Eintrag', 'Einträge'),
    volume: 'Lautstärke',
    soundsOn: 'Töne',
    repeatColour: 'Farbe von „schon drin“',
    attentionColour: 'Farbe der Hinweise „Achtung“',
    typesAllowed: 'Ticketarten, die eingelassen werden',
    typesHighlighted: 'Ticketarten mit Achtung',
    entriesHere: 'Eingänge dieser Tür',
    entryName: 'Name eines Eingangs',
    backup: 'Ordner des Backups',
    server: 'Server',
    organiser: 'Veranstalter',
  },
};
