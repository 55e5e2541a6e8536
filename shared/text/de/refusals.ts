import type { Refusals } from '../wording.ts';

export const refusals: Refusals = {
  unreadable: {
    headline: 'Barcode nicht lesbar',
    advice: 'Erneut scannen. Bleibt es so, die Nummer unter dem Barcode eintippen.',
  },
  unknown: {
    headline: 'Unbekannter Barcode',
    advice: 'Prüfen, ob das der Barcode eines Tickets ist, und erneut scannen. Sonst den Gast zur Kasse schicken.',
  },
  ambiguous: {
    headline: 'Mehrere Tickets mit diesem Barcode',
    advice: 'Den Gast zur Kasse schicken: Nur dort lässt sich sagen, welches Ticket es ist.',
  },
  wrong_event: {
    headline: 'Ticket für ein anderes Event',
    advice: 'Nach dem Ticket für dieses Event fragen. Sonst den Gast zur Kasse schicken.',
  },
  status_invalid: {
    headline: 'Storniertes Ticket',
    advice: 'Den Gast nicht einlassen und zur Kasse schicken.',
  },
  status_reserved: {
    headline: 'Reserviert, noch nicht bezahlt',
    advice: 'Den Gast zum Bezahlen zur Kasse schicken. Sobald es bezahlt ist, gilt das Ticket.',
  },
  status_blank: {
    headline: 'Blanko-Ticket',
    advice: 'Dieses Ticket wurde nicht verkauft. Den Gast zur Kasse schicken.',
  },
  details_required: {
    headline: 'Persönliche Angaben fehlen',
    advice: 'Der Gast ergänzt sie über den Link in der Ticket-E-Mail und scannt dann erneut.',
  },
  status_unknown: {
    headline: 'Unbekannter Ticketstatus',
    advice: 'Den Gast zur Kasse schicken. Diese Station rät nicht.',
  },
  ticket_type_not_allowed: {
    headline: 'Ticketart gilt hier nicht',
    advice: 'Dieser Eingang nimmt diese Ticketart nicht an. Dem Gast den Weg zum richtigen zeigen.',
  },
  entry_not_allowed: {
    headline: 'Falscher Eingang',
    advice: 'Dieses Ticket ist für einen anderen Eingang. Dem Gast den Weg dorthin zeigen.',
  },
  too_early: {
    headline: 'Zu früh',
    advice: 'Der Einlass hat noch nicht begonnen. Den Gast bitten zu warten, dann erneut scannen.',
  },
  too_late: {
    headline: 'Zu spät',
    advice: 'Der Einlass ist vorbei. Den Gast zur Kasse schicken.',
  },
  no_reentry: {
    headline: 'Kein Wiedereinlass',
    advice: 'Der Gast war schon drinnen, und dieses Ticket gilt nur einmal. Zur Kasse schicken.',
  },
  max_entries: {
    headline: 'Alle Einlässe verbraucht',
    advice: 'Dieses Ticket wurde so oft benutzt wie erlaubt. Den Gast zur Kasse schicken.',
  },
  capacity_full: {
    headline: 'Das Event ist voll',
    advice: 'Den Gast draußen warten lassen, bis jemand hinausgeht, dann erneut scannen.',
  },
  not_inside: {
    headline: 'Nicht drinnen',
    advice: 'Diese Station hat dieses Ticket nicht hineingehen sehen. Will der Gast hinein: auf Einlass umschalten.',
  },
};
