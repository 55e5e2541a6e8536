import type { Policy } from '#shared/policy.ts';
import type { TicketView } from '#shared/ticket-view.ts';
import { decideByRules, toScan } from './deciding.ts';
import type { Ledger } from './ledger/open.ts';
import { presenceOf, subjectOf } from './ledger/presence.ts';
import { composeVerdict } from './ledger/record.ts';
import { scansOfTicket } from './ledger/ticket-history.ts';

/** More scans of one ticket nobody reads; the saved log has them all. */
const MOST_SCANS = 50;

interface Parts {
  readonly ledger: Ledger;
  readonly eventIds: readonly string[];
  readonly policy: Policy;
  readonly now: () => number;
}

/** What the station knows of a barcode by itself: it asks nobody, and records nothing. */
export function viewTicket({ ledger, eventIds, policy, now }: Parts, barcode: string): TicketView {
  const { journal } = ledger;
  const scan = toScan(ledger, { barcode, source: 'manual', direction: policy.direction }, now);
  const expected = composeVerdict(ledger, decideByRules(ledger, eventIds, policy, scan));
  const subject = subjectOf(journal, expected.barcode, expected.ticket);
  const scans = scansOfTicket(ledger, expected.barcode, subject, MOST_SCANS + 1);
  return {
    expected,
    presence: presenceOf(journal, subject),
    scans: scans.slice(0, MOST_SCANS),
    hasMore: scans.length > MOST_SCANS,
  };
}
