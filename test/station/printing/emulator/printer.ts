import type { Condition } from './tongue.ts';

export type EmulatedLanguage = 'escpos' | 'zpl' | 'star';
/** How it behaves, beside its condition. */
interface Manner {
  /** It reads and prints, and never answers. */
  silent: boolean;
  /** It takes connections, and reads nothing. */
  deaf: boolean;
  /** It breaks the connection right after a job, without an answer. */
  hangsUpAfterJob: boolean;
  /** How fast it prints; null for at once. */
  bytesPerSecond: number | null;
}

export type EmulatorState = Condition & Manner;

export interface EmulatorOptions {
  readonly language: EmulatedLanguage;
  /** Without it, any free one. */
  readonly port?: number;
  /** What it keeps that it cannot print yet; full, it stops reading. */
  readonly memoryBytes?: number;
}

/** A printer of no maker in particular, on a real TCP port. It knows nothing of the program that prints on it. */
export interface PrinterEmulator {
  readonly port: number;
  /** What came out whole, once for each copy. */
  readonly printed: readonly Uint8Array[];
  /** What a connection left without its end. */
  readonly partial: readonly Uint8Array[];
  /** When the first byte of each job came, in milliseconds since 1970. */
  readonly begun: readonly number[];
  readonly connections: number;
  set(change: Partial<EmulatorState>): void;
  /** Once, when so many bytes of the next job have been printed. */
  during(afterBytes: number, happens: () => void): void;
  /** Breaks the connection with a reset. */
  cutOff(): void;
  /** Switched off: what it had not printed is gone, and connections are refused. */
  stop(): Promise<void>;
  /** On the same port as before. */
  start(): Promise<void>;
  /** Resolves when that is so, which is looked at whenever something happens. */
  when(isSo: () => boolean): Promise<void>;
  /** The next whole job that nobody took with this yet. */
  nextJob(): Promise<Uint8Array>;
  /** Nothing is in its memory, and nobody is connected. */
  isIdle(): boolean;
  close(): Promise<void>;
}
