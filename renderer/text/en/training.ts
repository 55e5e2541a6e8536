import { formats } from '../format.ts';

/** On the first screen, in the settings, and across every screen while it lasts. */
export const training = {
  title: 'Training',
  mark: 'Nobody is really let in',
  unsent: (n: number): string =>
    n === 1
      ? '1 real scan waits unsent: it is safe here, and sent when the training ends.'
      : `${formats.number(n)} real scans wait unsent: they are safe here, and sent when the training ends.`,
  end: 'End training',
  ending: 'Ending',
  open: 'Start training',
  opening: 'Opening',
  first: 'Look around and practise with a whole event that is not real.',
  firstFacts: ['2,000 tickets of every kind', 'Nothing to set up', 'Nothing leaves this computer'],
  atDoor: 'Practise at this door with an event that is not real.',
  atDoorFacts: [
    'Your event is closed meanwhile: its tickets and scans stay as they are',
    'Every screen says that it is training, and every print says TEST',
    'After a restart your event is open again',
  ],
  tryThese: 'Try these',
  page: 'Printable barcodes',
  barcode: (label: string, mark: string): string => `${label}, first scan shows: ${mark}`,
  /** Of the barcodes to try, by the words of the sandbox. */
  labels: {
    Standing: 'Standing',
    'Seat in Block A': 'Seat in Block A',
    'VIP weekend': 'VIP weekend',
    Cancelled: 'Cancelled',
    'Reserved, not paid': 'Reserved, not paid',
    'Details missing': 'Details missing',
    'Blank ticket': 'Blank ticket',
    'Other event': 'Other event',
    Unknown: 'Unknown',
    'Child, wristband chip': 'Child, wristband chip',
    Crew: 'Crew',
  },
};
