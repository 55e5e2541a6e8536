import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

export const seating: Texts['seating'] = {
  loading: 'Einen Moment',
  close: 'Schließen',
  cancel: 'Abbrechen',
  event: 'Event',
  readAgain: 'Neu laden',
  haveRead: 'Gelesen',
  statuses: {
    free: 'Frei',
    booked: 'Gebucht',
    notforsale: 'Nicht im Verkauf',
    reserved: 'Reserviert',
    forsale: 'Im Verkauf',
  },
  noStatus: 'Status nicht bekannt',
  unmapped: 'Nicht in der Liste',
  bookedOf: (n, capacity) => `${formats.number(n)} von ${formats.number(capacity)} gebucht`,
  booked: (n) => `${formats.number(n)} gebucht`,
  columns: { seat: 'Platz', now: 'Jetzt', after: 'Danach' },
  beforeAfter: 'Vorher und nachher',

  chip: {
    label: (n) => `${count(n, 'Platzänderung', 'Platzänderungen')} unklar`,
    body: 'Niemand weiß, ob der Saalplan-Server das getan hat. Das Scannen geht weiter. Die Einlassleitung sieht es sich an und entscheidet.',
    show: 'Plätze zeigen',
  },

  unclear: {
    title: 'Hat das geklappt?',
    seats: (n, status) => `${count(n, 'Platz', 'Plätze')} ändern auf: ${status}`,
    more: (n, where) => `${count(n, 'Platz', 'Plätze')} mehr buchen: ${where}`,
    fewer: (n, where) => `${count(n, 'gebuchten Platz', 'gebuchte Plätze')} abziehen: ${where}`,
    reseat: (from, to) => `Gast umsetzen: ${from} → ${to}`,
    seat: (to) => `Gast einen Platz geben: ${to}`,
    sentAt: (moment) => `Gesendet um ${moment}.`,
    stopped: 'Dann endete das Programm, bevor die Antwort da war.',
    why: (title) => `Dann ging etwas schief: ${title}.`,
    before: 'Vorher gebucht',
    now: 'Jetzt gebucht',
    wanted: 'Gebucht, wenn es geklappt hat',
    logged: (change) => `Einträge mit ${change} im Protokoll seitdem`,
    unreadable: 'gerade nicht lesbar',
    columns: { seat: 'Platz', wanted: 'Gewollt', now: 'Jetzt' },
    signs: {
      for: 'Was der Saalplan-Server jetzt sagt, spricht für „Hat geklappt“.',
      against:
        'Was der Saalplan-Server jetzt sagt, spricht für „Hat nicht geklappt“. Ein langsamer Server kann es noch tun: in einer Minute neu laden, dann antworten. Ein langsamer Server tut es vielleicht noch: in einer Minute neu laden.',
      mixed:
        'Was der Saalplan-Server jetzt sagt, entscheidet es nicht: Vielleicht haben auch andere etwas geändert. Vor der Antwort mit dem vivenu-Dashboard vergleichen.',
      half: 'Der neue Platz ist gebucht, der alte nicht frei: Es hat zur Hälfte geklappt. Hat der Gast den neuen Platz, „Hat geklappt“ antworten und den alten unter „Plätze nachsehen“ freigeben.',
      some: 'Manche Plätze sind wie gewollt, andere nicht. „Hat nicht geklappt“ antworten, dann die anderen noch einmal ändern.',
      unread:
        'Der Saalplan-Server ist gerade nicht lesbar. Gleich neu laden oder vor der Antwort mit dem vivenu-Dashboard vergleichen.',
    },
    yes: 'Hat geklappt',
    no: 'Hat nicht geklappt',
    nothingSent:
      'Die Antwort sendet nichts und ändert keinen Platz. Bis dahin lassen sich diese Plätze von hier nicht ändern.',
    noted: 'Notiert. Es wurde nichts gesendet.',
  },

  lookUp: {
    title: 'Plätze nachsehen',
    about: 'Was der Saalplan-Server jetzt von ihnen sagt. Mehrere lassen sich auf einmal ändern.',
    field: 'Bereich, Reihe, Platz oder ID',
    list: 'Plätze der Liste',
    none: 'Nichts in der Liste passt dazu.',
    empty: 'Die Liste ist leer. Weiter unten eine Liste einlesen oder hier eine ID eintippen.',
    first: (n) => `Die ersten ${formats.number(n)}. Mehr eintippen, um andere zu finden.`,
    askFor: (id) => `Nach der ID ${id} fragen`,
    ids: 'IDs eintippen',
    idsLabel: 'IDs, eine je Zeile',
    take: 'Diese IDs nachsehen',
    most: (n) => `Höchstens ${formats.number(n)} auf einmal.`,
    chosen: 'Ausgewählt',
    nothing: 'Einen Platz wählen, um zu sehen, was der Saalplan-Server von ihm sagt.',
    clear: 'Auswahl leeren',
    change: 'Status ändern',
    done: (n) => `Erledigt: ${formats.number(n)} geändert.`,
  },

  seat: {
    log: 'Protokoll',
    logOf: (name) => `Protokoll von ${name}`,
    changeBooked: 'Buchung ändern',
    changeBookedOf: (name) => `Buchung ändern: ${name}`,
    dropOf: (name) => `${name} aus der Auswahl nehmen`,
  },

  change: {
    title: (n) => `Status von ${count(n, 'Platz', 'Plätzen')} ändern`,
    to: 'Neuer Status',
    stays: 'bleibt',
    allSo: 'Sie sind schon so. Einen anderen Status wählen.',
    confirm: (n) => `${count(n, 'Platz', 'Plätze')} ändern`,
    busy: 'Wird geändert',
    moved:
      'Inzwischen hat jemand anders etwas geändert, darum wurde nichts gesendet. Was hier steht, ist neu: noch einmal entscheiden.',
    partly:
      'Nicht alles hat geklappt: Diese sind nicht wie gewollt. Von selbst wird nichts noch einmal gesendet. Neu laden oder fragen, wer sonst Plätze ändert.',
    partlyWhy: (title) =>
      `Ein Teil hat nicht geklappt (${title}). Was hier steht, ist nicht wie gewollt; von selbst wird nichts noch einmal gesendet. Neu laden, dann in den Einstellungen unter „Plätze“ ändern.`,
    notSo: 'Nicht wie gewollt',
  },

  bookedChange: {
    title: (name) => `Buchung ändern: ${name}`,
    by: 'Wie viele mehr oder weniger',
    hint: 'Ein Minus zieht Plätze ab.',
    columns: { area: 'Bereich', now: 'Jetzt gebucht', after: 'Danach gebucht' },
    left: (n) => `Danach ${formats.isOne(n) ? 'bleibt' : 'bleiben'} ${count(n, 'Platz', 'Plätze')} übrig.`,
    full: 'Danach ist der Bereich voll.',
    noCapacity: 'Niemand hat gesagt, wie viele er fasst.',
    more: (n) => `${formats.number(n)} mehr buchen`,
    fewer: (n) => `${formats.number(n)} abziehen`,
    nothing: 'Buchung ändern',
  },

  log: {
    title: (name) => `Protokoll: ${name}`,
    list: 'Änderungen, die neueste zuerst',
    columns: { at: 'Zeit', status: 'Status', change: 'Gebucht', by: 'Von' },
    program: 'ein Programm',
    person: 'im Dashboard',
    none: 'Der Saalplan-Server hat noch keine Änderung festgehalten.',
    shown: (n, total) => `${formats.number(n)} von ${count(total, 'Änderung', 'Änderungen')}, die neueste zuerst`,
    more: 'Mehr zeigen',
  },

  areas: {
    title: 'Bereiche',
    about:
      'Was beim Saalplan-Server gebucht ist, neben denen, die nach den Scans dieser Station drin sind. Wer gebucht hat, muss noch nicht da sein.',
    none: 'Kein Bereich ist in der Liste.',
    inside: (n) => `${formats.number(n)} drin`,
    insideUnknown: 'Drin: nicht bekannt',
    fill: (name) => `Gebucht in ${name}`,
  },

  plan: {
    title: 'Plätze des Events',
    id: {
      title: 'ID beim Saalplan-Server',
      about:
        'Eine eigene ID, nicht die des Events. Wer den Saalplan angelegt hat, kennt sie; sonst den Support von vivenu fragen.',
      none: 'keine',
    },
    map: {
      title: 'Welcher Platz ist welcher',
      about: 'Eine Liste mit ID, Bereich, Reihe und Platz, damit ein Ticket seinen Platz findet.',
      count: (seats, areas) => `${count(seats, 'Platz', 'Plätze')}, ${count(areas, 'Bereich', 'Bereiche')}`,
    },
    import: 'Aus Datei einlesen',
    columns:
      'Eine CSV-Datei mit den Spalten objectId, kind, area, row, seat, capacity. Sie ersetzt die Liste von vorher.',
    imported: (seats, areas) =>
      `Eingelesen: ${count(seats, 'Platz', 'Plätze')}, ${count(areas, 'Bereich', 'Bereiche')}.`,
    dropped: (n) =>
      `${count(n, 'Eintrag', 'Einträge')} von vorher ${formats.isOne(n) ? 'steht' : 'stehen'} nicht in der Datei und ${formats.isOne(n) ? 'ist' : 'sind'} weg.`,
    skipped: (n) => `${count(n, 'Zeile wurde', 'Zeilen wurden')} ausgelassen:`,
    skippedLines: 'Ausgelassene Zeilen',
    line: (n) => `Zeile ${formats.number(n)}`,
    faults: {
      noId: 'keine ID',
      kind: 'die Art ist weder seat noch area',
      place: 'kein Bereich, keine Reihe oder kein Platz',
      capacity: 'die Kapazität ist keine ganze Zahl',
      twice: 'diese ID kommt schon vorher',
      columns: 'zu viele oder zu wenige Spalten',
    },
    moreSkipped: (n) => `und ${count(n, 'weitere Zeile', 'weitere Zeilen')}`,
    byHand: 'Von Hand ändern',
    add: 'Hinzufügen',
    find: 'In der Liste suchen',
    edit: 'Ändern',
    editOf: (name) => `${name} in der Liste ändern`,
  },

  object: {
    add: 'Zur Liste hinzufügen',
    edit: 'In der Liste ändern',
    id: 'ID beim Saalplan-Server',
    kind: 'Art',
    kinds: { seat: 'Platz', area: 'Bereich ohne Plätze' },
    area: 'Bereich, wie auf den Tickets',
    row: 'Reihe',
    seat: 'Platz',
    capacity: 'Wie viele er fasst',
    capacityHint: 'Leer, wenn niemand es weiß.',
    capacityWrong: 'Eine ganze Zahl, zum Beispiel 500.',
    save: 'Speichern',
    remove: 'Aus der Liste nehmen',
    onlyMap: 'Das ändert nur die Liste auf diesem Computer. Es wird nichts gesendet.',
  },

  server: {
    title: 'Saalplan-Server',
    address: {
      title: 'Adresse',
      about: 'Die von vivenu, wenn Ihnen niemand etwas anderes sagt.',
      now: (address) => `In Gebrauch: ${address}`,
    },
    uses: { usual: 'Wie bei vivenu', own: 'Eine andere' },
    own: 'Adresse mit ihrem Pfad',
    readable: 'An diese Adresse wird kein Schlüssel gesendet: Mit http könnte ihn jeder im Netzwerk mitlesen.',
    save: 'Verwenden',
    key: {
      title: 'Schlüssel',
      about:
        'Was dem Saalplan-Server vorgezeigt wird. Ein Schlüssel bleibt bis zum Abmelden im Arbeitsspeicher und wird nie gespeichert.',
    },
    keys: { account: 'API-Schlüssel der Anmeldung', own: 'Ein anderer', none: 'Keiner' },
    signedIn: 'Angemeldet: Ihr API-Schlüssel wird verwendet.',
    signedOut: 'Niemand ist angemeldet. Unter „Zugänge bei vivenu“ anmelden.',
    hasOwn: 'Ein Schlüssel ist bis zum Abmelden da.',
    noOwn: 'Kein Schlüssel ist da. Bitte eintippen.',
    type: 'API-Schlüssel',
    use: 'Diesen verwenden',
  },

  ticket: {
    title: 'Platz beim Saalplan-Server',
    loading: 'Der Saalplan-Server wird gefragt',
    none: {
      noTicket: 'Zu diesem Barcode gibt es kein Ticket, also auch keinen Platz.',
      noPlace: 'Dieses Ticket nennt keinen Platz. Es gibt nichts freizugeben oder zu tauschen.',
      notMapped:
        'Der Platz dieses Tickets ist nicht in der Liste. Die Einlassleitung kann ihn in den Einstellungen unter „Plätze“ eintragen.',
      noSeating:
        'Dieses Event hat hier keinen Saalplan. Die Einlassleitung kann ihn in den Einstellungen unter „Plätze“ eintragen.',
    },
    several: 'Mehr als ein Platz der Liste passt zu diesem Ticket. Hier wird nicht geraten: den richtigen wählen.',
    choose: 'Dieser',
    chooseOf: (id) => `Dieser: ${id}`,
    chosen: 'Von Hand gewählt.',
    takeBack: 'Neu wählen',
    reseated: 'Anstelle des Platzes auf dem Ticket gegeben. Auf dem Papier steht noch der alte.',
    given: 'Dieser Platz wurde inzwischen einem anderen Gast gegeben. Das Ticket kann einen anderen bekommen.',
    area: 'Ein Bereich ohne Plätze. Wie viele gebucht sind, wird in den Einstellungen unter „Plätze“ geändert.',
    inside: 'Der Gast ist drin: Der Platz lässt sich nicht freigeben.',
    release: 'Platz freigeben',
    reseat: 'Anderen Platz geben',
  },

  release: {
    title: 'Platz freigeben?',
    lead: 'Für jemanden, der nicht gekommen ist. Der Platz kann sofort wieder verkauft werden; das Ticket selbst bleibt am Einlass gültig. Sicherstellen, dass niemand dort sitzt: Diese Station sieht die Scans anderer Eingänge nicht.',
    confirm: 'Freigeben',
    done: 'Der Platz ist jetzt frei.',
  },

  reseat: {
    title: 'Anderen Platz geben',
    from: (name) => `Anstelle von ${name}`,
    field: 'Reihe, Platz oder ID',
    where: 'Wo',
    here: (area) => `Nur ${area}`,
    everywhere: 'Überall',
    free: 'Freie Plätze',
    none: 'Hier ist kein Platz frei. Eine Reihe oder einen Platz eintippen oder überall suchen.',
    first: (n) => `Die freien unter den ersten ${formats.number(n)}. Mehr eintippen, um andere zu finden.`,
    choose: 'Wählen',
    chooseOf: (name) => `${name} wählen`,
    confirmTitle: 'Diesen Platz geben?',
    lead: 'Erst wird der neue Platz gebucht, dann der alte frei.',
    confirm: 'Diesen Platz geben',
    back: 'Ein anderer',
    paper: 'Auf dem Papier des Tickets steht weiter der alte Platz.',
    done: (name) => `Gegeben: ${name}. Dem Gast Bescheid sagen.`,
  },
};
