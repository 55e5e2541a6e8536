import { z } from 'zod';
import type { Occupancy } from './domain.ts';
import type { Reason } from './verdict.ts';

/** The evening in figures. Times are milliseconds since 1970. `docs/dashboard.md` says what each figure means. */

/** How far back the charts go: to the last pause of six hours or more, or to the first scan. */
const dashboardPeriods = ['evening', 'all'] as const;
export type DashboardPeriod = (typeof dashboardPeriods)[number];

const groupId = z.string().max(256);

/** Whose scans the charts over time show. Tickets may have no type; unknown barcodes that a person admitted have none. */
const dashboardGroupSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everyone') }),
  z.object({ kind: z.literal('ticketType'), id: groupId.nullable() }),
  z.object({ kind: z.literal('entry'), id: groupId }),
]);
export type DashboardGroup = z.infer<typeof dashboardGroupSchema>;

export const dashboardQuestionSchema = z.object({ period: z.enum(dashboardPeriods), group: dashboardGroupSchema });
export type DashboardQuestion = z.infer<typeof dashboardQuestionSchema>;

/** A stretch of the evening. */
export interface DashboardBucket {
  /** Where it begins. */
  readonly at: number;
  readonly in: number;
  readonly out: number;
  /** People inside at its end. */
  readonly inside: number;
  /** Scans that were not admitted. */
  readonly refused: number;
}

export interface DashboardSeries {
  readonly bucketMs: number;
  /** People inside where the first bucket begins. */
  readonly insideBefore: number;
  /** Oldest first, without gaps; none where nothing was scanned. */
  readonly buckets: readonly DashboardBucket[];
}

/** Entries, exits and people of a ticket type or an entry. */
interface GroupFigures extends Occupancy {
  /** Different tickets that came in. */
  readonly arrived: number;
}

export interface TicketTypeFigures extends GroupFigures {
  /** Null for people without a ticket type. */
  readonly id: string | null;
  /** As vivenu gives it; null where no ticket on the station says. */
  readonly name: string | null;
  /** Valid tickets on the station; null where they cannot be counted. */
  readonly sold: number | null;
}

interface EntryFigures extends GroupFigures {
  readonly id: string;
  /** As this station calls it; null where nobody gave it a name. */
  readonly name: string | null;
}

export interface Refusals {
  readonly reason: Reason;
  readonly count: number;
}

/** All of this station's scans of the chosen events, but for `peak` (of the period) and `series` (of the period and the group). */
export interface Dashboard {
  /** The moment of the figures. */
  readonly at: number;
  /** The same as the counter on the screen. */
  readonly occupancy: Occupancy;
  readonly capacity: number | null;
  /** Entries within the last minute. */
  readonly perMinute: number;
  /** The minute with the most entries; null where nobody came in. */
  readonly peak: { readonly at: number; readonly perMinute: number } | null;
  /** Different tickets that came in. */
  readonly arrived: number;
  readonly sold: number | null;
  /** Scans that were not admitted. */
  readonly refused: number;
  /** Admitted by a person against the rules. */
  readonly overridden: number;
  /** Scans that a person took back: they count nowhere else. */
  readonly undone: number;
  readonly series: DashboardSeries;
  /** There are scans before those that `series` shows. */
  readonly hasEarlier: boolean;
  /** The largest first. */
  readonly ticketTypes: readonly TicketTypeFigures[];
  /** The entries that the station guards; none where it guards no certain ones. A ticket that is valid at two counts at both. */
  readonly entries: readonly EntryFigures[];
  /** The most frequent first. */
  readonly refusals: readonly Refusals[];
}
