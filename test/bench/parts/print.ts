import type { Part } from '../part.ts';
import { median } from '../measure.ts';
import { atMost, row, type Row } from '../rows.ts';
import { runJob } from '../run-job.ts';

const MOST_MS = 1_000;

const kinds = [
  { what: 'wristband', language: 'zpl', name: 'Zoë Müller' },
  { what: 'receipt', language: 'escpos', name: 'Zoë Müller' },
  { what: 'wristband with a drawn name', language: 'zpl', name: 'محمد 王小明' },
] as const;

/** From the commit to the printer: what a guest waits for after the green. */
export const print: Part = async ({ tickets, rounds, quick, server, loaded }) => {
  const rows: Row[] = [];
  for (const { what, language, name } of kinds) {
    const measured: Awaited<ReturnType<typeof runJob<'print'>>>[] = [];
    for (let round = 0; round < rounds; round++) {
      const input = { server: await server(tickets), folder: await loaded(tickets), language, name };
      measured.push(await runJob('print', { ...input, prints: quick ? 3 : 100 }));
    }
    for (const which of ['p50', 'p99'] as const) {
      const value = median(measured.map(({ ours }) => ours[which]));
      const ratio = median(measured.map(({ ours, limit }) => ours[which] / limit[which]));
      const target = which === 'p99' ? atMost(MOST_MS, value, 'ms') : null;
      const limit = { to: 'connect, ask, send one byte', ratio };
      rows.push(
        row('print', `${what}: commit to the first byte at the printer: ${which}`, [value, 'ms'], limit, target),
      );
    }
  }
  return rows;
};
