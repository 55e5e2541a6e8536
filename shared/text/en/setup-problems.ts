import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

export const setupWordings = {
  setup_unreadable: {
    title: 'This set-up cannot be used',
    advice:
      'Nothing of it was taken. Of a file, the key that is wrong stands above: have it corrected. Scan a code again, closer.',
  },
  setup_newer: {
    title: 'This set-up is for a newer Gatehouse',
    advice:
      'Nothing of it was taken; everything stays as it was. Install the newer version, or save the set-up with this one.',
  },
  setup_no_file: {
    title: 'The set-up is no longer there',
    advice: 'Everything stays as it was. Open the file or scan the code again.',
  },
  setup_passphrase_wrong: {
    title: 'The passphrase is wrong, or the set-up was changed',
    advice:
      'Nothing of it was taken. Type the passphrase again, with its capitals and spaces. If it stays wrong, save the set-up anew at the first station.',
  },
  setup_passphrase_short: {
    title: 'The passphrase is too short',
    advice: 'Take at least 10 characters: a shorter one is soon guessed by whoever finds the file.',
  },
  setup_code_too_long: {
    title: 'This set-up is too long for a code',
    advice: 'Save it as a file, and open the file at the next station.',
  },
  setup_event_gone: {
    title: 'This token does not have the event of the set-up',
    advice:
      'The rest of the set-up applies. Choose the event yourself, or ask the organiser to give it to the access user.',
  },
  setup_no_token: {
    title: 'The set-up is for another server, and has no token',
    advice:
      'The rest of it applies, and this station keeps its server. Save the set-up with the token, or change the server by hand.',
  },
  setup_unsent: {
    title: 'The set-up’s token and event wait: scans are not sent yet',
    advice:
      'The rest of it applies, and scanning goes on. When all scans are sent, start Gatehouse again or take the set-up once more.',
  },
  setup_at_door: {
    title: 'A set-up code is not taken at an open door',
    advice:
      'Nothing was changed, and scanning goes on. A supervisor opens the set-up file in the settings, under More stations.',
  },
  auto_start_refused: {
    title: 'Gatehouse cannot start with this computer',
    advice:
      'Scanning goes on. Only the installed program can do this: install it first. Where it is installed, whoever looks after this computer may have forbidden it.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
