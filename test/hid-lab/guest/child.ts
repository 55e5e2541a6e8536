import { listen } from './listening.ts';

/** The scanner code in a process of its own, for other rights or other libraries; prints what it sees, a line of JSON for each change. */

export interface Seen {
  readonly scanners: readonly (readonly [state: string, problem: string | null])[];
  readonly problem: string | null;
  readonly barcodes: readonly (string | null)[];
}

const barcodes: (string | null)[] = [];
const { scanners } = listen(({ event }) => barcodes.push(event.barcode));

let last = '';
setInterval(() => {
  const seen: Seen = {
    scanners: scanners.devices().map(({ state, problem }) => [state, problem?.code ?? null]),
    problem: scanners.problem()?.code ?? null,
    barcodes,
  };
  const line = JSON.stringify(seen);
  if (line !== last) console.log(line);
  last = line;
}, 20);
