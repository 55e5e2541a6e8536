import type { Bench, Part } from '../part.ts';
import { median } from '../measure.ts';
import { atMost, row, type Row } from '../rows.ts';
import { runJob } from '../run-job.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const PER_SECOND = 200;
const FLOOR = 'one row, committed FULL';
const LATER_MS = 5;

/** Scans one after the other when the station is idle, and as they come while it reads its whole list. */
export const scan: Part = async (bench) => {
  const sizes = [...SIZES.filter((size) => size < bench.tickets), bench.tickets];
  const rows: Row[] = [];
  for (const size of sizes) rows.push(...(await scanIdle(bench, size)));
  rows.push(...(await scanDuring(bench, 'first load')), ...(await scanDuring(bench, 'sweep')));
  return rows;
};

type Measured = Awaited<ReturnType<typeof runJob<'scan'>>>;

async function measure(
  { rounds, quick, server }: Bench,
  during: 'idle' | 'first load' | 'sweep',
  size: number,
  folder: () => Promise<string>,
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (let round = 0; round < rounds; round++) {
    measured.push(
      await runJob('scan', {
        server: await server(size),
        folder: await folder(),
        during,
        scans: quick ? 50 : 2_000,
        perSecond: PER_SECOND,
        idleMs: quick ? 200 : 5_000,
      }),
    );
  }
  return measured;
}

const quantiles = ['p50', 'p99', 'max'] as const;

async function scanIdle(bench: Bench, size: number): Promise<Row[]> {
  const measured = await measure(bench, 'idle', size, () => bench.loaded(size));
  const what = `scan, idle, ${size} tickets`;
  const rows = quantiles.map((which) => {
    const ratio = median(measured.map(({ alone, commit }) => alone[which] / commit[which]));
    const value = median(measured.map(({ alone }) => alone[which]));
    const target = which === 'p99' ? atMost(2, ratio, '×') : null;
    return row('scan', `${what}: ${which}`, [value, 'ms'], { to: FLOOR, ratio }, target);
  });
  if (size !== bench.tickets) return rows;
  const floor = quantiles.map((which) =>
    row('scan', `floor: ${FLOOR}: ${which}`, [median(measured.map(({ commit }) => commit[which])), 'ms'], {
      to: 'append and fdatasync',
      ratio: median(measured.map(({ commit, append }) => commit[which] / append[which])),
    }),
  );
  const coming = quantiles.map((which) => asTheyCome('idle', which, measured));
  return [...floor, ...rows, ...coming];
}

async function scanDuring(bench: Bench, during: 'first load' | 'sweep'): Promise<Row[]> {
  const folder = async (): Promise<string> => (during === 'sweep' ? bench.loaded(bench.tickets) : bench.folder());
  const measured = await measure(bench, during, bench.tickets, folder);
  const later = median(measured.map(({ waits, commit }) => waits.p99 - commit.p99));
  const what = `scan during a ${during}: p99 later than the floor’s`;
  return [
    ...quantiles.map((which) => asTheyCome(`during a ${during} of ${bench.tickets} tickets`, which, measured)),
    row('scan', what, [later, 'ms'], null, atMost(LATER_MS, later, 'ms')),
  ];
}

function asTheyCome(when: string, which: (typeof quantiles)[number], measured: readonly Measured[]): Row {
  const samples = median(measured.map(({ waits }) => waits.samples));
  const value = median(measured.map(({ waits }) => waits[which]));
  const ratio = median(measured.map(({ waits, commit }) => waits[which] / commit[which]));
  const what = `scan, ${PER_SECOND}/s as they come, ${when} (${samples} scans): ${which}`;
  return row('scan', what, [value, 'ms'], { to: FLOOR, ratio });
}
