import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of what only the supervisor may do. */
export const supervisorWordings = {
  pin_required: {
    title: 'Hiervoor is de pincode van de leidinggevende nodig',
    advice: 'Er is niets gewijzigd en het scannen gaat door. Haal de leidinggevende.',
  },
  pin_wrong: {
    title: 'Dit is niet de pincode',
    advice: 'Er is niets gewijzigd en het scannen gaat door. Probeer opnieuw of haal de leidinggevende.',
  },
  pin_locked: {
    title: 'Te vaak een verkeerde pincode',
    advice: 'Het scannen gaat door. Wacht tot de tijd voorbij is en probeer opnieuw.',
  },
  pin_unfit: {
    title: 'Deze pincode is te makkelijk te raden',
    advice: 'Kies 4 tot 12 cijfers die niet allemaal gelijk zijn en niet opeenvolgen.',
  },
  pin_lost: {
    title: 'De pincode van dit station is niet meer leesbaar',
    advice:
      'Het scannen gaat door; de instellingen blijven vergrendeld. Kies “Vergeten?” en stel een nieuwe pincode in met het token van de access user.',
  },
  pin_unsaved: {
    title: 'De pincode kon niet worden opgeslagen',
    advice: 'Wat eerst gold, geldt nog steeds. Maak ruimte op de schijf en probeer opnieuw.',
  },
  pin_token_wrong: {
    title: 'Dit is niet het token van dit station',
    advice: 'De pincode blijft zoals die was. Plak of typ het token van de access user die hier wordt gebruikt.',
  },
  pin_token_missing: {
    title: 'Dit station heeft geen token om mee te vergelijken',
    advice:
      'De pincode blijft zoals die was. Voer eerst het token in op het eerste scherm en stel daarmee een nieuwe pincode in.',
  },
  kiosk_needs_pin: {
    title: 'De kioskvergrendeling heeft een pincode nodig',
    advice: 'Zonder pincode kan niemand het station sluiten. Stel eerst een pincode in.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
