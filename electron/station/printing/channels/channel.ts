import type { Outcome } from '#shared/problem.ts';

/** A way for bytes to a printer and back. */
export interface Channel {
  /** Nothing ever comes back, whatever the printer could say. */
  readonly isOneWay: boolean;
  /** The signal breaks off what is under way, also on the line that was opened. */
  open(signal: AbortSignal): Promise<Outcome<Line>>;
}

/** `stalled`: the other side takes nothing more; a part may have arrived. `broken`: so is the connection; a part may have arrived. */
export type Written = 'taken' | 'stalled' | 'broken';

/**
 * Looks for an answer in all that came since the line was opened; null where it is not there yet. `from` is how much of it had come
 * when the question was asked.
 */
export type Understand<T> = (received: Uint8Array, from: number) => T | null;

/** An open connection. Its calls never reject; one at a time. */
export interface Line {
  /** Resolves when the system has taken all of it, or nothing more for some time. */
  write(bytes: Uint8Array): Promise<Written>;
  /** Null where no answer is understood in time, or the line breaks before. */
  ask<T>(question: Uint8Array, understand: Understand<T>, timeoutMs: number): Promise<T | null>;
  /** Why nothing can be sent or heard any more; null while it can. */
  broken(): string | null;
  /** Gives the last bytes so much time. Whether all was taken, and the other side closed in good order. */
  close(patienceMs: number): Promise<boolean>;
}
