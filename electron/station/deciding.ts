import type { Scan, ScanSource } from '#shared/domain.ts';
import type { Policy, ScanDirection } from '#shared/policy.ts';
import { cleanBarcode, cleanCode } from './admission/barcode.ts';
import { decide } from './admission/decide.ts';
import { directionBeforeRestart } from './ledger/before-restart.ts';
import { readFacts } from './ledger/facts.ts';
import type { Ledger } from './ledger/open.ts';
import { ticketsByBarcode } from './ledger/tickets.ts';
import type { Decided } from './ledger/record.ts';

/** What a scanner yields: the text as it came, and which way the person goes. */
export interface Reading {
  readonly barcode: string;
  readonly direction: ScanDirection;
  readonly source: ScanSource;
  /** The moment of the scan (ms), where it is not now: replays. */
  readonly at?: number;
}

/** These give the kind of a code apart from it, or have no scanner at all. */
const WITHOUT_AIM_ID: ReadonlySet<ScanSource> = new Set<ScanSource>(['hid', 'camera', 'manual', 'demo']);

export function toScan(ledger: Ledger, reading: Reading, now: () => number): Scan {
  const { direction, source, at } = reading;
  return { barcode: barcodeOf(ledger, reading), direction, source, at: at ?? now() };
}

/** What looks like an identifier may be the code's own, or the scanner was told to add one all the same: the tickets tell. */
function barcodeOf({ catalogue }: Ledger, { barcode, source }: Reading): string {
  const clean = cleanBarcode(barcode);
  if (!WITHOUT_AIM_ID.has(source)) return clean;
  const whole = cleanCode(barcode);
  const isKnown = (each: string): boolean => ticketsByBarcode(catalogue, each).length > 0;
  return whole !== clean && isKnown(clean) && !isKnown(whole) ? clean : whole;
}

/** Reads the facts and asks the rules. What is to be recorded has to be decided inside the recording transaction. */
export function decideByRules(ledger: Ledger, eventIds: readonly string[], policy: Policy, scan: Scan): Decided {
  const facts = readFacts(ledger, scan.barcode, eventIds);
  const asked = scan.direction === 'AUTO' ? (directionBeforeRestart(ledger, scan.barcode) ?? 'AUTO') : scan.direction;
  return { scan, facts, policy, decision: decide({ ...scan, direction: asked }, facts, policy), override: null };
}
