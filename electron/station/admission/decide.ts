import type { Presence, Scan, Ticket } from '#shared/domain.ts';
import type { Policy } from '#shared/settings.ts';
import type { Decision, Reason } from '#shared/verdict.ts';
import { isReadable } from './barcode.ts';

/** A ticket that carries the scanned barcode, and where it stands. */
interface Candidate {
  readonly ticket: Ticket;
  readonly presence: Presence;
}

/** All that a decision may rest on besides the scan and the policy. */
export interface Facts {
  readonly eventId: string;
  /** Every ticket that the station knows with exactly this barcode, of any event. */
  readonly candidates: readonly Candidate[];
}

/**
 * The decision at the door. The rules stand in the order in which they are asked; the first that applies wins.
 * What is not known never admits.
 */
export function decide(scan: Scan, facts: Facts, policy: Policy): Decision {
  if (!isReadable(scan.barcode)) return refuse('unreadable');
  if (facts.candidates.length === 0) return refuse('unknown');

  const ours = facts.candidates.filter(({ ticket }) => ticket.eventId === facts.eventId);
  if (ours.length > 1) return refuse('ambiguous');
  const [candidate] = ours;
  if (candidate === undefined) return refuse('wrong_event', facts.candidates[0]);

  return scan.direction === 'OUT' ? decideExit(candidate, policy) : decideEntry(candidate);
}

function decideEntry(candidate: Candidate): Decision {
  const { ticket, presence } = candidate;
  const reason = refusalByStatus(ticket.status);
  if (reason !== null) return refuse(reason, candidate);
  if (presence.inside) return { result: 'repeat', reason: 'already_in', ticketId: ticket.id };
  return { result: 'in', reason: null, ticketId: ticket.id };
}

/** The status of a ticket does not hold anybody inside. */
function decideExit(candidate: Candidate, policy: Policy): Decision {
  if (policy.exitRequiresEntry && !candidate.presence.inside) return refuse('not_inside', candidate);
  return { result: 'out', reason: null, ticketId: candidate.ticket.id };
}

function refusalByStatus(status: string | null): Reason | null {
  switch (status) {
    case 'VALID':
      return null;
    case 'INVALID':
      return 'status_invalid';
    case 'RESERVED':
      return 'status_reserved';
    case 'BLANK':
      return 'status_blank';
    case 'DETAILSREQUIRED':
      return 'details_required';
    default:
      return 'status_unknown';
  }
}

function refuse(reason: Reason, candidate?: Candidate): Decision {
  return { result: 'refused', reason, ticketId: candidate?.ticket.id ?? null };
}

/** Where a ticket stands after a decision. Only an admitted entry or exit moves it. */
export function presenceAfter(before: Presence, decision: Decision, at: number): Presence {
  switch (decision.result) {
    case 'in':
      return { inside: true, entries: before.entries + 1, firstEntryAt: before.firstEntryAt ?? at, lastAt: at };
    case 'out':
      return { ...before, inside: false, lastAt: at };
    default:
      return before;
  }
}
