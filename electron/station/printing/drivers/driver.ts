import type { PrinterStatus } from '#shared/printing.ts';
import type { Problem } from '#shared/problem.ts';
import type { PrintDocument } from '../paper.ts';

/** A printer, whatever way it is reached and whatever it speaks. Its calls never reject, and end by themselves. */
export interface PrinterDriver {
  /** Asks the printer how it is. */
  status(signal: AbortSignal): Promise<PrinterStatus>;
  print(order: PrintOrder): Promise<PrintOutcome>;
  /** Makes sure that nothing of this name, left behind by an earlier run, prints later. */
  discard(name: string): Promise<void>;
}

export interface PrintOrder {
  /** Unique for ever, for spoolers and logs; no user text. */
  readonly name: string;
  readonly document: PrintDocument;
  /**
   * Runs once, right before the first byte leaves from which something could print; whether the printer is ready was asked before.
   * It throws where that cannot be noted: then nothing is sent, and `print` gives `notSent`.
   */
  readonly onSending: () => void;
  /** What the printer says of itself while the job is under way. */
  readonly onStatus?: (status: PrinterStatus) => void;
  /** Nobody waits any longer: what is under way is broken off. */
  readonly signal: AbortSignal;
}

export type PrintOutcome =
  /** The printer says that it has printed; one that cannot say has at least taken everything. */
  | { readonly is: 'printed' }
  /** Surely nothing came out. `retry`: it is the printer that is not ready; the job is as good as before. */
  | { readonly is: 'notSent'; readonly problem: Problem; readonly retry: boolean }
  /** It may have come out, or a part of it. */
  | { readonly is: 'unknown'; readonly problem: Problem };
