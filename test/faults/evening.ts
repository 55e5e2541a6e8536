import { expect } from 'vitest';
import type { Sandbox, SandboxOptions } from '../../electron/station/sandbox/sandbox.ts';
import { compare, createAcknowledged, readLog, type Comparison } from './compare.ts';
import { startStation, until, validBarcodes, type Station } from './harness.ts';
import type { Stage } from './stage.ts';

/** A door with a server, as most faults find it. */
export interface Evening {
  readonly sandbox: Sandbox;
  readonly data: string;
  readonly station: Station;
  /** Of tickets that were not scanned yet. */
  readonly barcodes: readonly string[];
}

export async function openDoors(stage: Stage, options: SandboxOptions = {}): Promise<Evening> {
  const [sandbox, data] = [await stage.sandbox(options), stage.folder()];
  const station = startStation(stage, sandbox, { data });
  await station.ready();
  return { sandbox, data, station, barcodes: validBarcodes(sandbox) };
}

export async function admit(station: Station, barcodes: readonly string[]): Promise<void> {
  for (const barcode of barcodes) expect(await station.ask(barcode)).toMatchObject({ type: 'verdict', result: 'in' });
}

/** Requests that met a fault. */
export const hits = ({ sandbox }: Evening): number =>
  sandbox.control.faults().reduce((sum, fault) => sum + fault.hits, 0);

/** Nothing is left to send, and nobody had to do anything. */
export const allSent = ({ station }: Evening): Promise<unknown> =>
  until(async () => (await station.status()).unsent === 0);

/** Ends the station and compares all that it ever did with what the server has. */
export async function settle(
  { station, sandbox, data }: Evening,
  rejected: readonly string[] = [],
): Promise<Comparison> {
  const acknowledged = createAcknowledged();
  const { lines, code } = await station.end();
  acknowledged.note(lines);
  expect([lines.at(-1), code]).toEqual([{ type: 'bye', unsent: 0 }, 0]);
  const comparison = compare(acknowledged, readLog(data), sandbox.control.scans(), { rejected });
  expect(comparison.wrong).toEqual([]);
  return comparison;
}
