/** A timer that comes later than this says that the page was busy: keys may wait in its queue. */
const lateMs = 30;
const drainMs = 50;

interface Silence {
  /** A key has come; `at` is its time stamp. */
  readonly heard: (at: number) => void;
  readonly stop: () => void;
}

/**
 * Tells when no key has come for a while. A key that waits in the queue of a busy page is no silence: keys carry the
 * moment at which they were pressed, on the clock of `performance.now()`.
 */
export function createSilence(lengthMs: number, onSilence: (at: number) => void): Silence {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (ms: number, lastAt: number): void => {
    clearTimeout(timer);
    const due = performance.now() + ms;
    timer = setTimeout(() => {
      const now = performance.now();
      if (now - due > lateMs) wait(drainMs, lastAt);
      else if (now - lastAt < lengthMs) wait(lengthMs - (now - lastAt), lastAt);
      else onSilence(now);
    }, ms);
  };
  return {
    heard: (at) => wait(lengthMs, at),
    stop: () => clearTimeout(timer),
  };
}
