import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

export const training: Texts['training'] = {
  title: 'Training',
  mark: 'Niemand wird wirklich eingelassen',
  unsent: (n) =>
    n === 1
      ? '1 echter Scan ist noch nicht gesendet: Er ist hier sicher und wird nach dem Training gesendet.'
      : `${formats.number(n)} echte Scans sind noch nicht gesendet: Sie sind hier sicher und werden nach dem Training gesendet.`,
  end: 'Training beenden',
  ending: 'Wird beendet',
  open: 'Training starten',
  opening: 'Wird geöffnet',
  first: 'Umsehen und üben, mit einem ganzen erfundenen Event.',
  firstFacts: ['2.000 Tickets aller Art', 'Nichts einzurichten', 'Nichts verlässt diesen Computer'],
  atDoor: 'An diesem Eingang üben, mit einem Event, das nicht echt ist.',
  atDoorFacts: [
    'Das eigene Event ist solange geschlossen: Tickets und Scans bleiben, wie sie sind',
    'Jeder Bildschirm zeigt das Training an, und auf jedem Druck steht TEST',
    'Nach einem Neustart ist das eigene Event wieder offen',
  ],
  tryThese: 'Ausprobieren',
  page: 'Barcodes zum Drucken',
  barcode: (label, mark) => `${label}, erster Scan zeigt: ${mark}`,
  labels: {
    Standing: 'Stehplatz',
    'Seat in Block A': 'Sitzplatz in Block A',
    'VIP weekend': 'VIP-Wochenende',
    Cancelled: 'Storniert',
    'Reserved, not paid': 'Reserviert, nicht bezahlt',
    'Details missing': 'Angaben fehlen',
    'Blank ticket': 'Blankoticket',
    'Other event': 'Andere Veranstaltung',
    Unknown: 'Unbekannt',
    'Child, wristband chip': 'Kind, Chip im Bändchen',
    Crew: 'Personal',
  },
};
