import { parentPort, workerData } from 'node:worker_threads';

/**
 * People at the door, who come whether the station is ready or not. They have a thread of their own, so that a busy station cannot
 * keep one from arriving. Each message is the moment at which somebody was due.
 */
function arrive(port: NonNullable<typeof parentPort>, perSecond: number): never {
  const never = new Int32Array(new SharedArrayBuffer(4));
  const now = (): number => performance.timeOrigin + performance.now();
  for (let due = now(); ; due += 1_000 / perSecond) {
    const wait = due - now();
    if (wait > 0) Atomics.wait(never, 0, 0, wait);
    port.postMessage(due);
  }
}

if (parentPort === null) throw new Error('this file runs as a thread only');
arrive(parentPort, (workerData as { readonly perSecond: number }).perSecond);
