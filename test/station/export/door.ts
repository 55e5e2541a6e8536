import type { ScanDirection } from '#shared/policy.ts';
import type { Verdict } from '#shared/verdict.ts';
import { createCorrections, type Corrections } from '../../../electron/station/corrections.ts';
import { createStation } from '../../../electron/station/station.ts';
import { stationParts, type TestLedger } from '../support.ts';

export interface Door extends Corrections {
  scan(barcode: string, direction?: ScanDirection): Promise<Verdict>;
}

/** A station at work on these files, without a network. A second passes with each scan. */
export function doorOn(ledger: TestLedger, eventIds: readonly string[] = ['event']): Door {
  let clock = Date.parse('2026-11-22T19:00:00Z');
  const parts = { ...stationParts(ledger, () => (clock += 1_000), { repeatWindowSeconds: 0 }), eventIds };
  const station = createStation(parts);
  return {
    ...createCorrections(parts),
    scan: (barcode, direction = 'IN') => station.scan({ barcode, direction, source: 'wedge' }),
  };
}
