import { formats } from '../format.ts';

/** The PIN of whoever runs the door. */
export const supervisor = {
  title: 'Supervisor’s PIN',
  why: {
    settings: 'Only the supervisor may do this.',
    override: 'To decide against the rules, the supervisor’s PIN is needed each time.',
    closeAnyway: 'The kiosk lock is on: only the supervisor may close Gatehouse.',
  },
  pin: 'PIN',
  digits: 'Digits',
  erase: 'Delete the last digit',
  confirm: 'OK',
  checking: 'Wait',
  wrong(left: number): string {
    if (left === 0) return 'Wrong PIN.';
    return left === 1
      ? 'Wrong PIN. 1 try is left before a pause.'
      : `Wrong PIN. ${formats.number(left)} tries are left before a pause.`;
  },
  locked: 'Too many wrong PINs. Scanning goes on.',
  nextTry: (time: string): string => `Next try in ${time}`,
  scanner: 'A scanner typed that. Type the PIN by hand.',
  forgotten: 'PIN forgotten?',
  cancel: 'Cancel',
  back: 'Back',
  about:
    'Asked for before settings, before data leave the station, and each time somebody is let in against the rules.',
  set: 'Set a PIN',
  change: 'Change the PIN',
  choose: 'New PIN, 4 to 12 digits',
  repeat: 'The new PIN once more',
  differs: 'The two were not the same. Choose again.',
  faults: {
    digits: 'Only digits, please.',
    length: 'Take 4 to 12 digits.',
    same: 'All the same is too easy to guess. Take another one.',
    row: 'Digits in a row are too easy to guess. Take another one.',
  },
  next: 'Next',
  save: 'Save',
  saving: 'Saving',
  remove: 'Remove the PIN',
  reset: 'Set a new PIN',
  resetLead:
    'Whoever has the token of the access user may set a new PIN. Paste or type it; the organiser finds it in the vivenu dashboard.',
};
