import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

export const dashboard: Texts['dashboard'] = {
  title: 'Dashboard',
  key: 'F3',
  scope: 'Scans van dit station',
  close: 'Sluiten',
  loading: 'Scans worden geteld',
  drawing: 'Grafieken worden getekend',
  emptyTitle: 'Nog geen scans',
  empty: 'De cijfers beginnen met de eerste scan van dit station.',
  save: 'Opslaan als CSV',
  saved: 'Opgeslagen op deze computer:',

  group: {
    label: 'Tonen',
    everyone: 'Iedereen',
    ticketType: (name) => `Tickettype: ${name}`,
    entry: (name) => `Ingang: ${name}`,
  },
  period: { label: 'Periode', values: { evening: 'Sinds de laatste pauze', all: 'Vanaf de eerste scan' } },
  view: { label: 'Weergave', values: { charts: 'Grafieken', table: 'Tabel' } },

  figures: 'Belangrijkste cijfers',
  inside: {
    title: 'Nu binnen',
    uncounted: 'Geen capaciteit ingesteld',
    of: (capacity, free) => `van ${formats.number(capacity)}, ${count(free, 'plaats', 'plaatsen')} vrij`,
    full: (capacity) => `van ${formats.number(capacity)}: vol`,
  },
  arrived: {
    title: 'Aangekomen',
    of: (sold, share) => `van ${formats.number(sold)} verkocht, ${share}`,
    uncounted: 'De verkochte tickets kunnen nu niet worden geteld',
  },
  rate: {
    title: 'Naar binnen per minuut',
    peak: (n, at) => `Hoogste: ${formats.number(n)} om ${at}`,
    none: 'Nog niemand binnengekomen',
  },
  refused: {
    title: 'Geweigerd',
    overridden: (n) => `${formats.number(n)} toch binnengelaten`,
    undone: (n) => `${count(n, 'scan', 'scans')} teruggedraaid`,
  },

  occupancy: {
    title: 'Binnen in de loop van de tijd',
    summary: (inside, most, at) =>
      `Aan het eind ${formats.number(inside)} binnen. Hoogste: ${formats.number(most)} om ${at}.`,
    capacity: (n) => `Capaciteit ${formats.number(n)}`,
  },
  flow: {
    title: (minutes) => `In en uit ${per(minutes)}`,
    summary: (entries, exits, refused) =>
      `${formats.number(entries)} in, ${formats.number(exits)} uit, ${formats.number(refused)} geweigerd.`,
  },
  columns: { from: 'Vanaf', in: 'In', out: 'Uit', inside: 'Binnen', refused: 'Geweigerd' },
  table: (minutes) => `Cijfers ${per(minutes)}, nieuwste eerst`,

  types: {
    title: 'Tickettypes',
    about: 'Aangekomen van de verkochte tickets',
    none: 'Zonder tickettype',
    of: (arrived, sold) => `${formats.number(arrived)} van ${formats.number(sold)}`,
    more: (inside) => `${formats.number(inside)} binnen`,
  },
  entries: {
    title: 'Ingangen',
    about: 'Een ticket dat bij meerdere ingangen geldig is, telt bij elke ingang.',
    arrived: (n) => `${formats.number(n)} aangekomen`,
  },
  refusals: { title: 'Geweigerd, per reden', none: 'Er is geen scan geweigerd.' },
};

function per(minutes: number): string {
  if (minutes === 1) return 'per minuut';
  if (minutes < 60) return `per ${formats.number(minutes)} minuten`;
  const hours = minutes / 60;
  if (hours < 24) return hours === 1 ? 'per uur' : `per ${formats.number(hours)} uur`;
  return hours === 24 ? 'per dag' : `per ${formats.number(hours / 24)} dagen`;
}
