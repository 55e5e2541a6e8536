import type { Presence, Scan } from '#shared/domain.ts';
import type { Policy } from '#shared/policy.ts';
import type { Decision, Override, Verdict } from '#shared/verdict.ts';
import type { Facts } from '../admission/decide.ts';
import { occupancyChange, presenceAfter } from '../admission/presence.ts';
import { uploadRow } from '../upload/row.ts';
import { momentBeforeRestart } from './before-restart.ts';
import { addToOccupancy, type Counted } from './occupancy.ts';
import type { Ledger } from './open.ts';
import { presenceOf, storePresence, subjectOf } from './presence.ts';
import { queuePrints, type PlanPrints } from './record-prints.ts';
import { appendScan, freeMoment } from './scans.ts';
import { syncState } from './syncs.ts';

export interface Decided {
  readonly scan: Scan;
  readonly facts: Facts;
  readonly decision: Decision;
  readonly policy: Policy;
  readonly override: Override | null;
}

/**
 * Writes all that follows from a decision: the scan, the presence, the counters, the upload, the prints. To be called inside the
 * transaction that read the facts; what it returns may be shown only after that has committed.
 */
export function recordScan(ledger: Ledger, given: Decided, planPrints: PlanPrints): Verdict {
  const { journal } = ledger;
  const scannedAt = freeMoment(journal, given.scan.at);
  const decided = { ...given, scan: { ...given.scan, at: scannedAt } };
  const { decision, override, scan } = decided;
  const standing = standingBefore(ledger, decided);
  const verdict = verdictOn(ledger, decided, standing);
  const counted = countedFor(decided);
  const moves = decision.result === 'in' || decision.result === 'out';

  if (moves) {
    const { subject, presence } = standing;
    storePresence(journal, subject, presenceAfter(presence, decision.result, scannedAt));
    addToOccupancy(journal, counted, occupancyChange(presence, decision.result));
  }
  const { barcode, source, ticket, entries, firstEntryAt, beforeRestartAt, dataAsOf } = verdict;
  const ownTicketId = ticket?.eventId === counted.eventId ? ticket.id : null;
  const seq = appendScan(journal, {
    ...decision,
    ...counted,
    barcode,
    source,
    subject: moves ? standing.subject : null,
    scannedAt,
    entries,
    firstEntryAt,
    beforeRestartAt,
    dataAsOf,
    asked: scan.direction,
    note: override?.note ?? null,
    against: override?.against ?? null,
    undoes: null,
    upload: uploadRow(barcode, ownTicketId, decision, scannedAt),
  });
  const recorded = { ...verdict, seq };
  queuePrints(journal, recorded, counted.eventId, planPrints(recorded));
  return recorded;
}

/** The verdict as it would be shown, of a scan that is not recorded. */
export function composeVerdict(ledger: Ledger, decided: Decided): Verdict {
  return verdictOn(ledger, decided, standingBefore(ledger, decided));
}

interface Standing {
  readonly subject: string;
  readonly presence: Presence;
}

function standingBefore({ journal }: Ledger, decided: Decided): Standing {
  const subject = subjectOf(journal, decided.scan.barcode, ticketOf(decided));
  return { subject, presence: presenceOf(journal, subject) };
}

function verdictOn(ledger: Ledger, decided: Decided, standing: Standing): Verdict {
  const { scan, decision, override } = decided;
  const { barcode, source, at } = scan;
  const ticket = ticketOf(decided);
  const { entries, firstEntryAt } = presenceAfter(standing.presence, decision.result, at);
  const dataAsOf = syncState(ledger.catalogue, countedFor(decided).eventId).checkedAt;
  return {
    ...decision,
    seq: null,
    barcode,
    source,
    at,
    ticket,
    entries,
    firstEntryAt,
    dataAsOf,
    override,
    beforeRestartAt: momentBeforeRestart(ledger, decision, standing.subject),
    undone: false,
  };
}

const ticketOf = ({ facts, decision }: Decided) =>
  facts.candidates.find(({ ticket }) => ticket.id === decision.ticketId)?.ticket ?? null;

/** A scan goes to the event of its ticket where that is chosen, else to the first chosen one. */
function countedFor(decided: Decided): Counted {
  const { eventIds } = decided.facts;
  const ticket = ticketOf(decided);
  const guarded = decided.policy.entryIds ?? [];
  const usable = ticket?.entry === null || ticket?.entry.length === 0 ? guarded : (ticket?.entry ?? []);
  return {
    eventId: ticket !== null && eventIds.includes(ticket.eventId) ? ticket.eventId : (eventIds[0] ?? ''),
    ticketTypeId: ticket?.ticketTypeId ?? null,
    entryIds: guarded.filter((id) => usable.includes(id)),
  };
}
