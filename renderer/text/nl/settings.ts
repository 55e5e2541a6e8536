import type { Texts } from '../model.ts';
import { count } from '../words.ts';

export const settings: Texts['settings'] = {
  title: 'Instellingen',
  key: 'F10',
  close: 'Sluiten',
  loading: 'Een ogenblik',
  saved: 'Opgeslagen',
  list: 'Onderdelen van de instellingen',
  on: 'Aan',
  off: 'Uit',

  sections: {
    admission: 'Toegang',
    tickets: 'Tickets en ingangen',
    scanners: 'Scanners',
    printers: 'Printers',
    screen: 'Scherm en geluid',
    station: 'Dit station',
    access: 'Toegang bij vivenu',
    seating: 'Plaatsen',
    setup: 'Meer stations',
    updates: 'Updates',
    data: 'Gegevens en export',
    changes: 'Wijzigingen',
  },

  prints: { title: 'Afdrukken', setUp: 'Printers instellen' },

  pin: {
    anyone: 'Iedereen kan deze instellingen wijzigen.',
    advice: 'Met een pincode kunt alleen u dat.',
  },

  source: {
    organiser: 'Zoals de organisator zegt',
    own: 'Op dit station ingesteld',
    giveBack: 'Zoals de organisator zegt',
    giveBackOf: (title) => `${title}: zoals de organisator zegt`,
    reset: 'Terug naar standaard',
    resetOf: (title) => `${title}: terug naar standaard`,
  },

  training:
    'Dit is een training. De regels van het echte evenement blijven zoals ze zijn; na de training kunt u ze wijzigen.',

  admission: {
    again: 'Komen en gaan',
    hours: 'Tijden en ruimte',
    checks: 'Controles',
    reentry: {
      title: 'Opnieuw naar binnen',
      about: 'Of een gast die al binnen was, nog een keer naar binnen mag.',
      values: { never: 'Nooit', afterExit: 'Na uitchecken', unlimited: 'Altijd' },
    },
    maxEntries: {
      title: 'Aantal keren per ticket',
      about: 'Na zo veel keer wordt een ticket geweigerd.',
      limit: 'Aantal keren beperken',
      none: 'Onbeperkt',
      unit: () => 'keer',
    },
    exitRequiresEntry: {
      title: 'Uitchecken alleen na inchecken',
      about: 'Wie nooit is ingecheckt, wordt bij de uitgang geweigerd. Uit: die wordt geteld.',
    },
    opensAt: { title: 'Deuren open', about: 'Wie eerder komt, moet wachten.', any: 'Altijd' },
    closesAt: { title: 'Laatste toegang', about: 'Wie later komt, wordt geweigerd.', any: 'Altijd' },
    wrongOrder: 'De laatste toegang is vóór het openen van de deuren: er komt niemand binnen.',
    capacity: {
      title: 'Ruimte voor gasten',
      about: 'Hoeveel er tegelijk binnen mogen zijn, volgens de telling van dit station.',
      limit: 'Aantal gasten beperken',
      none: 'Onbeperkt',
      unit: 'gasten',
      onFull: 'Als het vol is',
      onFulls: { warn: 'Toelaten met waarschuwing', refuse: 'Weigeren' },
    },
    admitDetailsRequired: {
      title: 'Tickets zonder persoonlijke gegevens',
      about: 'Ze worden toegelaten, met een notitie. Uit: ze worden geweigerd tot de gegevens er zijn.',
    },
    repeatWindowSeconds: {
      title: 'Hetzelfde ticket nog een keer',
      about: 'Binnen deze tijd geeft het hetzelfde antwoord en telt het niet dubbel.',
      unit: 'seconden',
    },
    liveLookup: {
      title: 'Onbekende tickets opzoeken',
      about:
        'Een barcode die dit station niet kent, wordt aan vivenu gevraagd: zo wordt een zojuist verkocht ticket gevonden.',
      wait: 'Hoogstens wachten',
      unit: 'seconden',
    },
  },

  tickets: {
    types: 'Tickettypes',
    typesAbout: 'Wie hier naar binnen mag. Let op: toegelaten, met een notitie die niemand mist.',
    let: 'Toelaten',
    lets: { all: 'Alle types', some: 'Alleen gekozen' },
    columns: { type: 'Tickettype', let: 'Toelaten', attention: 'Let op' },
    letOf: (name) => `Toelaten: ${name}`,
    attentionOf: (name) => `Let op: ${name}`,
    noTypes: 'Er zijn nog geen tickets op dit station. Hun types staan hier na de eerste keer laden.',
    nobody: 'Er is geen type gekozen: er komt niemand binnen.',
    count: (n) => count(n, 'ticket', 'tickets'),
    unknown: 'Hier is geen ticket van',

    entries: 'Ingangen',
    entriesAbout:
      'Een ingang is een poort of een vak waarvoor een ticket geldt. Alleen tickets voor de gekozen ingangen komen hier binnen.',
    guards: 'Deze deur is',
    guardsAll: { all: 'Elke ingang', some: 'Alleen gekozen' },
    here: 'Deze deur',
    hereOf: (name) => `Deze deur is: ${name}`,
    name: 'Naam',
    nameOf: (id) => `Naam van ingang ${id}`,
    namesAbout: 'vivenu stuurt alleen de nummers van de ingangen. Noem ze zoals de borden bij uw deuren.',
    usedBy: (n, types) => `${count(n, 'ticket', 'tickets')}${types === '' ? '' : `: ${types}`}`,
    noEntries: 'Geen ticket hier is aan een ingang gebonden: elk ticket geldt bij deze deur.',
    noEntry: 'Er is geen ingang gekozen: alleen tickets die overal gelden, komen binnen.',
    emptyEntryMeansAll: {
      title: 'Tickets met een lege lijst van ingangen',
      about: 'Ze gelden bij elke ingang. Uit: ze worden geweigerd waar deze deur ingangen heeft gekozen.',
    },
  },

  screen: {
    look: 'Taal en uiterlijk',
    language: { title: 'Taal', about: 'Van dit venster, van de afdrukken en van wat gasten zien.' },
    asComputer: 'Zoals de computer',
    theme: { title: 'Licht of donker', about: 'Donker is ’s nachts rustiger, licht leest beter in de zon.' },
    themes: { system: 'Zoals de computer', light: 'Licht', dark: 'Donker' },
    reveal: {
      title: 'Hoe lang groen en blauw blijven',
      about: 'Daarna is het scherm weer klaar. Rood en “al binnen” blijven tot iemand ernaar kijkt.',
      unit: 'seconden',
    },
    sound: 'Geluid',
    sounds: { title: 'Geluiden', about: 'Elk antwoord heeft een eigen geluid.' },
    volume: 'Volume',
    try: 'Proberen',
    trials: { in: 'In', out: 'Uit', repeat: 'Al binnen', refused: 'Geweigerd', check: 'Alleen checken' },
    trialOf: (sound) => `Geluid proberen: ${sound}`,
    colours: 'Kleuren',
    repeat: { title: 'Al binnen', about: 'Wat uw mensen het best van groen en rood onderscheiden.' },
    repeats: { orange: 'Oranje', yellow: 'Geel', violet: 'Paars' },
    attention: { title: 'Notities “let op”', about: 'Ze liggen op het groen van een toegang.' },
    attentions: { white: 'Wit', yellow: 'Geel', cyan: 'Cyaan' },
    sample: 'Zo ziet het eruit',
  },

  station: {
    who: 'Naam en evenement',
    name: {
      title: 'Naam van dit station',
      about: 'Staat op afdrukken en in bestanden, zodat deuren te onderscheiden zijn.',
    },
    event: { title: 'Evenement', about: 'Welke evenementen bij deze deur worden gescand.' },
    token: {
      title: 'Verbinding met vivenu',
      about: 'Het token van een andere access user. De scans hier blijven bewaard.',
    },
    network: 'Netwerk',
    sync: {
      title: 'Naar gewijzigde tickets kijken',
      about: 'Zo lang duurt het tot verkochte, gewijzigde en geannuleerde tickets hier zijn.',
      every: (span) => `Elke ${span}`,
      organiser: (span) => `Zoals de organisator zegt: ${span}`,
      standard: (span) => `Standaard: ${span}`,
    },
    batch: {
      title: 'Scans per verzending',
      about: 'Minder is veiliger op een slecht netwerk, meer is sneller.',
      unit: 'scans',
    },
    lock: 'Vergrendeling',
    kioskLock: {
      title: 'Dit venster vergrendelen',
      about: 'Volledig scherm, en niemand sluit het zonder de pincode.',
      needsPin: 'Daar hoort een pincode bij: zonder pincode kwam niemand eruit.',
    },
    autoStart: {
      title: 'Met de computer starten',
      about: 'Gatehouse opent vanzelf nadat iemand zich bij deze computer heeft aangemeld.',
    },
  },

  changes: {
    lead: 'Wat op dit station is gewijzigd, het nieuwste eerst. De nieuwste 500 blijven bewaard.',
    none: 'Er is nog niets gewijzigd.',
    columns: { at: 'Tijd', what: 'Instelling', from: 'Eerst', to: 'Nu' },
    notSet: 'niet ingesteld',
    nothing: 'geen',
    things: (n) => count(n, 'ding', 'dingen'),
    volume: 'Volume',
    soundsOn: 'Geluiden',
    repeatColour: 'Kleur van “al binnen”',
    attentionColour: 'Kleur van de notities “let op”',
    typesAllowed: 'Tickettypes die worden toegelaten',
    typesHighlighted: 'Tickettypes met “let op”',
    entriesHere: 'Ingangen van deze deur',
    entryName: 'Naam van een ingang',
    backup: 'Map van de back-up',
    server: 'Server',
    organiser: 'Organisator',
  },
};
