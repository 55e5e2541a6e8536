import { errorMessage } from '#shared/error-message.ts';
import type { Problem } from '#shared/problem.ts';
import type { ScannerState, SerialScanner } from '#shared/scanners.ts';
import { serialCaptureHeader } from '../capture.ts';
import { findScanners, idOfPath, idOfPort, type Place } from './identity.ts';
import type { PortFound } from './serial-port.ts';
import { createSerialReader, type SerialParts, type SerialReader } from './serial-reader.ts';

interface SerialState {
  readonly id: string;
  /** Where it is, or was. */
  readonly path: string;
  /** As it calls itself; empty where it does not. */
  readonly product: string;
  readonly vendorId: number | null;
  readonly productId: number | null;
  readonly baudRate: number;
  readonly state: ScannerState;
  readonly problem: Problem | null;
}

/** The serial scanners that somebody chose, read wherever they are plugged in. */
export interface SerialScanners {
  start(): void;
  stop(): Promise<void>;
  /** The choice has changed. */
  settle(): void;
  devices(): readonly SerialState[];
  /** All ports that could be chosen. */
  ports(): readonly PortFound[];
  portsProblem(): Problem | null;
  /** The id of the scanner at a port. */
  identify(path: string): SerialScanner['id'];
  /** The first line of a recording of this scanner; null where it is none of these. */
  header(id: string): string | null;
}

interface Parts extends SerialParts {
  readonly chosen: () => readonly SerialScanner[];
}

/** A scanner that is plugged in again should be there before somebody wonders; each look reads a few files. */
const LOOK_MS = 2_000;

export function createSerialScanners(parts: Parts): SerialScanners {
  const { chosen, waiting, log, onChange } = parts;
  const stopping = new AbortController();
  let readers: readonly SerialReader[] = [];
  const closing = new Set<Promise<void>>();
  let ports: readonly PortFound[] = [];
  let problem: Problem | null = null;
  let isSettled = false;
  let pause = new AbortController();
  let running: Promise<void> = Promise.resolve();

  function close(reader: SerialReader): void {
    const closed = reader.close().finally(() => closing.delete(closed));
    closing.add(closed);
  }

  /** One reader for each chosen scanner. */
  function settleReaders(): void {
    const kept = (scanner: SerialScanner): SerialReader | undefined =>
      readers.find(({ id, baudRate }) => id === scanner.id && baudRate === scanner.baudRate);
    const next = chosen().map((scanner) => kept(scanner) ?? createSerialReader(scanner, parts));
    for (const reader of readers) if (!next.includes(reader)) close(reader);
    readers = next;
  }

  function listed(found: readonly PortFound[], wrong: Problem | null): void {
    const isSame = JSON.stringify([found, wrong]) === JSON.stringify([ports, problem]);
    ports = found;
    problem = wrong;
    if (isSame) return;
    if (wrong !== null) log.warn(`serial ports cannot be listed: ${wrong.detail}`);
    onChange();
  }

  async function list(): Promise<void> {
    try {
      listed(await parts.ports.list(), null);
    } catch (error) {
      listed([], { code: 'ports_unlisted', detail: errorMessage(error) });
    }
  }

  /** Without a list they are where they were. */
  function places(): ReadonlyMap<string, Place> {
    const open = new Map(
      readers.flatMap(({ id, place }) => {
        const at = place();
        return at === null ? [] : [[id, at] as const];
      }),
    );
    if (problem === null) return findScanners(chosen(), ports, open);
    return new Map(chosen().map(({ id, path }) => [id, open.get(id) ?? { path, port: null }]));
  }

  async function look(): Promise<void> {
    await list();
    // A port that is still being closed could not be opened again.
    await Promise.all(closing);
    if (stopping.signal.aborted) return;
    const found = places();
    for (const reader of readers) reader.goTo(found.get(reader.id) ?? null);
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      isSettled = true;
      await look();
      pause = new AbortController();
      if (isSettled && !stopping.signal.aborted) await waiting.sleep(LOOK_MS, pause.signal);
    }
  }

  function settle(): void {
    isSettled = false;
    settleReaders();
    pause.abort();
  }

  return {
    start() {
      settleReaders();
      running = run();
    },

    async stop() {
      stopping.abort();
      pause.abort();
      for (const reader of readers) close(reader);
      await running;
      await Promise.all(closing);
    },

    settle,

    devices: () =>
      readers.map((reader) => {
        const { path, port } = reader.last();
        return {
          id: reader.id,
          path,
          product: port?.product ?? '',
          vendorId: port?.vendorId ?? null,
          productId: port?.productId ?? null,
          baudRate: reader.baudRate,
          ...reader.state(),
        };
      }),

    ports: () => ports,
    portsProblem: () => problem,

    identify(path) {
      // A scanner that is read keeps its id, whatever else is plugged in meanwhile.
      const reader = readers.find((each) => each.place()?.path === path);
      const port = ports.find((each) => each.path === path);
      return reader?.id ?? (port === undefined ? idOfPath(path) : idOfPort(port, ports));
    },

    header(id) {
      const reader = readers.find((each) => each.id === id);
      return reader === undefined ? null : serialCaptureHeader({ path: reader.last().path, baudRate: reader.baudRate });
    },
  };
}
