import { nodeHidPort } from '../../../electron/station/scanners/hid/node-hid-port.ts';
import { short } from './barcodes.ts';
import { figure } from './check.ts';
import type { Listening } from './listening.ts';
import { layoutA, sample } from './samples.ts';
import { VirtualDevice } from './virtual-device.ts';

const TIMES = 100;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Figures to look at; in an emulator they are some ten times those of a real computer. */
export async function figures({ ready, gone, next }: Listening): Promise<void> {
  const { description, reports } = sample(layoutA);
  const device = new VirtualDevice(description);
  await ready();
  const latencies: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    latencies.push(
      await timed(() => {
        for (const report of reports(short)) device.send(report);
        return next();
      }),
    );
  }
  figure('from the report in the kernel to the reading', latencies);

  const port = nodeHidPort();
  const looks: number[] = [];
  for (let time = 0; time < TIMES; time++) looks.push(await timed(() => port.list()));
  figure('one look for scanners', looks);
  device.unplug();
  await gone();
}
