import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

export const dashboard: Texts['dashboard'] = {
  title: 'Übersicht',
  key: 'F3',
  scope: 'Scans dieser Station',
  close: 'Schließen',
  loading: 'Scans werden gezählt',
  drawing: 'Diagramme werden gezeichnet',
  emptyTitle: 'Noch keine Scans',
  empty: 'Die Zahlen beginnen mit dem ersten Scan an dieser Station.',
  save: 'Als CSV speichern',
  saved: 'Auf diesem Computer gespeichert:',

  group: {
    label: 'Anzeigen',
    everyone: 'Alle',
    ticketType: (name) => `Ticketart: ${name}`,
    entry: (name) => `Eingang: ${name}`,
  },
  period: { label: 'Zeitraum', values: { evening: 'Seit der letzten Pause', all: 'Ab dem ersten Scan' } },
  view: { label: 'Ansicht', values: { charts: 'Diagramme', table: 'Tabelle' } },

  figures: 'Wichtigste Zahlen',
  inside: {
    title: 'Jetzt drinnen',
    uncounted: 'Keine Kapazität festgelegt',
    of: (capacity, free) => `von ${formats.number(capacity)}, ${count(free, 'Platz', 'Plätze')} frei`,
    full: (capacity) => `von ${formats.number(capacity)}: voll`,
  },
  arrived: {
    title: 'Gekommen',
    of: (sold, share) => `von ${formats.number(sold)} verkauften, ${share}`,
    uncounted: 'Die verkauften Tickets lassen sich gerade nicht zählen',
  },
  rate: {
    title: 'Einlass pro Minute',
    peak: (n, at) => `Höchstwert: ${formats.number(n)} um ${at}`,
    none: 'Noch niemand gekommen',
  },
  refused: {
    title: 'Abgewiesen',
    overridden: (n) => `${formats.number(n)} trotzdem eingelassen`,
    undone: (n) => `${count(n, 'Scan', 'Scans')} zurückgenommen`,
  },

  occupancy: {
    title: 'Drinnen im Lauf der Zeit',
    summary: (inside, most, at) =>
      `Am Ende ${formats.number(inside)} drinnen. Höchstwert: ${formats.number(most)} um ${at}.`,
    capacity: (n) => `Kapazität ${formats.number(n)}`,
  },
  flow: {
    title: (minutes) => `Einlass und Ausgang ${per(minutes)}`,
    summary: (entries, exits, refused) =>
      `${formats.number(entries)} Einlass, ${formats.number(exits)} Ausgang, ${formats.number(refused)} abgewiesen.`,
  },
  columns: { from: 'Ab', in: 'Einlass', out: 'Ausgang', inside: 'Drinnen', refused: 'Abgewiesen' },
  table: (minutes) => `Werte ${per(minutes)}, neueste zuerst`,

  types: {
    title: 'Ticketarten',
    about: 'Gekommen von den verkauften Tickets',
    none: 'Ohne Ticketart',
    of: (arrived, sold) => `${formats.number(arrived)} von ${formats.number(sold)}`,
    more: (inside) => `${formats.number(inside)} drinnen`,
  },
  entries: {
    title: 'Eingänge',
    about: 'Ein Ticket, das an mehreren Eingängen gilt, zählt an jedem.',
    arrived: (n) => `${formats.number(n)} gekommen`,
  },
  refusals: { title: 'Abgewiesen nach Grund', none: 'Kein Scan wurde abgewiesen.' },
};

function per(minutes: number): string {
  if (minutes === 1) return 'pro Minute';
  if (minutes < 60) return `je ${formats.number(minutes)} Minuten`;
  const hours = minutes / 60;
  if (hours < 24) return hours === 1 ? 'pro Stunde' : `je ${formats.number(hours)} Stunden`;
  return hours === 24 ? 'pro Tag' : `je ${formats.number(hours / 24)} Tage`;
}
