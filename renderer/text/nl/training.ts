import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

export const training: Texts['training'] = {
  title: 'Training',
  mark: 'Er wordt niemand echt binnengelaten',
  unsent: (n) =>
    n === 1
      ? '1 echte scan is nog niet verzonden: hij is hier veilig en wordt na de training verzonden.'
      : `${formats.number(n)} echte scans zijn nog niet verzonden: ze zijn hier veilig en worden na de training verzonden.`,
  end: 'Training beëindigen',
  ending: 'Wordt beëindigd',
  open: 'Training starten',
  opening: 'Wordt geopend',
  first: 'Rondkijken en oefenen met een heel verzonnen evenement.',
  firstFacts: ['2.000 tickets van elke soort', 'Niets in te stellen', 'Niets verlaat deze computer'],
  atDoor: 'Oefenen aan deze ingang met een evenement dat niet echt is.',
  atDoorFacts: [
    'Uw evenement is zolang gesloten: tickets en scans blijven zoals ze zijn',
    'Elk scherm meldt de training, en op elke afdruk staat TEST',
    'Na een herstart is uw evenement weer open',
  ],
  tryThese: 'Om te proberen',
  page: 'Barcodes om te printen',
  barcode: (label, mark) => `${label}, eerste scan toont: ${mark}`,
  labels: {
    Standing: 'Staanplaats',
    'Seat in Block A': 'Zitplaats in blok A',
    'VIP weekend': 'VIP-weekend',
    Cancelled: 'Geannuleerd',
    'Reserved, not paid': 'Gereserveerd, niet betaald',
    'Details missing': 'Gegevens ontbreken',
    'Blank ticket': 'Blanco ticket',
    'Other event': 'Ander evenement',
    Unknown: 'Onbekend',
    'Child, wristband chip': 'Kind, chip in polsbandje',
    Crew: 'Medewerker',
  },
};
