import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of what only the supervisor may do. */
export const supervisorWordings = {
  pin_required: {
    title: 'This needs the supervisor’s PIN',
    advice: 'Nothing was changed, and scanning goes on. Get the supervisor.',
  },
  pin_wrong: {
    title: 'This is not the PIN',
    advice: 'Nothing was changed, and scanning goes on. Try again, or get the supervisor.',
  },
  pin_locked: {
    title: 'Too many wrong PINs',
    advice: 'Scanning goes on. Wait until the time is over, then try again.',
  },
  pin_unfit: {
    title: 'This PIN is too easy to guess',
    advice: 'Take 4 to 12 digits that are neither all the same nor in a row.',
  },
  pin_lost: {
    title: 'The PIN of this station cannot be read any more',
    advice:
      'Scanning goes on; the settings stay locked. Choose “Forgotten?” and set a new PIN with the token of the access user.',
  },
  pin_unsaved: {
    title: 'The PIN could not be saved',
    advice: 'What held before still holds. Make room on the disk, then try again.',
  },
  pin_token_wrong: {
    title: 'This is not the token of this station',
    advice: 'The PIN stays as it was. Paste or type the token of the access user that is used here.',
  },
  pin_token_missing: {
    title: 'This station has no token to compare with',
    advice: 'The PIN stays as it was. Enter the token on the first screen, then set a new PIN with it.',
  },
  kiosk_needs_pin: {
    title: 'The kiosk lock needs a PIN',
    advice: 'Without one nobody could close the station. Set a PIN first.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
