import type { Direction, ScanSource } from '#shared/domain.ts';
import type { ScanDirection } from '#shared/policy.ts';
import type { AttentionSign, Hint, Reason, Result } from '#shared/verdict.ts';

/** A scan in the log. The log is only ever appended to; what is taken back is another row. */
export interface ScanRow {
  readonly seq: number;
  readonly eventId: string;
  readonly barcode: string;
  readonly ticketId: string | null;
  /** Whose presence an admitted scan moves; null for all others. */
  readonly subject: string | null;
  readonly asked: ScanDirection;
  readonly direction: Direction;
  readonly result: Result;
  readonly reason: Reason | null;
  readonly source: ScanSource;
  readonly scannedAt: number;
  readonly entries: number;
  readonly firstEntryAt: number | null;
  readonly beforeRestartAt: number | null;
  readonly dataAsOf: number | null;
  readonly attention: readonly AttentionSign[];
  readonly hint: Hint | null;
  /** A person's words: why against the rules, or why taken back. */
  readonly note: string | null;
  /** What the rules said, where a person decided otherwise. */
  readonly against: Reason | null;
  readonly ticketTypeId: string | null;
  readonly entryIds: readonly string[];
  /** A later row takes this one back. */
  readonly undone: boolean;
}

/** A scan that is to be appended, with what belongs to it. */
export interface NewScan extends Omit<ScanRow, 'seq' | 'undone' | 'result'> {
  readonly result: Result | 'undo';
  /** Number of the scan that this one takes back. */
  readonly undoes: number | null;
  /** The scan as vivenu gets it, JSON; null where it gets none. */
  readonly upload: string | null;
}
