import type { Scan, ScanSource } from '#shared/domain.ts';
import type { Policy, ScanDirection } from '#shared/policy.ts';
import { cleanBarcode } from './admission/barcode.ts';
import { decide } from './admission/decide.ts';
import { directionBeforeRestart } from './ledger/before-restart.ts';
import { readFacts } from './ledger/facts.ts';
import type { Ledger } from './ledger/open.ts';
import type { Decided } from './ledger/record.ts';

/** What a scanner yields: the text as it came, and which way the person goes. */
export interface Reading {
  readonly barcode: string;
  readonly direction: ScanDirection;
  readonly source: ScanSource;
  /** The moment of the scan (ms), where it is not now: replays. */
  readonly at?: number;
}

export function toScan({ barcode, direction, source, at }: Reading, now: () => number): Scan {
  return { barcode: cleanBarcode(barcode), direction, source, at: at ?? now() };
}

/** Reads the facts and asks the rules. What is to be recorded has to be decided inside the recording transaction. */
export function decideByRules(ledger: Ledger, eventIds: readonly string[], policy: Policy, scan: Scan): Decided {
  const facts = readFacts(ledger, scan.barcode, eventIds);
  const asked = scan.direction === 'AUTO' ? (directionBeforeRestart(ledger, scan.barcode) ?? 'AUTO') : scan.direction;
  return { scan, facts, policy, decision: decide({ ...scan, direction: asked }, facts, policy), override: null };
}
