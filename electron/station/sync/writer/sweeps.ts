import { failure, success, type Outcome } from '#shared/problem.ts';
import { markGone, missedTickets, storeMisses } from '../../ledger/gone.ts';
import type { WritableCatalogue } from '../../ledger/databases.ts';
import { storeSyncState } from '../../ledger/syncs.ts';
import { countTickets, highestNumber, numbersOfEvent } from '../../ledger/tickets.ts';

/** A ticket that a full sweep did not see. */
export interface MissedTicket {
  readonly id: string;
  readonly barcode: string;
}

export interface SweepReport {
  /** Tickets that this sweep missed for the first time. They count as they did before. */
  readonly missing: number;
  /** Some of them, few enough to be looked up one by one; none where there are more. */
  readonly toLookUp: readonly MissedTicket[];
  /** Tickets that the sweep before missed too: vivenu no longer has them. */
  readonly gone: number;
}

interface Sweeps {
  begin(eventId: string): void;
  see(eventId: string, numbers: readonly number[]): void;
  end(eventId: string, now: number): Outcome<SweepReport>;
}

/** More than this share of the tickets missing is a fault of the server or of the token, not cancellations. */
const MOST_MISSING = 0.25;
/** But of a handful of tickets a quarter is soon gone. */
const ALWAYS_PLAUSIBLE = 20;
const MOST_LOOK_UPS = 25;

/** Which tickets a full reading of the list has seen: a bit each, since a million ids would not be small. */
export function createSweeps(db: WritableCatalogue): Sweeps {
  const under = new Map<string, { readonly highest: number; readonly seen: Uint8Array }>();

  return {
    begin(eventId) {
      const highest = highestNumber(db);
      under.set(eventId, { highest, seen: new Uint8Array((highest >> 3) + 1) });
    },

    see(eventId, numbers) {
      const sweep = under.get(eventId);
      if (sweep === undefined) return;
      for (const number of numbers) {
        if (number <= sweep.highest) sweep.seen[number >> 3]! |= 1 << (number & 7);
      }
    },

    end(eventId, now) {
      const sweep = under.get(eventId);
      if (sweep === undefined) throw new Error(`no sweep of ${eventId} has begun`);
      under.delete(eventId);
      const missed = numbersOfEvent(db, eventId, sweep.highest).filter(
        (number) => (sweep.seen[number >> 3]! & (1 << (number & 7))) === 0,
      );
      const all = countTickets(db, eventId);
      if (missed.length > Math.max(all * MOST_MISSING, ALWAYS_PLAUSIBLE)) {
        return failure('list_shrunk', `${missed.length} of ${all} tickets`);
      }
      return success(conclude(db, eventId, missed, all, now));
    },
  };
}

function conclude(
  db: WritableCatalogue,
  eventId: string,
  missed: readonly number[],
  all: number,
  now: number,
): SweepReport {
  return db
    .transaction(() => {
      storeSyncState(db, eventId, { tickets: all, sweptAt: now });
      const again = storeMisses(db, eventId, missed, now);
      markGone(db, eventId, again, now);
      const missing = missedTickets(db, eventId);
      return { missing: missing.length, toLookUp: missing.length > MOST_LOOK_UPS ? [] : missing, gone: again.length };
    })
    .immediate();
}
