import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

/** Of a time that is rounded already. */
function left(ms: number): string {
  const minutes = ms / 60_000;
  if (minutes === 0) return 'Nog een paar seconden';
  if (minutes < 1) return 'Nog ongeveer een halve minuut';
  return minutes <= 90
    ? `Nog ongeveer ${formats.number(minutes)} min`
    : `Nog ongeveer ${formats.number(minutes / 60)} uur`;
}

export const start: Pick<
  Texts,
  'product' | 'dot' | 'common' | 'starting' | 'unusable' | 'connect' | 'events' | 'loading'
> = {
  product: 'Gatehouse',

  dot: ' · ',

  common: {
    backToScanning: 'Terug naar scannen',
    tryAgain: 'Opnieuw proberen',
    chooseAnotherEvent: 'Ander evenement kiezen',
    otherToken: 'Ander token',
    wait: 'Even geduld',
    faultTitle: 'Het station heeft niet geantwoord',
    faultAdvice:
      'Opnieuw proberen. Gebeurt het weer: Gatehouse sluiten en opnieuw starten; geregistreerde scans blijven bewaard.',
  },

  starting: 'Bezig met starten',

  unusable: {
    lead: 'Dit station kan niet scannen',
  },

  connect: {
    promise: 'Check-in voor evenementen van vivenu, online en offline',
    title: 'Verbinden met vivenu',
    lead: 'Voor uw evenementen, met het token van een access user.',
    server: 'Server',
    servers: {
      production: { name: 'Productie', host: 'vivenu.com' },
      staging: { name: 'Staging', host: 'vivenu.dev' },
      custom: { name: 'Eigen', host: 'Uw adres' },
    },
    address: 'Serveradres',
    addressExample: 'https://',
    readableOnTheWay: 'Met http kan iedereen op het netwerk het token meelezen.',
    token: 'Token',
    tokenHint: 'Scannen, plakken of typen.',
    show: 'Tonen',
    hide: 'Verbergen',
    showToken: 'Token tonen',
    hideToken: 'Token verbergen',
    plainStorage: 'Geen sleutelhanger: wie dit account heeft, kan het lezen.',
    keepReadable: 'Token toch bewaren',
    keepReadableOff: 'Anders na herstart opnieuw invoeren.',
    noStorage: 'Deze computer kan het token niet bewaren. Voer het na een herstart opnieuw in.',
    connect: 'Verbinden',
    connecting: 'Bezig met verbinden',
    waiting: (n) =>
      n === 1
        ? '1 scan wacht op dit station. Die wordt verzonden zodra er een geldig token is ingevoerd.'
        : `${formats.number(n)} scans wachten op dit station. Ze worden verzonden zodra er een geldig token is ingevoerd.`,
  },

  events: {
    title: 'Voor welk evenement is deze ingang?',
    lead: (n) => `Dit token heeft ${count(n, 'evenement', 'evenementen')}.`,
    filter: 'Evenementen filteren',
    none: 'Geen evenement heeft dit in de naam.',
    nameless: 'Evenement zonder naam',
    opening: 'Bezig met openen',
    several: 'Eén druk opent één evenement. Zijn het er meer bij deze ingang: vink ze aan.',
    tick: (name) => `${name} aanvinken`,
    open: (n) => `${count(n, 'evenement', 'evenementen')} openen`,
  },

  loading: {
    title: 'Tickets worden geladen',
    lead: 'De ingang kan open als ze allemaal op dit station staan.',
    first: 'Lijst wordt opgevraagd',
    left,
    figures: { tickets: 'Tickets', rate: 'Tickets per seconde', pages: 'Pagina’s' },
    of: (tickets, total) =>
      total === null ? formats.number(tickets) : `${formats.number(tickets)} van ${formats.number(total)}`,
    about: (rate) => formats.number(Number(rate.toPrecision(2))),
    unknown: '–',
    stopped: 'Het laden is gestopt',
    kept: (tickets) =>
      tickets === 0
        ? 'Er staat nog geen ticket op dit station.'
        : `${tickets === 1 ? '1 ticket blijft' : `${formats.number(tickets)} tickets blijven`} op dit station. Het laden gaat verder waar het stopte, ook na een herstart.`,
  },
};
