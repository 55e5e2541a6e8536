import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { escpos } from './escpos.ts';
import { star } from './star.ts';
import type { EmulatedLanguage, EmulatorOptions, EmulatorState, PrinterEmulator } from './printer.ts';
import type { Command, PrinterTongue } from './tongue.ts';
import { zpl } from './zpl.ts';

export type { EmulatedLanguage, EmulatorState, PrinterEmulator } from './printer.ts';

const tongues: Readonly<Record<EmulatedLanguage, PrinterTongue>> = { escpos, zpl, star };

const MEMORY_BYTES = 65_536;
const TICK_MS = 10;

export async function createPrinterEmulator(options: EmulatorOptions): Promise<PrinterEmulator> {
  const tongue = tongues[options.language];
  const memoryBytes = options.memoryBytes ?? MEMORY_BYTES;
  const state: EmulatorState = {
    paperOut: false,
    coverOpen: false,
    paused: false,
    nearEnd: false,
    fault: false,
    ribbonOut: false,
    silent: false,
    deaf: false,
    hangsUpAfterJob: false,
    bytesPerSecond: null,
  };
  const printed: Uint8Array[] = [];
  const partial: Uint8Array[] = [];
  const begun: number[] = [];
  const sockets: Socket[] = [];
  const watchers = new Set<() => void>();
  let server: Server | null = null;
  let port = options.port ?? 0;
  let connections = 0;
  let taken = 0;

  /** What has come and is not printed yet, and whose it is. */
  let memory: { readonly from: Socket; bytes: Uint8Array; hasEnded: boolean }[] = [];
  /** Of the job that is being printed. */
  let job: Uint8Array = new Uint8Array();
  /** Bytes of the first command that the head has printed already. */
  let done = 0;
  let plan: { readonly afterBytes: number; readonly happens: () => void } | null = null;
  let marks = 0;
  let isMarked = false;
  let ticking: NodeJS.Timeout | null = null;

  const happened = (): void => {
    for (const look of watchers) look();
  };
  const isStuck = (): boolean => state.paperOut || state.coverOpen || state.paused || state.fault || state.ribbonOut;
  const kept = (): number => memory.reduce((sum, { bytes }) => sum + bytes.length, 0);

  function say(to: Socket, answer: Uint8Array | null): void {
    if (answer === null || state.silent || to.destroyed || !to.writable) return;
    to.write(answer);
  }

  function answerAtOnce(socket: Socket, n: number): void {
    const waiting = formatsWaiting();
    const answer = tongue.answer(state, n, { waiting: waiting.whole, isPartial: waiting.isPartial, marks, isMarked });
    if (!state.silent) isMarked = false;
    say(socket, answer);
  }

  function formatsWaiting(): { readonly whole: number; readonly isPartial: boolean } {
    let whole = 0;
    let isPartial = job.length > 0;
    for (const { bytes } of memory) {
      let rest = bytes;
      while (rest.length > 0) {
        const command = tongue.command(rest);
        if (command === null) {
          isPartial = true;
          break;
        }
        if (command.kind.is === 'end') whole += 1;
        rest = rest.subarray(command.length);
      }
    }
    return { whole, isPartial };
  }

  function accept(socket: Socket): void {
    sockets.push(socket);
    connections += 1;
    socket.setNoDelay(true);
    let tail: Uint8Array = new Uint8Array();
    const entry = { from: socket, bytes: new Uint8Array(), hasEnded: false };

    socket.on('data', (data: Uint8Array) => {
      // Questions that are answered at once are found before anything is printed.
      let heard: Uint8Array = Buffer.concat([tail, data]);
      for (let found = tongue.realTime(heard); found !== null; found = tongue.realTime(heard)) {
        answerLater(found.n);
        heard = heard.subarray(found.at + found.length);
      }
      tail = heard.subarray(Math.max(0, heard.length - tongue.longestQuestion + 1));
      if (!memory.includes(entry)) memory.push(entry);
      entry.bytes = Uint8Array.from(Buffer.concat([entry.bytes, data]));
      answerNow();
      print();
      settleReading();
      happened();
    });
    /** Of what just came: it counts what it has taken. */
    const questions: number[] = [];
    const answerLater = (n: number): void => void questions.push(n);
    const answerNow = (): void => {
      for (let n = questions.shift(); n !== undefined; n = questions.shift()) answerAtOnce(socket, n);
    };
    const onEnd = (): void => {
      entry.hasEnded = true;
      print();
      happened();
    };
    socket.on('end', onEnd);
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.splice(sockets.indexOf(socket), 1);
      onEnd();
      settleReading();
    });
    settleReading();
    happened();
  }

  /** One connection at a time; the others wait unread. */
  function settleReading(): void {
    const [first, ...others] = sockets;
    for (const other of others) other.pause();
    if (first === undefined) return;
    if (state.deaf || kept() >= memoryBytes) first.pause();
    else first.resume();
  }

  function print(): void {
    if (ticking !== null) return;
    let budget = state.bytesPerSecond === null ? Infinity : Math.max(1, (state.bytesPerSecond * TICK_MS) / 1_000);
    for (let entry = memory[0]; entry !== undefined; entry = memory[0]) {
      const command = entry.bytes.length === 0 ? null : tongue.command(entry.bytes);
      if (command === null) {
        if (!entry.hasEnded) return;
        leave(entry);
      } else {
        if (command.kind.is !== 'aside' && isStuck()) return;
        if (hasHappened(command)) continue;
        if (command.kind.is === 'data' || command.kind.is === 'end') budget -= command.length - done;
        if (budget < 0) {
          done = command.length + budget;
          ticking = setTimeout(tick, TICK_MS);
          return;
        }
        done = 0;
        work(entry, command);
      }
    }
  }

  function tick(): void {
    ticking = null;
    print();
    settleReading();
    happened();
  }

  /** Something that was to happen within this command has happened just now: all may be different. */
  function hasHappened({ kind, length }: Command): boolean {
    if (kind.is !== 'data' && kind.is !== 'end') return false;
    if (job.length === 0 && done === 0) noteBegin();
    if (plan === null || job.length + length <= plan.afterBytes) return false;
    const { happens } = plan;
    plan = null;
    happens();
    return true;
  }

  let lastBegun = -1;
  function noteBegin(): void {
    if (lastBegun === printed.length + partial.length) return;
    lastBegun = printed.length + partial.length;
    begun.push(Date.now());
  }

  function work(entry: (typeof memory)[number], { kind, length }: Command): void {
    const bytes = entry.bytes.subarray(0, length);
    entry.bytes = entry.bytes.subarray(length);
    if (kind.is === 'data' || kind.is === 'end') job = Buffer.concat([job, bytes]);
    if (kind.is === 'question') say(entry.from, tongue.answerInOrder(state));
    if (kind.is === 'resetMarks') [marks, isMarked] = [0, false];
    if (kind.is === 'mark') [marks, isMarked] = [(marks + 1) % 32, true];
    if (kind.is !== 'end') return;
    const whole = Uint8Array.from(job);
    job = new Uint8Array();
    for (let copy = 0; copy < kind.copies; copy += 1) printed.push(whole);
    if (state.hangsUpAfterJob) entry.from.resetAndDestroy();
    happened();
  }

  function leave(entry: (typeof memory)[number]): void {
    memory = memory.filter((each) => each !== entry);
    const rest = Buffer.concat([job, entry.bytes]);
    job = new Uint8Array();
    done = 0;
    if (rest.length > 0) partial.push(Uint8Array.from(rest));
  }

  const emulator: PrinterEmulator = {
    get port() {
      return port;
    },
    printed,
    partial,
    begun,
    get connections() {
      return connections;
    },

    set(change) {
      Object.assign(state, change);
      print();
      settleReading();
      happened();
    },

    during(afterBytes, happens) {
      plan = { afterBytes, happens };
    },

    cutOff() {
      const [socket] = sockets;
      const entry = memory.find(({ from }) => from === socket);
      socket?.resetAndDestroy();
      if (entry === undefined) return;
      entry.bytes = new Uint8Array();
      leave(entry);
    },

    async stop() {
      const ending = server;
      server = null;
      if (ticking !== null) clearTimeout(ticking);
      ticking = null;
      memory = [];
      if (job.length > 0) partial.push(Uint8Array.from(job));
      job = new Uint8Array();
      done = 0;
      for (const socket of sockets) socket.resetAndDestroy();
      if (ending === null) return;
      ending.close();
      await once(ending, 'close');
      happened();
    },

    async start() {
      if (server !== null) return;
      const starting = createServer(accept);
      server = starting;
      starting.listen(port, '127.0.0.1');
      await once(starting, 'listening');
      ({ port } = starting.address() as AddressInfo);
    },

    when: (isSo) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!isSo()) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      }),

    async nextJob() {
      const index = taken;
      taken += 1;
      await emulator.when(() => printed.length > index);
      return printed[index] ?? new Uint8Array();
    },

    isIdle: () => sockets.length === 0 && memory.length === 0 && ticking === null,

    close: () => emulator.stop(),
  };
  await emulator.start();
  return emulator;
}
