import type { KeptEvent, RejectedScan } from '#shared/view.ts';
import { at } from './verdicts.ts';

/** What the dialog about the station's data shows in the preview. */
export const kept: readonly KeptEvent[] = [
  { id: 'e1', name: 'Sommerfest 2026', tickets: 18_402, scans: 1_520, unsent: 9, rejected: 312 },
  { id: 'e2', name: 'Open Air am See', tickets: 4_000, scans: 0, unsent: 0, rejected: 0 },
  {
    id: 'e3',
    name: 'Internationales Sommerfest der Kulturen am Hafen '.repeat(4),
    tickets: 12,
    scans: 1,
    unsent: 0,
    rejected: 2,
  },
];

const words = [
  '[3].barcode: must match ^[0-9A-Z-]{4,64}$',
  '[0].scanned_at: must not be in the future',
  '',
  '<b>Not</b> \u202Eallowed\u0000 '.repeat(12),
];

export const rejected: readonly RejectedScan[] = Array.from({ length: 312 }, (_, index) => ({
  seq: index + 1,
  at: at - 900_000 + index * 1_700,
  barcode: index === 2 ? `\u001d${'ABC'.repeat(40)}` : `4006381${String(index).padStart(6, '0')}`,
  serverSaid: words[index % words.length] ?? '',
}));
