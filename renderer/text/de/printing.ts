import type { PrintRole } from '#shared/printing.ts';
import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

const one = { wristband: 'Bändchen', receipt: 'Bon' };
const many = { wristband: 'Bändchen', receipt: 'Bons' };

const listed = (roles: readonly PrintRole[], and: string): string => roles.map((role) => many[role]).join(and);

export const printing: Texts['printing'] = {
  loading: 'Einen Moment',
  one,
  many,
  saved: 'Gespeichert',
  nobody: 'Gast ohne Namen',
  test: 'Testdruck',
  duplicate: 'trägt DUPLICATE',

  short: {
    printer_offline: { is: 'nicht erreicht', todo: 'Kabel und Strom prüfen.' },
    printer_refused: { is: 'nicht geöffnet', todo: 'Andere Programme schließen, die ihn benutzen.' },
    printer_silent: { is: 'keine Antwort', todo: 'Am Drucker nachsehen: Papier, Klappe, Lampen.' },
    printer_mute: { is: 'Zustand unbekannt', todo: 'Im Auge behalten.' },
    paper_out: { is: 'Papier leer', todo: 'Neue Rolle einlegen.' },
    paper_low: { is: 'Papier fast leer', todo: 'Neue Rolle bereitlegen.' },
    cover_open: { is: 'Klappe offen', todo: 'Klappe schließen.' },
    head_open: { is: 'Druckkopf offen', todo: 'Druckkopf schließen.' },
    ribbon_out: { is: 'Farbband leer', todo: 'Neues Farbband einlegen.' },
    printer_paused: { is: 'pausiert', todo: 'Pause- oder Vorschubtaste drücken.' },
    printer_error: { is: 'Störung', todo: 'Nach Papierstau sehen.' },
    queue_unknown: { is: 'Warteschlange unbekannt', todo: 'Unter „Drucker“ neu suchen.' },
    spooler_unavailable: { is: 'Drucksystem aus', todo: 'Diesen Computer neu starten.' },
  },
  notReady: { is: 'nicht bereit', todo: 'Am Drucker nachsehen.' },

  line: {
    waiting: (role) => `${one[role]} wartet`,
    waitingFor: (role, why) => `${one[role]} wartet: ${why}`,
    printing: (role) => `${one[role]} wird gedruckt`,
    printed: (role) => `${one[role]} gedruckt`,
    unknown: (role) => `${one[role]}: herausgekommen?`,
    look: 'Am Drucker nachsehen.',
    failed: (role) => `${one[role]} nicht gedruckt`,
    cancelled: (role) => `${one[role]} abgebrochen`,
  },

  chip: {
    fine: (n) => (n === 1 ? 'Drucker' : `${formats.number(n)} Drucker`),
    fineTitle: (n) => (n === 1 ? 'Der Drucker ist bereit' : `${formats.number(n)} Drucker sind bereit`),
    of: (what, is) => `${what}: ${is}`,
    both: 'Drucker',
    unheard: 'noch nicht gemeldet',
    unheardTitle: 'Dieser Drucker hat sich noch nicht gemeldet',
    named: (name) => `Drucker: ${name}.`,
    ready: (name) => `${name}: bereit.`,
    waiting: (n) => `${count(n, 'Ausdruck wartet', 'Ausdrucke warten')} auf ihn.`,
    undecided: (n) => `${count(n, 'Ausdruck', 'Ausdrucke')} prüfen`,
    undecidedTitle: (n) =>
      n === 1 ? 'Jemand muss nach einem Ausdruck sehen' : `Jemand muss nach ${formats.number(n)} Ausdrucken sehen`,
    undecidedBody:
      'Niemand weiß, ob sie herauskamen, oder sie kamen nicht heraus. Das Scannen geht weiter. Bitte bei jedem entscheiden.',
    show: 'Drucker anzeigen',
  },

  decide: {
    title: 'Zu entscheiden',
    lead: 'Am Drucker nachsehen, dann bei jedem sagen, was daraus wurde. Das Scannen geht währenddessen weiter.',
    unknown: {
      wristband: ['Kam das Bändchen für ', ' heraus?'],
      receipt: ['Kam der Bon für ', ' heraus?'],
    },
    failed: {
      wristband: ['Das Bändchen für ', ' kam nicht heraus'],
      receipt: ['Der Bon für ', ' kam nicht heraus'],
    },
    unknownTest: 'Kam der Testdruck heraus?',
    failedTest: 'Der Testdruck kam nicht heraus',
    because: (title) => `${title}.`,
    asDuplicate: 'Noch einmal gedruckt, trägt es DUPLICATE.',
    cameOut: 'Kam heraus',
    again: 'Erneut drucken',
    drop: 'Nicht nötig',
    dropAll: 'Keiner davon ist nötig',
    of: (action, question) => `${action}: ${question}`,
  },

  scan: {
    open: (who) => `Drucken: ${who}`,
    title: 'Für diesen Gast drucken',
    lead: 'Was noch einmal gedruckt wird, trägt DUPLICATE, damit es nicht zweimal benutzt werden kann.',
    print: (role) => `${one[role]} drucken`,
    again: (role) => `${one[role]} erneut drucken`,
    never: 'Noch nicht gedruckt',
    cancel: 'Abbrechen',
    onItsWay: 'Unterwegs zum Drucker',
  },

  jobs: {
    title: 'Letzte Ausdrucke',
    none: 'Noch wurde nichts gedruckt. Was die Station druckt, erscheint hier.',
    states: {
      waiting: 'Wartet',
      printing: 'Wird gedruckt',
      printed: 'Gedruckt',
      unknown: 'Herausgekommen?',
      failed: 'Nicht gedruckt',
      cancelled: 'Abgebrochen',
    },
    cancel: 'Abbrechen',
    cancelOf: (what) => `Abbrechen: ${what}`,
    again: 'Erneut drucken',
    againOf: (what) => `Erneut drucken: ${what}`,
  },

  role: {
    lead: {
      wristband: 'Für alle, die hineingehen. Ein Bändchen wird gedruckt, sobald das Ticket eingelassen ist.',
      receipt: 'Ein Zettel für den Gast: was gescannt wurde und wann.',
    },
    printer: 'Drucker',
    noPrinter: 'Keiner',
    lost: 'Ein Drucker, den es nicht mehr gibt',
    off: {
      wristband: 'Kein Drucker ist gewählt, darum werden keine Bändchen gedruckt.',
      receipt: 'Kein Drucker ist gewählt, darum werden keine Bons gedruckt.',
    },
    template: 'Vorlage',
    own: (title) => `${title} (Ihre eigene)`,
    broken: (title) => `${title} (hat einen Fehler)`,
    unfit: (title) => `${title} (für eine andere Art Drucker)`,
    missing: (name) => `${name} (fehlt)`,
    auto: 'Von selbst drucken',
    autos: {
      always: 'Jeder Einlass',
      firstEntry: 'Nur der erste',
      never: 'Nie',
    },
    autoHints: {
      always: 'Bei jedem Einlass wird gedruckt, auch wenn der Gast zwischendurch draußen war.',
      firstEntry: 'Einmal pro Ticket. Spätere werden aus der Liste der Scans gedruckt.',
      never: 'Nichts wird von selbst gedruckt, nur aus der Liste der Scans.',
    },
    preview: 'Vorschau',
    previewOf: (role) => `Vorschau: ${one[role]}`,
    test: 'Testdruck',
    testOf: (role) => `Testdruck: ${one[role]}`,
    tested: 'Unterwegs. Am Drucker und bei den letzten Ausdrucken nachsehen.',
    of: (what, role) => `${what}, ${many[role]}`,
    rules: 'Nach Ticketart',
    rulesCount: (n) => (n === 0 ? 'alle gleich' : count(n, 'weicht ab', 'weichen ab')),
    rulesLead: 'Was hier eingestellt ist, gilt für eine Ticketart, statt der Einstellung darüber.',
    noTypes: 'Die Ticketarten erscheinen hier, wenn die Tickets geladen sind.',
    asAbove: 'Wie oben',
    unknownType: 'keine Ticketart der geöffneten Events',
    ruleOf: (what, type) => `${what} für ${type}`,
    nameless: 'Ticketart ohne Namen',
    refused: 'Zettel für Abgewiesene',
    refusedOff: 'aus',
    refusedOn: 'ein',
    refusedNone: 'Keiner',
    refusedWarning:
      'Ein Zettel in der Hand von jemandem, der abgewiesen wurde, kann für andere wie ein Ticket aussehen. Ausgeschaltet lassen, außer der Veranstalter verlangt es.',
  },

  preview: {
    title: 'Vorschau',
    lead: 'So, wie es der Drucker bekäme, für einen erfundenen Gast.',
    alt: (title) => `So sieht „${title}“ auf Papier aus`,
    size: (width, height) => `${formats.number(width)} × ${formats.number(height)} mm`,
    turned: 'gedreht, damit es lesbar ist',
    drawing: 'Wird gezeichnet',
    close: 'Schließen',
  },

  printers: {
    title: 'Drucker',
    none: 'Kein Drucker ist eingerichtet. Einen suchen, den dieser Computer kennt, oder einen mit seiner Adresse hinzufügen.',
    list: 'Drucker dieser Station',
    states: {
      ready: 'Bereit',
      attention: 'Braucht Aufmerksamkeit',
      notReady: 'Nicht bereit',
      unknown: 'Noch nicht gemeldet',
    },
    prints: (roles) => `Druckt ${listed(roles, ' und ')}`,
    waiting: (n) => count(n, 'Ausdruck wartet', 'Ausdrucke warten'),
    find: 'Drucker suchen',
    finding: 'Drucker werden gesucht',
    add: 'Mit Adresse hinzufügen',
    change: 'Ändern',
    changeOf: (name) => `${name} ändern`,
    remove: 'Entfernen',
    removeOf: (name) => `${name} entfernen`,
    found: 'Drucker, die dieser Computer kennt',
    foundNone:
      'Keiner gefunden. Ein Netzwerkdrucker lässt sich mit seiner Adresse hinzufügen; er druckt sie auf einen eigenen Zettel.',
    addFound: 'Hinzufügen',
    addFoundOf: (name) => `${name} hinzufügen`,
    added: 'Hinzugefügt',
    nameless: 'Drucker',
    languages: {
      escpos: 'ESC/POS',
      starprnt: 'StarPRNT',
      starline: 'Star Line',
      zpl: 'ZPL',
      html: 'Seiten, mit seinem Treiber',
    },
    dpi: (dpi) => `${formats.number(dpi)} dpi`,
    mm: (mm) => `Papier ${formats.number(mm)} mm`,
    silent: 'wird nicht gefragt, wie es ihm geht',
    queue: (name) => `Warteschlange ${name}`,
    installed: (name) => `${name}, auf diesem Computer installiert`,
    file: (path) => `Datei ${path}`,
    serial: (path, baud) => `${path}, ${baud}`,
  },

  form: {
    addTitle: 'Drucker hinzufügen',
    changeTitle: 'Diesen Drucker ändern',
    address: 'Adresse',
    addressExample: '192.168.1.50',
    addressHint: 'Drucker drucken ihre Adresse auf einen Zettel: die Vorschubtaste beim Einschalten gedrückt halten.',
    addressWrong:
      'Das ist keine Adresse. Zum Beispiel 192.168.1.50 oder printer.local eingeben, wenn nötig mit :9100 dahinter.',
    reached: 'Wie er erreicht wird',
    speed: 'Geschwindigkeit',
    name: 'Name',
    nameExample: 'Bändchen, linker Eingang',
    language: 'Sprache',
    chooseLanguage: 'Wählen',
    languages: {
      escpos: 'ESC/POS: Epson und die meisten Bondrucker',
      starprnt: 'StarPRNT: Star mC-Print, mPOP, neuere TSP',
      starline: 'Star Line: Star TSP650, TSP700, ältere',
      zpl: 'ZPL: Zebra, für Bändchen und Etiketten',
      html: 'Seiten, mit dem Treiber dieses Computers',
    },
    resolution: 'Auflösung',
    paper: 'Papier',
    answers: 'Er antwortet, wenn er gefragt wird, wie es ihm geht',
    answersHint:
      'Sonst sieht die Station nicht, dass Papier fehlt, und niemand weiß, was herauskam. Nur dann ausschalten.',
    save: 'Speichern',
    add: 'Drucker hinzufügen',
    cancel: 'Abbrechen',
  },

  remove: {
    title: 'Diesen Drucker entfernen?',
    lead: 'Das Scannen geht weiter.',
    prints: (roles) =>
      `Es werden keine ${listed(roles, ' und keine ')} gedruckt, bis Sie einen anderen Drucker wählen.`,
    waiting: (n) =>
      formats.isOne(n)
        ? `${formats.number(n)} wartender Ausdruck wird nicht herauskommen.`
        : `${formats.number(n)} wartende Ausdrucke werden nicht herauskommen.`,
    keep: 'Behalten',
    confirm: 'Entfernen',
  },

  templates: {
    titles: {
      label: 'Namensetikett, 57 x 32 mm',
      receipt: 'Bon',
      refused: 'Zettel für die Kasse',
      'wristband-child': 'Bändchen, Kind',
      'wristband-vip': 'Bändchen, VIP',
      wristband: 'Bändchen',
    },
    title: 'Vorlagen',
    lead: 'Was auf einem Ausdruck steht. Zum Ändern eine kopieren: Die Kopie ist eine Datei, die jeder Texteditor öffnet.',
    own: 'Ihre eigene',
    builtIn: 'Teil von Gatehouse',
    layouts: { roll: 'für Bondrucker', band: 'für Bändchendrucker' },
    copy: 'Kopie zum Ändern machen',
    copyOf: (title) => `Kopie zum Ändern machen: ${title}`,
    copied: 'Die Kopie ist im Ordner. Was Sie darin ändern, gilt ab dem nächsten Ausdruck.',
    open: 'Ordner öffnen',
    folder: 'Ordner',
  },
};
