import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

export const seating: Texts['seating'] = {
  loading: 'Een ogenblik',
  close: 'Sluiten',
  cancel: 'Annuleren',
  event: 'Evenement',
  readAgain: 'Opnieuw kijken',
  haveRead: 'Gelezen',
  statuses: {
    free: 'Vrij',
    booked: 'Geboekt',
    notforsale: 'Niet te koop',
    reserved: 'Gereserveerd',
    forsale: 'Te koop',
  },
  noStatus: 'Status niet bekend',
  unmapped: 'Niet in de lijst',
  bookedOf: (n, capacity) => `${formats.number(n)} van ${formats.number(capacity)} geboekt`,
  booked: (n) => `${formats.number(n)} geboekt`,
  columns: { seat: 'Plaats', now: 'Nu', after: 'Daarna' },
  beforeAfter: 'Voor en na',

  chip: {
    label: (n) => `${count(n, 'wijziging van een plaats', 'wijzigingen van plaatsen')} onduidelijk`,
    body: 'Niemand weet of de stoelenserver dit heeft gedaan. Het scannen gaat door. Een leidinggevende kijkt ernaar en beslist.',
    show: 'Plaatsen tonen',
  },

  unclear: {
    title: 'Is dit gelukt?',
    seats: (n, status) => `${count(n, 'plaats', 'plaatsen')} wijzigen in: ${status}`,
    more: (n, where) => `${count(n, 'plaats', 'plaatsen')} meer boeken: ${where}`,
    fewer: (n, where) => `${count(n, 'geboekte plaats', 'geboekte plaatsen')} aftrekken: ${where}`,
    reseat: (from, to) => `Gast verplaatsen: ${from} → ${to}`,
    seat: (to) => `Gast een plaats geven: ${to}`,
    sentAt: (moment) => `Verzonden om ${moment}.`,
    stopped: 'Daarna stopte het programma voordat het antwoord er was.',
    why: (title) => `Daarna ging er iets mis: ${title}.`,
    before: 'Eerst geboekt',
    now: 'Nu geboekt',
    wanted: 'Geboekt als het gelukt is',
    logged: (change) => `Logregels met ${change} sindsdien`,
    unreadable: 'nu niet te lezen',
    columns: { seat: 'Plaats', wanted: 'Gewenst', now: 'Nu' },
    signs: {
      for: 'Wat de stoelenserver nu zegt, wijst op “Gelukt”.',
      against:
        'Wat de stoelenserver nu zegt, wijst op “Niet gelukt”. Een trage server kan het nog doen: kijk over een minuut opnieuw voordat u antwoordt. Een trage server kan het nog doen: kijk over een minuut opnieuw.',
      mixed:
        'Wat de stoelenserver nu zegt, beslist het niet: misschien hebben anderen ook iets gewijzigd. Vergelijk met het vivenu-dashboard voordat u antwoordt.',
      half: 'De nieuwe plaats is geboekt en de oude is niet vrij: het is half gelukt. Heeft de gast de nieuwe plaats, antwoord dan “Gelukt” en geef de oude vrij onder “Plaatsen opzoeken”.',
      some: 'Sommige plaatsen zijn zoals gewenst, andere niet. Antwoord “Niet gelukt” en wijzig de andere nog een keer.',
      unread:
        'De stoelenserver is nu niet te lezen. Kijk zo opnieuw, of vergelijk met het vivenu-dashboard voordat u antwoordt.',
    },
    yes: 'Gelukt',
    no: 'Niet gelukt',
    nothingSent:
      'Uw antwoord verzendt niets en wijzigt geen plaats. Tot dan kunnen deze plaatsen niet vanaf hier worden gewijzigd.',
    noted: 'Genoteerd. Er is niets verzonden.',
  },

  lookUp: {
    title: 'Plaatsen opzoeken',
    about: 'Wat de stoelenserver er nu van zegt. U kunt er meer tegelijk wijzigen.',
    field: 'Vak, rij, stoel of id',
    list: 'Plaatsen in de lijst',
    none: 'Niets in de lijst past hierbij.',
    empty: 'De lijst is leeg. Lees verderop een lijst in, of typ hier een id.',
    first: (n) => `De eerste ${formats.number(n)}. Typ meer om andere te vinden.`,
    askFor: (id) => `Naar het id ${id} vragen`,
    ids: 'Id’s typen',
    idsLabel: 'Id’s, één per regel',
    take: 'Deze id’s opzoeken',
    most: (n) => `Hoogstens ${formats.number(n)} tegelijk.`,
    chosen: 'Gekozen',
    nothing: 'Kies een plaats om te zien wat de stoelenserver ervan zegt.',
    clear: 'Keuze wissen',
    change: 'Status wijzigen',
    done: (n) => `Klaar: ${formats.number(n)} gewijzigd.`,
  },

  seat: {
    log: 'Log',
    logOf: (name) => `Log van ${name}`,
    changeBooked: 'Boekingen wijzigen',
    changeBookedOf: (name) => `Boekingen wijzigen: ${name}`,
    dropOf: (name) => `${name} uit de keuze halen`,
  },

  change: {
    title: (n) => `Status van ${count(n, 'plaats', 'plaatsen')} wijzigen`,
    to: 'Nieuwe status',
    stays: 'blijft',
    allSo: 'Ze zijn al zo. Kies een andere status.',
    confirm: (n) => `${count(n, 'plaats', 'plaatsen')} wijzigen`,
    busy: 'Bezig met wijzigen',
    moved:
      'Intussen heeft iemand anders iets gewijzigd, dus er is niets verzonden. Wat hier staat is nieuw: beslis nog een keer.',
    partly:
      'Niet alles is gelukt: deze zijn niet zoals gewenst. Vanzelf wordt er niets opnieuw verzonden. Kijk opnieuw, of vraag wie er nog meer plaatsen wijzigt.',
    partlyWhy: (title) =>
      `Een deel is niet gelukt (${title}). Wat hier staat is niet zoals gewenst en vanzelf wordt er niets opnieuw verzonden. Kijk opnieuw en wijzig het in de instellingen, onder “Plaatsen”.`,
    notSo: 'Niet zoals gewenst',
  },

  bookedChange: {
    title: (name) => `Boekingen wijzigen: ${name}`,
    by: 'Hoeveel meer of minder',
    hint: 'Een min trekt plaatsen af.',
    columns: { area: 'Vak', now: 'Nu geboekt', after: 'Daarna geboekt' },
    left: (n) => `Daarna ${formats.isOne(n) ? 'is' : 'zijn'} er ${count(n, 'plaats', 'plaatsen')} over.`,
    full: 'Daarna is het vak vol.',
    noCapacity: 'Niemand heeft gezegd hoeveel erin passen.',
    more: (n) => `${formats.number(n)} meer boeken`,
    fewer: (n) => `${formats.number(n)} aftrekken`,
    nothing: 'Boekingen wijzigen',
  },

  log: {
    title: (name) => `Log: ${name}`,
    list: 'Wijzigingen, de nieuwste eerst',
    columns: { at: 'Tijd', status: 'Status', change: 'Geboekt', by: 'Door' },
    program: 'een programma',
    person: 'in het dashboard',
    none: 'De stoelenserver heeft nog geen wijziging vastgelegd.',
    shown: (n, total) => `${formats.number(n)} van ${count(total, 'wijziging', 'wijzigingen')}, de nieuwste eerst`,
    more: 'Meer tonen',
  },

  areas: {
    title: 'Vakken',
    about:
      'Wat er bij de stoelenserver geboekt is, naast wie er binnen is volgens de scans van dit station. Wie geboekt heeft, hoeft er nog niet te zijn.',
    none: 'Er staat geen vak in de lijst.',
    inside: (n) => `${formats.number(n)} binnen`,
    insideUnknown: 'Binnen: niet bekend',
    fill: (name) => `Geboekt in ${name}`,
  },

  plan: {
    title: 'Plaatsen van het evenement',
    id: {
      title: 'Id bij de stoelenserver',
      about:
        'Een eigen id, niet dat van het evenement. Wie het zaalplan heeft gemaakt, kent het; vraag het anders aan de support van vivenu.',
      none: 'geen',
    },
    map: {
      title: 'Welke plaats is welke',
      about: 'Een lijst met id, vak, rij en stoel, zodat een ticket zijn plaats vindt.',
      count: (seats, areas) => `${count(seats, 'plaats', 'plaatsen')}, ${count(areas, 'vak', 'vakken')}`,
    },
    import: 'Bestand inlezen',
    columns:
      'Een CSV-bestand met de kolommen objectId, kind, area, row, seat, capacity. Het komt in plaats van de vorige lijst.',
    imported: (seats, areas) => `Ingelezen: ${count(seats, 'plaats', 'plaatsen')}, ${count(areas, 'vak', 'vakken')}.`,
    dropped: (n) =>
      `${count(n, 'vorige vermelding staat', 'vorige vermeldingen staan')} niet in het bestand en ${formats.isOne(n) ? 'is' : 'zijn'} weg.`,
    skipped: (n) => `${count(n, 'regel is', 'regels zijn')} overgeslagen:`,
    skippedLines: 'Overgeslagen regels',
    line: (n) => `Regel ${formats.number(n)}`,
    faults: {
      noId: 'geen id',
      kind: 'de soort is geen seat of area',
      place: 'geen vak, rij of stoel',
      capacity: 'de capaciteit is geen heel getal',
      twice: 'dit id staat er al eerder',
      columns: 'te veel of te weinig kolommen',
    },
    moreSkipped: (n) => `en nog ${count(n, 'regel', 'regels')}`,
    byHand: 'Met de hand wijzigen',
    add: 'Toevoegen',
    find: 'In de lijst zoeken',
    edit: 'Wijzigen',
    editOf: (name) => `${name} in de lijst wijzigen`,
  },

  object: {
    add: 'Aan de lijst toevoegen',
    edit: 'In de lijst wijzigen',
    id: 'Id bij de stoelenserver',
    kind: 'Soort',
    kinds: { seat: 'Plaats', area: 'Vak zonder stoelen' },
    area: 'Vak, zoals op de tickets',
    row: 'Rij',
    seat: 'Stoel',
    capacity: 'Hoeveel erin passen',
    capacityHint: 'Leeg als niemand het weet.',
    capacityWrong: 'Een heel getal, bijvoorbeeld 500.',
    save: 'Opslaan',
    remove: 'Uit de lijst halen',
    onlyMap: 'Dit wijzigt alleen de lijst op deze computer. Er wordt niets verzonden.',
  },

  server: {
    title: 'Stoelenserver',
    address: {
      title: 'Adres',
      about: 'Dat van vivenu, tenzij iemand u iets anders zegt.',
      now: (address) => `In gebruik: ${address}`,
    },
    uses: { usual: 'Dat van vivenu', own: 'Een ander' },
    own: 'Adres met zijn pad',
    readable: 'Naar dit adres gaat geen sleutel: met http zou iedereen in het netwerk hem kunnen meelezen.',
    save: 'Gebruiken',
    key: {
      title: 'Sleutel',
      about:
        'Wat de stoelenserver te zien krijgt. Een sleutel blijft in het geheugen tot u zich afmeldt en wordt nooit opgeslagen.',
    },
    keys: { account: 'API-sleutel van de aanmelding', own: 'Een andere', none: 'Geen' },
    signedIn: 'Aangemeld: die API-sleutel wordt gebruikt.',
    signedOut: 'Niemand is aangemeld. Meld u aan onder “Toegang bij vivenu”.',
    hasOwn: 'Er is een sleutel tot u zich afmeldt.',
    noOwn: 'Er is geen sleutel. Typ hem.',
    type: 'API-sleutel',
    use: 'Deze sleutel gebruiken',
  },

  ticket: {
    title: 'Plaats bij de stoelenserver',
    loading: 'De stoelenserver wordt gevraagd',
    none: {
      noTicket: 'Er is geen ticket met deze barcode, dus ook geen plaats.',
      noPlace: 'Dit ticket noemt geen plaats. Er valt niets vrij te geven of te wisselen.',
      notMapped:
        'De plaats van dit ticket staat niet in de lijst. Een leidinggevende kan hem toevoegen in de instellingen, onder “Plaatsen”.',
      noSeating:
        'Dit evenement heeft hier geen zaalplan. Een leidinggevende kan het invullen in de instellingen, onder “Plaatsen”.',
    },
    several: 'Meer dan één plaats in de lijst past bij dit ticket. Er wordt niet gegokt: kies de juiste.',
    choose: 'Deze',
    chooseOf: (id) => `Deze: ${id}`,
    chosen: 'Met de hand gekozen.',
    takeBack: 'Opnieuw kiezen',
    reseated: 'Gegeven in plaats van de stoel op het ticket. Op het papier staat nog de oude.',
    given: 'De plaats is intussen aan een andere gast gegeven. Dit ticket kan een andere krijgen.',
    area: 'Een vak zonder stoelen. Hoeveel er geboekt zijn, wijzigt u in de instellingen, onder “Plaatsen”.',
    inside: 'De gast is binnen: de plaats kan niet worden vrijgegeven.',
    release: 'Plaats vrijgeven',
    reseat: 'Andere plaats geven',
  },

  release: {
    title: 'Plaats vrijgeven?',
    lead: 'Voor iemand die niet gekomen is. De plaats kan meteen opnieuw verkocht worden; het ticket zelf blijft geldig bij de ingang. Controleer of de gast niet binnen is: dit station ziet de scans van andere deuren niet.',
    confirm: 'Vrijgeven',
    done: 'De plaats is nu vrij.',
  },

  reseat: {
    title: 'Andere plaats geven',
    from: (name) => `In plaats van ${name}`,
    field: 'Rij, stoel of id',
    where: 'Waar',
    here: (area) => `Alleen ${area}`,
    everywhere: 'Overal',
    free: 'Vrije plaatsen',
    none: 'Hier is geen plaats vrij. Typ een rij of een stoel, of zoek overal.',
    first: (n) => `De vrije onder de eerste ${formats.number(n)}. Typ meer om andere te vinden.`,
    choose: 'Kiezen',
    chooseOf: (name) => `${name} kiezen`,
    confirmTitle: 'Deze plaats geven?',
    lead: 'Eerst wordt de nieuwe plaats geboekt, dan komt de oude vrij.',
    confirm: 'Deze plaats geven',
    back: 'Een andere plaats',
    paper: 'Op het papier van het ticket staat straks nog de oude plaats.',
    done: (name) => `Gegeven: ${name}. Zeg het de gast.`,
  },
};
