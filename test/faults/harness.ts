import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Sandbox } from '../../electron/station/sandbox/sandbox.ts';
import { createChance, type Chance } from '../../electron/station/sandbox/world/random.ts';
import type { Stage } from './stage.ts';

/** A headless station as a real process, which can be killed at any moment. */

const program = resolve(import.meta.dirname, '../../electron/headless.ts');

/** Printed, so that GATEHOUSE_SEED repeats a run, as far as the machine does. */
export function seededChance(what: string): Chance {
  const seed = Number(process.env['GATEHOUSE_SEED'] ?? Date.now() % 1_000_000_000);
  console.log(`${what}: GATEHOUSE_SEED=${seed}`);
  return createChance(seed);
}

export type Line = Readonly<Record<string, unknown>>;

interface Ended {
  readonly lines: readonly Line[];
  readonly stderr: string;
  readonly code: number | null;
}

interface SaidProblem {
  readonly code: string;
  readonly message: string;
}

/** The line `status`, as far as the tests look at it. */
interface StatusLine {
  readonly stationId: string;
  readonly tickets: number;
  readonly unsent: number;
  readonly unsentSince: string | null;
  readonly rejected: number;
  readonly recordProblem: SaidProblem | null;
  readonly syncProblem: SaidProblem | null;
  readonly uploadProblem: SaidProblem | null;
  readonly clockAheadMs: number | null;
  readonly notices: readonly SaidProblem[];
}

export interface Station {
  readonly process: ChildProcessWithoutNullStreams;
  /** What it has printed: whole lines only, since one that `kill -9` cut was never said. */
  readonly lines: readonly Line[];
  stderr(): string;
  /** The line `ready`. */
  ready(): Promise<Line>;
  /** Writes lines without waiting for their answers. */
  send(...lines: readonly string[]): void;
  /** Writes a line, or a command as an object, and gives its answer. */
  ask(line: string | object): Promise<Line>;
  /** What a screen would show. */
  status(): Promise<StatusLine>;
  /** All answers to what was sent so far. */
  answered(): Promise<void>;
  /** That many answers in all. */
  hasAnswered(count: number): Promise<void>;
  kill(): Promise<void>;
  /** Ends the input. */
  end(): Promise<Ended>;
}

interface Options {
  readonly data: string;
  readonly server?: string;
  readonly token?: string;
  readonly events?: readonly string[];
  readonly drainSeconds?: number;
  readonly more?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const NO_ANSWER = new Set(['progress', 'ready', 'bye']);

export function startStation(stage: Stage, sandbox: Sandbox, options: Options): Station {
  const { data, server = sandbox.url, token = sandbox.demo.token, more = [] } = options;
  const { events = [sandbox.demo.eventId, sandbox.demo.otherEventId], drainSeconds = 20 } = options;
  const args = ['--server', server, '--token', token, '--data', data, '--drain-seconds', String(drainSeconds)];
  const child = spawn(process.execPath, [program, ...args, ...events.flatMap((id) => ['--event', id]), ...more], {
    env: { ...process.env, ...options.env },
  });
  const closed = once(child, 'close');
  stage.onEnd(async () => {
    child.kill('SIGCONT');
    child.kill('SIGKILL');
    await closed;
  });
  // A station that was killed takes no more lines.
  child.stdin.on('error', () => undefined);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));

  const lines: Line[] = [];
  const answers: Line[] = [];
  let sent = 0;
  let open = '';
  let waiting: (() => void)[] = [];
  const wakeAll = (): void => {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (open + text).split('\n');
    open = parts.pop() ?? '';
    for (const part of parts) {
      const line = JSON.parse(part) as Line;
      lines.push(line);
      if (!NO_ANSWER.has(String(line['type']))) answers.push(line);
    }
    wakeAll();
  });
  child.once('close', wakeAll);

  async function lineOf<T>(find: () => T | undefined): Promise<T> {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      if (child.stdout.closed) throw new Error(`the station ended: ${stderr}`);
      await new Promise<void>((done) => waiting.push(done));
    }
  }

  function send(...texts: readonly string[]): void {
    sent += texts.length;
    child.stdin.write(texts.map((text) => `${text}\n`).join(''));
  }

  function ask(line: string | object): Promise<Line> {
    const index = sent;
    send(typeof line === 'string' ? line : JSON.stringify(line));
    return lineOf(() => answers[index]);
  }

  return {
    process: child,
    lines,
    stderr: () => stderr,
    ready: () => lineOf(() => lines.find(({ type }) => type === 'ready')),
    send,
    ask,
    async status() {
      const line = await ask({ cmd: 'status' });
      if (line['type'] !== 'status') throw new Error(JSON.stringify(line));
      return line as unknown as StatusLine;
    },
    async answered() {
      await lineOf(() => (answers.length >= sent ? true : undefined));
    },
    async hasAnswered(count) {
      await lineOf(() => (answers.length >= count ? true : undefined));
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
    async end() {
      child.stdin.end();
      const [code] = (await closed) as [number | null];
      return { lines, stderr, code };
    },
  };
}

const LOOK_AGAIN_MS = 25;

/** Waits for something that nothing tells of. A test that waits in vain ends with its own time. */
export async function until<T>(look: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
  }
}

/** Barcodes of valid tickets of the station's events. */
export function validBarcodes(sandbox: Sandbox, eventIds?: readonly string[]): readonly string[] {
  const ids = eventIds ?? [sandbox.demo.eventId, sandbox.demo.otherEventId];
  const tickets = ids.flatMap((eventId) => sandbox.control.tickets({ eventId }));
  return tickets.filter(({ status }) => status === 'VALID').map(({ barcode }) => String(barcode));
}
