import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

export const supervisor: Texts['supervisor'] = {
  title: 'Pincode van de leidinggevende',
  why: {
    settings: 'Alleen de leidinggevende mag dit.',
    override: 'Om tegen de regels te beslissen is elke keer de pincode van de leidinggevende nodig.',
    closeAnyway: 'De kioskvergrendeling staat aan: alleen de leidinggevende mag Gatehouse sluiten.',
  },
  pin: 'Pincode',
  digits: 'Cijfers',
  erase: 'Laatste cijfer wissen',
  confirm: 'OK',
  checking: 'Even wachten',
  wrong(left: number): string {
    if (left === 0) return 'Verkeerde pincode.';
    return left === 1
      ? 'Verkeerde pincode. Nog 1 poging tot een pauze.'
      : `Verkeerde pincode. Nog ${formats.number(left)} pogingen tot een pauze.`;
  },
  locked: 'Te vaak een verkeerde pincode. Het scannen gaat door.',
  nextTry: (time: string): string => `Volgende poging over ${time}`,
  scanner: 'Dit heeft een scanner getypt. Voer de pincode met de hand in.',
  forgotten: 'Pincode vergeten?',
  cancel: 'Annuleren',
  back: 'Terug',
  about:
    'Gevraagd vóór instellingen, voordat gegevens het station verlaten, en elke keer dat tegen de regels wordt beslist.',
  set: 'Pincode instellen',
  change: 'Pincode wijzigen',
  choose: 'Nieuwe pincode, 4 tot 12 cijfers',
  repeat: 'De nieuwe pincode nog een keer',
  differs: 'De twee waren niet gelijk. Kies opnieuw.',
  faults: {
    digits: 'Alleen cijfers.',
    length: 'Kies 4 tot 12 cijfers.',
    same: 'Allemaal dezelfde cijfers is te makkelijk te raden. Kies een andere.',
    row: 'Opeenvolgende cijfers zijn te makkelijk te raden. Kies een andere.',
  },
  next: 'Verder',
  save: 'Opslaan',
  saving: 'Wordt opgeslagen',
  remove: 'Pincode verwijderen',
  reset: 'Nieuwe pincode instellen',
  resetLead:
    'Wie het token van de access user heeft, mag een nieuwe pincode instellen. Plak of typ het; de organisator vindt het in het vivenu-dashboard.',
};
