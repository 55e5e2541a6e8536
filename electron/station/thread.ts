import { parentPort, Worker, workerData } from 'node:worker_threads';
import { createBirpc, type BirpcReturn } from 'birpc';

/** What every thread can do. */
export interface ThreadFunctions {
  /** Ends what is open; nothing is called afterwards. */
  close(): Promise<void>;
}

/** Work beside the path of the scans, with typed calls to it. */
export interface Thread<Functions extends ThreadFunctions> {
  /** The thread starts at the first call, and anew after it broke; calls that were under way then reject. */
  readonly calls: Functions;
  end(): Promise<void>;
}

/** Pages make much garbage that is dead at once; left to itself Node would keep 48 MB for it, for each thread. */
const YOUNG_MB = 6;

export function openThread<Functions extends ThreadFunctions>(file: URL, data: unknown): Thread<Functions> {
  let running: { readonly worker: Worker; readonly calls: BirpcReturn<Functions> } | null = null;

  function start() {
    const worker = new Worker(file, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    const calls = createBirpc<Functions>(
      {},
      {
        post: (message: { readonly a: readonly unknown[] }) => worker.postMessage(message, ownedBuffers(message.a)),
        on: (listener) => worker.on('message', listener),
        timeout: -1,
      },
    );
    const broke = (error: Error): void => {
      if (running?.worker === worker) running = null;
      calls.$close(error);
    };
    worker.once('error', (error) => broke(error instanceof Error ? error : new Error(String(error))));
    worker.once('exit', () => broke(new Error('the thread has ended')));
    running = { worker, calls };
    return running;
  }

  return {
    calls: new Proxy({} as Functions, {
      get: (_, name) => Reflect.get((running ?? start()).calls, name) as unknown,
    }),
    async end() {
      if (running === null) return;
      const { worker, calls } = running as { worker: Worker; calls: BirpcReturn<ThreadFunctions> };
      await calls.close().catch(() => undefined);
      await worker.terminate();
    },
  };
}

/** Bytes that an argument carries are handed over, not copied, where nothing else shares their memory. The caller cannot use them afterwards. */
function ownedBuffers(args: readonly unknown[]): ArrayBuffer[] {
  return args
    .flatMap((arg) => (typeof arg === 'object' && arg !== null ? Object.values(arg) : []))
    .filter((value) => value instanceof Uint8Array)
    .flatMap(({ buffer, byteLength }) =>
      buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? buffer : [],
    );
}

/** In the thread's own file: answers the calls. `build` gets the data that the thread was opened with. */
export function answerCalls(build: (data: never) => ThreadFunctions): void {
  const port = parentPort;
  if (port === null) throw new Error('this file runs as a thread only');
  createBirpc(build(workerData as never), {
    post: (message) => port.postMessage(message),
    on: (listener) => port.on('message', listener),
    timeout: -1,
  });
}
