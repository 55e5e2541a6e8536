import type { CountedScan, TallyRow } from '../../../electron/station/ledger/tally-rows.ts';
import { createTally, type Tally } from '../../../electron/station/statistics/tally.ts';

/** Rows of a log, without a log. */

export const evening = Date.parse('2026-11-22T19:00:00Z');

/** So many minutes after the evening began. */
export const minute = (number: number): number => evening + number * 60_000;

function counted(given: Partial<CountedScan> = {}): CountedScan {
  return {
    eventId: 'event',
    subject: null,
    result: 'refused',
    reason: null,
    against: null,
    scannedAt: evening,
    ticketTypeId: 'standing',
    entryIds: [],
    ...given,
  };
}

export const entry = (subject: string, scannedAt: number, given: Partial<CountedScan> = {}): CountedScan =>
  counted({ subject, scannedAt, result: 'in', ...given });

export const exit = (subject: string, scannedAt: number, given: Partial<CountedScan> = {}): CountedScan =>
  counted({ subject, scannedAt, result: 'out', ...given });

export const refusal = (
  reason: NonNullable<CountedScan['reason']>,
  scannedAt: number,
  given: Partial<CountedScan> = {},
): CountedScan => counted({ reason, scannedAt, result: reason === 'already_in' ? 'repeat' : 'refused', ...given });

export const row = (scan: CountedScan, given: Partial<TallyRow> = {}): TallyRow => ({
  seq: 0,
  scan,
  undone: null,
  purged: false,
  ...given,
});

/** The row that takes a scan back. */
export const takesBack = (undone: CountedScan, scannedAt = evening): TallyRow =>
  row(counted({ ...undone, subject: null, result: 'undo', scannedAt }), { undone });

export type Counting = CountedScan | TallyRow;

export function tallyOf(...scans: readonly Counting[]): Tally {
  const tally = createTally(['event']);
  for (const each of scans) tally.add('scan' in each ? each : row(each));
  return tally;
}
