import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { makerNames } from '../makers.ts';
import { count } from '../words.ts';

const directions = { IN: 'In', OUT: 'Uit', AUTO: 'Auto' };

export const scanners: Texts['scanners'] = {
  loading: 'Een ogenblik',
  band: 'Zolang dit open is, wordt niemand ingecheckt.',
  bandTry: 'Scan een willekeurige code om te zien wat het station ontvangt.',

  devices: {
    title: 'Aangesloten',
    none: 'Er is geen scanner aangesloten. Sluit er een aan: hij verschijnt hier vanzelf.',
    noneKeyboard:
      'Een scanner die als toetsenbord werkt, verschijnt hier misschien niet en werkt toch: scan een code en kijk bij de laatste lezingen.',
    nameless: 'Scanner',
    modes: {
      hidPos: 'USB HID POS',
      serial: 'Serieel',
      keyboard: 'Toetsenbordmodus',
      snapi: 'Zebra SNAPI-modus',
      other: 'Modus voor kassa’s (IBM, OPOS)',
    },
    layout: (layout) => `indeling ${layout}`,
    baud: (rate) => `${rate} baud`,
    states: {
      ready: 'Gereed',
      gone: 'Losgekoppeld',
      refused: 'Kan niet worden geopend',
      unused: 'Wordt niet gelezen',
      typing: 'Werkt als toetsenbord',
    },
    gone: 'Sluit hem weer aan: het gaat vanzelf verder. Andere scanners en typen werken nog.',
    unknownLayout:
      'Gatehouse kent de vorm niet van wat hij verzendt. Neem het op en stuur de opname naar support; in de toetsenbordmodus werkt hij intussen.',
    wrongMode: {
      hidPos: 'Koppel hem los en sluit hem weer aan.',
      serial: 'Hij wordt nog niet gelezen: kies zijn poort hieronder, bij “Seriële poorten”.',
      keyboard:
        'Hij typt zijn codes in het venster dat vooraan staat. In de modus “USB HID POS” raakt er geen kwijt en komen ä, é of ł goed aan: scan het label “USB HID POS” in zijn handleiding.',
      snapi:
        'Gatehouse kan deze modus niet lezen. Scan het label “USB HID POS” in zijn handleiding (IBM, OPOS en SNAPI zijn andere); de toetsenbordmodus werkt ook.',
      other:
        'Gatehouse kan deze modus niet lezen. Scan het label “USB HID POS” in zijn handleiding; als het er niet in staat, werkt “USB-toetsenbord” (“USB keyboard”) ook.',
    },
    manual: (maker) => `Handleidingen van ${makerNames[maker]}`,
    manualOf: (name, maker) => `Handleidingen van ${makerNames[maker]}, voor ${name}`,
    camera: 'Camera van deze computer',
    cameraAbout: 'Leest tickets zolang het beeld open is',
  },

  name: {
    label: 'Naam',
    of: (name) => `Naam van ${name}`,
    saved: 'Opgeslagen',
  },

  direction: {
    label: 'Richting',
    of: (name) => `Richting van ${name}`,
    asStation: 'Zoals het station',
    ways: directions,
  },

  capture: {
    start: 'Opnemen voor support',
    startOf: (name) => `Opnemen voor support: ${name}`,
    lead: 'Scan de tickets die niet lukken en sla dan op. In de opname staan de gescande barcodes: bewaar hem zo veilig als een gastenlijst.',
    lines: (n) =>
      n === 0 ? 'Opname loopt, tot nu toe niets' : `Opname loopt, tot nu toe ${count(n, 'stuk', 'stukken')}`,
    save: 'Opname opslaan',
    drop: 'Weggooien',
    saved: 'Opgeslagen op deze computer:',
  },

  ports: {
    title: 'Seriële poorten',
    lead: 'Voor scanners met een seriële kabel, en voor scanners in de modus “USB serial” of “COM port”.',
    none: 'Deze computer heeft nu geen seriële poort.',
    list: 'Seriële poorten van deze computer',
    baud: 'Snelheid',
    baudOf: (port) => `Snelheid van ${port}`,
    add: 'Deze poort lezen',
    addOf: (port) => `Deze poort lezen: ${port}`,
    remove: 'Niet meer lezen',
    removeOf: (port) => `Niet meer lezen: ${port}`,
    read: 'Wordt door dit station gelezen',
    gone: 'Wordt door dit station gelezen als hij weer is aangesloten',
    unused: 'Wordt niet gelezen',
    other: 'Poort die niet in de lijst staat',
    example: 'COM3 of /dev/ttyACM0',
  },

  keyboard: {
    title: 'Toetsenbordscanners',
    one: 'Toetsenbordscanner',
    lead: 'Scanners die typen. Ze zijn niet van elkaar te onderscheiden, dus deze instellingen gelden voor allemaal.',
    calibrate: 'Kalibreren',
    standard: 'Terug naar standaard',
    layout: 'Toetsen',
    layouts: {
      us: 'Op hun plaats, zoals op een Amerikaans toetsenbord',
      key: 'Zoals op het toetsenbord van deze computer',
    },
    prefix: 'Voor elke code',
    noPrefix: 'Niets',
    end: 'Na elke code',
    ends: {
      any: 'Enter, Tab of een pauze',
      Enter: 'Enter',
      Tab: 'Tab',
      pause: 'Een pauze',
    },
    calibrated: 'Gekalibreerd',
    never: 'Nooit; de meeste scanners hebben genoeg aan de standaard',
    saved: 'Opgeslagen',
  },

  calibrate: {
    title: 'Toetsenbordscanner kalibreren',
    lead: 'Scan deze code één keer en wacht dan een seconde. Het station ontdekt zelf hoe de scanner typt.',
    code: 'Code voor het kalibreren',
    waiting: 'Wachten op de scanner',
    nothing:
      'Gebeurt er niets: maak het scherm lichter, houd de scanner op 20 cm en scan eerst een willekeurig ticket om te zien of hij wel typt. Een scanner met één dunne rode lijn kan geen scherm lezen; meestal hoeft die niet gekalibreerd te worden.',
    noKeyboard: (name) => `${name} heeft een code gelezen en is geen toetsenbordscanner: kalibreren is niet nodig.`,
    foundTitle: 'Het werkt. Het station leest toetsenbordscanners vanaf nu zo:',
    speed: 'Snelheid',
    mode: 'Modus',
    altMode: 'Alt en cijfers, dat klopt op elk toetsenbord',
    failedTitle: 'Dit is niet gelukt, en er is niets veranderd.',
    failed: {
      different: (came) =>
        `Er kwam ${came} binnen, niet de code op het scherm. Is dat wat u hebt gescand, zet de scanner dan met het label in zijn handleiding op een Amerikaans toetsenbord, of liever op “USB HID POS”.`,
      slow: (gap) =>
        `De toetsen kwamen met ${gap}, zo langzaam als een mens typt. Raak het toetsenbord intussen niet aan; zet met de handleiding van de scanner de vertraging tussen de toetsen uit.`,
      several: 'De code kwam meer dan één keer. Scan hem één keer en wacht dan een seconde.',
      prefix: (prefix) =>
        `De scanner verzendt ${prefix} voor elke code, dat is te veel. Verwijder dit voorvoegsel met het label in zijn handleiding.`,
    },
    again: 'Opnieuw scannen',
    close: 'Klaar',
    cancel: 'Annuleren',
  },

  reads: {
    title: 'Laatste lezingen',
    none: 'Nog niets. Scan een willekeurige code.',
    incomplete: 'Onvolledig',
    unreadable: 'Onleesbaar',
    heard: (what, scanner) => `${scanner}: ${what}`,
    duration: (ms) => (ms < 1 ? 'onder 1 ms' : `${formats.number(Math.round(ms))} ms`),
    gap: (ms) => `${formats.number(Math.round(ms * 10) / 10)} ms per toets`,
    pieces: {
      hid: (n) => count(n, 'rapport', 'rapporten'),
      serial: (n) => count(n, 'stuk', 'stukken'),
      keyboard: (n) => count(n, 'toets', 'toetsen'),
      camera: (n) => count(n, 'stuk', 'stukken'),
    },
    raw: 'Ruwe bytes',
    rawKeys: 'Toetsen',
    whole: 'De hele code',
    rawOf: (what) => `Ruwe bytes van ${what}`,
    piece: (n, of, bytes) =>
      `${of === 1 ? '' : `${formats.number(n)} van ${formats.number(of)}, `}${count(bytes, 'byte', 'bytes')}`,
    hints: {
      incomplete:
        'Het einde is nooit aangekomen: de scanner stopte midden in een code. Een halve code laat niemand binnen. Scan opnieuw; blijft het gebeuren, controleer dan de kabel en neem het daarna op voor support.',
      incompleteKeyboard:
        'Het einde is nooit aangekomen: er ontbreken toetsen. Een halve code laat niemand binnen. Scan opnieuw, en kalibreer de scanner als het blijft gebeuren.',
      unreadable: {
        hid: 'Niets hierin kan een code zijn. Blijft het gebeuren, neem het dan op voor support.',
        serial:
          'Niets hierin kan een code zijn. Meestal klopt de snelheid niet: kies een andere bij “Seriële poorten”.',
        keyboard: 'Iemand typte op hetzelfde moment, en de toetsen zijn niet te scheiden. Scan opnieuw.',
        camera: 'Niets hierin kan een code zijn. Houd het ticket stil, en dichterbij.',
      },
      typed:
        'Het kwam zo langzaam als met de hand. Kwam het van een scanner, zet dan zijn vertraging tussen de toetsen uit met het label in zijn handleiding, of kalibreer hem.',
      aim: (id) =>
        `De scanner zet ${id} voor de code, om te zeggen welke soort het is. Gatehouse haalt dat weg: u hoeft niets te doen.`,
      lineEnd:
        'In de code staat een regeleinde of een tab. Aan het einde haalt Gatehouse die weg; in het midden maakt die de code onleesbaar: stel de scanner zo in dat hij daar niets verzendt.',
      spaces: 'De code begint of eindigt met een spatie. Heeft het ticket er geen, dan voegt de scanner die toe.',
      latin1:
        'Dit is geen geldige UTF-8, daarom is het als Latin-1 gelezen. Kloppen letters als ä of é niet, zet de scanner dan op UTF-8 met het label in zijn handleiding.',
      controls:
        'Er staan tekens in die niet getoond kunnen worden. Een ticket heeft die meestal niet: misschien klopt de modus van de scanner of zijn toetsenbordindeling niet.',
    },
  },

  chip: {
    fine: (n) => (n === 1 ? 'Scanner' : `${formats.number(n)} scanners`),
    fineTitle: (n) => (n === 1 ? 'De scanner is gereed' : `${formats.number(n)} scanners zijn gereed`),
    gone: (name) => `${name ?? 'Scanner'} losgekoppeld`,
    goneTitle: 'Een scanner is losgekoppeld',
    goneBody: 'Sluit hem weer aan: het gaat vanzelf verder. Andere scanners en typen werken nog.',
    refused: (name) => `${name ?? 'Scanner'} niet geopend`,
    off: 'USB-scanners uit',
    states: { ready: 'gereed', gone: 'losgekoppeld', refused: 'kan niet worden geopend' },
    each: (name, state) => `${name}: ${state}`,
    show: 'Scanners tonen',
  },

  own: (name, direction) => `${name}: ${directions[direction]}`,
};
