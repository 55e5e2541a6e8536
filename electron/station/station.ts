import type { Scan } from '#shared/domain.ts';
import type { Policy } from '#shared/policy.ts';
import type { Verdict } from '#shared/verdict.ts';
import { isSecondReading } from './admission/repeat.ts';
import { decideByRules, toScan, type Reading } from './deciding.ts';
import type { Ledger } from './ledger/open.ts';
import { composeVerdict, recordScan, type Decided } from './ledger/record.ts';
import type { PlanPrints } from './ledger/record-prints.ts';
import { lastScanOf } from './ledger/scans.ts';
import { verdictOfScan } from './ledger/verdicts.ts';
import type { LookUp } from './look-up.ts';

export interface Station {
  /** Decides and records. Throws when the scan cannot be recorded: then nobody is admitted. */
  scan(reading: Reading): Promise<Verdict>;
  /** The verdict that would be given. Records nothing. */
  check(reading: Reading): Promise<Verdict>;
}

/** Runs in one transaction what records. What comes back is on the disk; what cannot be recorded throws. */
export type Recorder = <T>(act: () => T) => T;

interface Parts {
  readonly ledger: Ledger;
  readonly record: Recorder;
  readonly eventIds: readonly string[];
  readonly policy: () => Policy;
  readonly now: () => number;
  readonly lookUp: LookUp;
  readonly planPrints: PlanPrints;
  /** For the uploader, the printers and the copies. */
  readonly onRecorded: () => void;
}

/** The path of every scan, whatever scanner it comes from. */
export function createStation(parts: Parts): Station {
  const { ledger, record, eventIds, policy, now, lookUp, planPrints, onRecorded } = parts;

  function secondReading(scan: Scan): Verdict | null {
    const before = lastScanOf(ledger.journal, scan.barcode);
    const isSecond = before !== null && isSecondReading(scan, { at: before.scannedAt, asked: before.asked }, policy());
    return isSecond ? verdictOfScan(ledger, before) : null;
  }

  const decideNow = (scan: Scan): Decided => decideByRules(ledger, eventIds, policy(), scan);

  // One transaction reads, decides and writes, so that two scanners can never both admit one ticket.
  const decideAndRecord = (scan: Scan): Verdict =>
    record(() => secondReading(scan) ?? recordScan(ledger, decideNow(scan), planPrints));

  return {
    async scan(reading) {
      const scan = toScan(ledger, reading, now);

      // A ticket that was sold a moment ago is fetched first, outside any transaction.
      if (secondReading(scan) === null) await lookUp(scan.barcode);

      const verdict = decideAndRecord(scan);

      // No green without a commit: only here does anybody hear of it, and the screen by what is returned.
      onRecorded();
      return verdict;
    },

    async check(reading) {
      const scan = toScan(ledger, reading, now);
      await lookUp(scan.barcode);
      return composeVerdict(ledger, decideNow(scan));
    },
  };
}
