import type { Scan } from '#shared/domain.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { Policy } from '#shared/policy.ts';
import type { Decision, Verdict } from '#shared/verdict.ts';
import { isReadable } from './admission/barcode.ts';
import { decideByRules, toScan, type Reading } from './deciding.ts';
import type { Recorder } from './station.ts';
import type { Ledger } from './ledger/open.ts';
import { recordScan, type Decided } from './ledger/record.ts';
import type { PlanPrints } from './ledger/record-prints.ts';
import { undoScan } from './ledger/undo.ts';

/** What a person decides against the station, or takes back. The log keeps both, with the reason. */
export interface Corrections {
  /** Admits a refused ticket or an unknown barcode. Where the rules admit it anyway, it is an ordinary scan. */
  override(reading: Reading, note: string): Outcome<Verdict>;
  /** Takes an admitted scan back; returns the number of the compensating row. */
  undo(seq: number, note: string): Outcome<number>;
}

interface Parts {
  readonly ledger: Ledger;
  readonly record: Recorder;
  readonly eventIds: readonly string[];
  readonly policy: () => Policy;
  readonly now: () => number;
  readonly planPrints: PlanPrints;
  /** For the uploader, the printers and the copies. */
  readonly onRecorded: () => void;
}

export function createCorrections(parts: Parts): Corrections {
  const { ledger, record, eventIds, policy, now, planPrints, onRecorded } = parts;

  function decideAgainstTheRules(scan: Scan, note: string): Decided {
    const decided = decideByRules(ledger, eventIds, policy(), scan);
    const { decision } = decided;
    if (decision.result === 'in' || decision.result === 'out') return decided;
    return { ...decided, decision: admitted(decision), override: { note, against: decision.reason } };
  }

  return {
    override(reading, note) {
      const scan = toScan(ledger, reading, now);
      if (!isReadable(scan.barcode)) return failure('override_unreadable');
      const verdict = record(() => recordScan(ledger, decideAgainstTheRules(scan, note), planPrints));
      onRecorded();
      return success(verdict);
    },

    undo(seq, note) {
      const outcome = record(() => undoScan(ledger.journal, seq, note, now()));
      if (outcome.ok) onRecorded();
      return outcome;
    },
  };
}

const admitted = (decision: Decision): Decision => ({
  ...decision,
  result: decision.direction === 'OUT' ? 'out' : 'in',
  reason: null,
});
