import { absent, type Occupancy, type Presence, type Scan } from '#shared/domain.ts';
import type { Decision, Verdict } from '#shared/verdict.ts';
import { presenceAfter, type Facts } from '../admission/decide.ts';
import { uploadRow } from '../upload/row.ts';
import { addToOccupancy } from './occupancy.ts';
import type { WritableJournal } from './open.ts';
import { queueScan } from './outbox.ts';
import { storePresence } from './presence.ts';
import { appendScan, freeMoment } from './scans.ts';

/**
 * Writes all that follows from a decision: the scan, the presence, the counters, the upload. To be called inside the
 * transaction that read the facts; what it returns may be shown only after that has committed.
 */
export function recordScan(journal: WritableJournal, scan: Scan, facts: Facts, decision: Decision): Verdict {
  const { eventId } = facts;
  const candidate = facts.candidates.find(({ ticket }) => ticket.id === decision.ticketId);
  const before = candidate?.presence ?? absent;
  const scannedAt = freeMoment(journal, scan.at);
  const after = presenceAfter(before, decision, scannedAt);
  const { barcode, direction, source } = scan;
  const { entries, firstEntryAt } = after;

  const seq = appendScan(journal, {
    eventId,
    barcode,
    direction,
    source,
    scannedAt,
    entries,
    firstEntryAt,
    ...decision,
  });
  if (after !== before && decision.ticketId !== null) {
    storePresence(journal, decision.ticketId, after);
    addToOccupancy(journal, eventId, occupancyChange(before, after));
  }
  const row = uploadRow(scan, decision, scannedAt);
  if (row !== null) queueScan(journal, { seq, eventId, row });

  const ticket = candidate?.ticket ?? null;
  return { ...decision, seq, barcode, direction, source, at: scannedAt, ticket, entries, firstEntryAt };
}

function occupancyChange(before: Presence, after: Presence): Occupancy {
  const entered = after.entries - before.entries;
  return { in: entered, out: 1 - entered, inside: Number(after.inside) - Number(before.inside) };
}
