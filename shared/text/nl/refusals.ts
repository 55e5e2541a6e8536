import type { Refusals } from '../wording.ts';

export const refusals: Refusals = {
  unreadable: {
    headline: 'Barcode niet leesbaar',
    advice: 'Scan opnieuw. Blijft het zo, typ dan het nummer dat onder de barcode staat.',
  },
  unknown: {
    headline: 'Onbekende barcode',
    advice: 'Controleer of dit de barcode van een ticket is en scan opnieuw. Stuur de gast daarna naar de kassa.',
  },
  ambiguous: {
    headline: 'Meerdere tickets met deze barcode',
    advice: 'Stuur de gast naar de kassa: alleen daar kunnen ze zien welk ticket het is.',
  },
  wrong_event: {
    headline: 'Ticket voor een ander evenement',
    advice: 'Vraag om het ticket voor dit evenement. Stuur de gast anders naar de kassa.',
  },
  status_invalid: {
    headline: 'Geannuleerd ticket',
    advice: 'Laat de gast niet binnen en stuur die naar de kassa.',
  },
  status_reserved: {
    headline: 'Gereserveerd, nog niet betaald',
    advice: 'Stuur de gast naar de kassa om te betalen. Het ticket werkt zodra het is betaald.',
  },
  status_blank: {
    headline: 'Blanco ticket',
    advice: 'Dit ticket is niet verkocht. Stuur de gast naar de kassa.',
  },
  details_required: {
    headline: 'Persoonlijke gegevens ontbreken',
    advice: 'De gast vult ze in via de link in de ticketmail en scant dan opnieuw.',
  },
  status_unknown: {
    headline: 'Onbekende ticketstatus',
    advice: 'Stuur de gast naar de kassa. Dit station gokt niet.',
  },
  ticket_type_not_allowed: {
    headline: 'Tickettype geldt hier niet',
    advice: 'Deze ingang neemt dit type ticket niet aan. Wijs de gast de weg naar de juiste.',
  },
  entry_not_allowed: {
    headline: 'Verkeerde ingang',
    advice: 'Dit ticket is voor een andere ingang. Wijs de gast de weg ernaartoe.',
  },
  too_early: {
    headline: 'Te vroeg',
    advice: 'De inlaat is nog niet begonnen. Vraag de gast te wachten en scan dan opnieuw.',
  },
  too_late: {
    headline: 'Te laat',
    advice: 'De inlaat is voorbij. Stuur de gast naar de kassa.',
  },
  no_reentry: {
    headline: 'Niet opnieuw naar binnen',
    advice: 'De gast is binnen geweest, en dit ticket laat niemand twee keer binnen. Stuur de gast naar de kassa.',
  },
  max_entries: {
    headline: 'Ticket is opgebruikt',
    advice: 'Dit ticket is zo vaak gebruikt als mag. Stuur de gast naar de kassa.',
  },
  capacity_full: {
    headline: 'Het evenement is vol',
    advice: 'Laat de gast buiten wachten tot er iemand weggaat en scan dan opnieuw.',
  },
  not_inside: {
    headline: 'Niet binnen',
    advice: 'Dit station heeft dit ticket niet naar binnen zien gaan. Wil de gast naar binnen, schakel dan naar IN.',
  },
};
