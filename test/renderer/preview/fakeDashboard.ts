import type { Dashboard, DashboardQuestion } from '#shared/dashboard.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { Reason } from '#shared/verdict.ts';
import type { CountedScan } from '../../../electron/station/ledger/tally-rows.ts';
import { composeDashboard } from '../../../electron/station/statistics/compose.ts';
import { createTally } from '../../../electron/station/statistics/tally.ts';
import { at } from './verdicts.ts';

/** Evenings that never were, counted as real ones: `?dashboard=evening`. */

interface Evening {
  readonly hours: number;
  readonly guests: number;
  readonly capacity: number | null;
  readonly types: readonly { readonly id: string | null; readonly name: string | null; readonly sold: number }[];
  readonly entries: Readonly<Record<string, string>>;
  /** Somebody tried the scanners in the morning. */
  readonly tried: boolean;
  readonly uncounted?: boolean;
}

const festival = [
  { id: 'standing', name: 'Standing', sold: 1_240 },
  { id: 'seated', name: 'Grandstand, block A to F', sold: 480 },
  { id: 'vip', name: 'VIP weekend', sold: 96 },
  { id: 'child', name: 'Child', sold: 120 },
  { id: 'crew', name: 'Crew', sold: 64 },
];

const evenings: Readonly<Record<string, Evening>> = {
  evening: { hours: 4.6, guests: 1_620, capacity: 1_500, types: festival, entries: {}, tried: false },
  begun: { hours: 0.05, guests: 4, capacity: null, types: festival, entries: {}, tried: false },
  nobody: { hours: 1, guests: 0, capacity: 1_500, types: festival, entries: {}, tried: false },
  uncounted: { hours: 3, guests: 600, capacity: null, types: festival, entries: {}, tried: true, uncounted: true },
  many: {
    hours: 60,
    guests: 6_300,
    capacity: 1_200,
    types: [
      ...festival,
      { id: 'long', name: 'Internationales Sommerfest der Kulturen am Hafen, Zweitageskarte ermäßigt', sold: 2_400 },
      { id: 'arabic', name: 'تذكرة عائلية', sold: 310 },
      { id: '<script>', name: '\u202E<b>evil</b>', sold: 12 },
      ...Array.from({ length: 14 }, (_, n) => ({ id: `t${n}`, name: `Day ticket ${n + 1}`, sold: 300 - 20 * n })),
      { id: null, name: null, sold: 0 },
    ],
    entries: { north: 'North gate', south: 'South gate at the harbour, behind the old customs house', vip: 'VIP' },
    tried: true,
  },
};

const reasons: readonly Reason[] = [
  'already_in',
  'already_in',
  'unknown',
  'status_invalid',
  'wrong_event',
  'too_early',
];

/** One of the types, as often as it was sold. */
function drawn(types: Evening['types'], at01: number): Evening['types'][number] | undefined {
  let rest = at01 * types.reduce((sum, type) => sum + type.sold, 0);
  return types.find((type) => (rest -= type.sold) < 0);
}

/** The same numbers each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function composed({ hours, guests, capacity, types, entries, tried, uncounted = false }: Evening) {
  const next = chance(7);
  const tally = createTally(['event']);
  const began = at - hours * 3_600_000;
  const gates = Object.keys(entries);
  const scans: CountedScan[] = [];
  const add = (given: Partial<CountedScan>): void => {
    scans.push({
      eventId: 'event',
      subject: null,
      result: 'in',
      reason: null,
      against: null,
      scannedAt: at,
      ticketTypeId: null,
      entryIds: [],
      ...given,
    });
  };
  for (let guest = 0; guest < guests; guest++) {
    // Most come in the first third; of those who leave, some come back.
    const came = began + (next() * 0.5 + next() * 0.5) ** 1.8 * 0.75 * (at - began);
    const type = drawn(types, next());
    const gate = gates[Math.floor(next() * gates.length)];
    const whose = {
      subject: `g${guest}`,
      ticketTypeId: type?.id ?? null,
      entryIds: gate === undefined ? [] : [gate],
      against: next() < 0.004 ? ('unknown' as const) : null,
    };
    add({ ...whose, scannedAt: came });
    const left = came + next() * 3 * 3_600_000;
    if (next() < 0.35 && left < at) add({ ...whose, result: 'out', scannedAt: left });
    if (next() < 0.06) {
      const reason = reasons[Math.floor(next() * reasons.length)] ?? 'unknown';
      add({ result: reason === 'already_in' ? 'repeat' : 'refused', reason, scannedAt: came + 20_000 });
    }
  }
  if (tried) add({ subject: 'tried', scannedAt: began - 9 * 3_600_000 });
  const ordered = scans.toSorted((a, b) => a.scannedAt - b.scannedAt);
  for (const [index, scan] of ordered.entries()) tally.add({ seq: index + 1, scan, undone: null, purged: false });
  const beside = {
    now: at,
    perMinute: guests === 0 ? 0 : 4,
    capacity,
    sold: uncounted ? null : types,
    entryNames: entries,
  };
  return (question: DashboardQuestion): Dashboard => composeDashboard(tally, question, beside);
}

interface DashboardCalls {
  dashboard(question: DashboardQuestion): Promise<Outcome<Dashboard>>;
  exportDashboard(): Promise<Outcome<readonly string[]>>;
}

export function fakeDashboard(name: string, note: (name: string, argument?: unknown) => void): DashboardCalls {
  const evening = evenings[name] ?? evenings['evening'];
  let answer: ((question: DashboardQuestion) => Dashboard) | null = null;
  return {
    async dashboard(question) {
      note('dashboard', question);
      if (name === 'loading') return new Promise(() => undefined);
      if (name === 'fail' || evening === undefined) return failure('ledger_unusable', 'journal.sqlite: disk I/O error');
      answer ??= composed(evening);
      return success(answer(question));
    },
    async exportDashboard() {
      note('exportDashboard');
      if (name === 'many') return failure('export_failed', 'EROFS: read-only file system');
      return success([
        '/media/door/STICK/gatehouse-over-time-1f0c9a52-2026-07-18T19-42-07Z.csv',
        '/media/door/STICK/gatehouse-totals-1f0c9a52-2026-07-18T19-42-07Z.csv',
      ]);
    },
  };
}
