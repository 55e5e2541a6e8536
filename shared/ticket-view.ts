import type { Presence } from './domain.ts';
import type { Verdict } from './verdict.ts';

/** Whether vivenu has a scan. `none`: it gets none of this kind, or the scan was taken back before it left. */
export type ScanUpload = 'none' | 'unsent' | 'sent' | 'rejected';

/** One scan of a ticket, with what became of it. */
export interface TicketScan {
  readonly verdict: Verdict & { readonly seq: number };
  /** Where it was taken back: when, and why in the person's words. */
  readonly takenBack: { readonly at: number; readonly note: string | null } | null;
  readonly upload: ScanUpload;
  /** Why vivenu refuses it, in its words. */
  readonly serverSaid: string | null;
}

/** A ticket, or a barcode that has none, and what this station has seen of it. */
export interface TicketView {
  /** What a scan would say now, in the station's direction; its ticket is the ticket. */
  readonly expected: Verdict;
  readonly presence: Presence;
  /** Newest first. */
  readonly scans: readonly TicketScan[];
  /** There are older ones. */
  readonly hasMore: boolean;
}
