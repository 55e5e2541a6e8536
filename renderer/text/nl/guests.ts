import type { Texts } from '../model.ts';

export const guests: Texts['guests'] = {
  title: 'Venster voor gasten',
  open: {
    title: 'Tonen',
    own: 'Verwelkomt gasten op het tweede scherm.',
    none: 'Verwelkomt gasten in een eigen venster: er is geen tweede scherm aangesloten. Is er een, dan vult het dat vanzelf.',
  },
  firstName: {
    title: 'Voornaam',
    about: 'Wie wordt binnengelaten, wordt met de voornaam begroet. Meer van een ticket wordt nooit getoond.',
  },
};
