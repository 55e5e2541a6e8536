import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

/** Of a time that is rounded already. */
function left(ms: number): string {
  const minutes = ms / 60_000;
  if (minutes === 0) return 'Noch ein paar Sekunden';
  if (minutes < 1) return 'Noch etwa eine halbe Minute';
  return minutes <= 90 ? `Noch etwa ${formats.number(minutes)} min` : `Noch etwa ${formats.number(minutes / 60)} h`;
}

export const start: Pick<
  Texts,
  'product' | 'dot' | 'common' | 'starting' | 'unusable' | 'connect' | 'events' | 'loading'
> = {
  product: 'Gatehouse',

  dot: ' · ',

  common: {
    backToScanning: 'Zurück zum Scannen',
    tryAgain: 'Erneut versuchen',
    chooseAnotherEvent: 'Anderes Event wählen',
    otherToken: 'Anderer Token',
    wait: 'Bitte warten',
    faultTitle: 'Die Station hat nicht geantwortet',
    faultAdvice:
      'Noch einmal versuchen. Passiert es wieder: Gatehouse schließen und neu starten; erfasste Scans bleiben erhalten.',
  },

  starting: 'Start läuft',

  unusable: {
    lead: 'Diese Station kann nicht scannen',
  },

  connect: {
    promise: 'Check-in für vivenu-Events, online und offline',
    title: 'Mit vivenu verbinden',
    lead: 'Für Ihre Events, mit dem Token eines Access-Users.',
    server: 'Server',
    servers: {
      production: { name: 'Produktion', host: 'vivenu.com' },
      staging: { name: 'Staging', host: 'vivenu.dev' },
      custom: { name: 'Eigener', host: 'Ihre Adresse' },
    },
    address: 'Serveradresse',
    addressExample: 'https://',
    readableOnTheWay: 'Mit http kann jeder im Netzwerk den Token mitlesen.',
    token: 'Token',
    tokenHint: 'Scannen, einfügen oder eintippen.',
    show: 'Anzeigen',
    hide: 'Verbergen',
    showToken: 'Token anzeigen',
    hideToken: 'Token verbergen',
    plainStorage: 'Kein Schlüsselbund: Andere mit diesem Konto könnten ihn lesen.',
    keepReadable: 'Token trotzdem speichern',
    keepReadableOff: 'Sonst nach Neustart neu eingeben.',
    noStorage: 'Dieser Computer kann den Token nicht speichern. Nach einem Neustart erneut eingeben.',
    connect: 'Verbinden',
    connecting: 'Verbindung läuft',
    waiting: (n) =>
      n === 1
        ? '1 Scan wartet auf dieser Station. Er wird gesendet, sobald ein gültiger Token eingegeben ist.'
        : `${formats.number(n)} Scans warten auf dieser Station. Sie werden gesendet, sobald ein gültiger Token eingegeben ist.`,
  },

  events: {
    title: 'Für welches Event ist dieser Eingang?',
    lead: (n) => `Dieser Token hat ${count(n, 'Event', 'Events')}.`,
    filter: 'Events filtern',
    none: 'Kein Event hat das im Namen.',
    nameless: 'Event ohne Namen',
    opening: 'Wird geöffnet',
    several: 'Ein Druck öffnet ein Event. Sind es an diesem Eingang mehrere: bitte ankreuzen.',
    tick: (name) => `${name} ankreuzen`,
    open: (n) => `${count(n, 'Event', 'Events')} öffnen`,
  },

  loading: {
    title: 'Tickets werden geladen',
    lead: 'Der Einlass kann beginnen, wenn alle auf dieser Station sind.',
    first: 'Liste wird angefragt',
    left,
    figures: { tickets: 'Tickets', rate: 'Tickets pro Sekunde', pages: 'Seiten' },
    of: (tickets, total) =>
      total === null ? formats.number(tickets) : `${formats.number(tickets)} von ${formats.number(total)}`,
    about: (rate) => formats.number(Number(rate.toPrecision(2))),
    unknown: '–',
    stopped: 'Das Laden ist stehen geblieben',
    kept: (tickets) =>
      tickets === 0
        ? 'Auf dieser Station ist noch kein Ticket.'
        : `${tickets === 1 ? '1 Ticket bleibt' : `${formats.number(tickets)} Tickets bleiben`} auf dieser Station. Das Laden geht dort weiter, wo es stehen blieb, auch nach einem Neustart.`,
  },
};
