import type { Direction, ScanSource } from '#shared/domain.ts';
import type { Policy } from '#shared/settings.ts';
import type { Verdict } from '#shared/verdict.ts';
import { cleanBarcode } from './admission/barcode.ts';
import { decide } from './admission/decide.ts';
import { readFacts } from './ledger/facts.ts';
import type { Ledger } from './ledger/open.ts';
import { recordScan } from './ledger/record.ts';
import type { LookUp } from './look-up.ts';

/** What a scanner yields: the text as it came, and which way the person goes. */
interface Reading {
  readonly barcode: string;
  readonly direction: Direction;
  readonly source: ScanSource;
}

export interface Station {
  /** Decides and records. Throws when the scan cannot be recorded: then nobody is admitted. */
  scan(reading: Reading): Promise<Verdict>;
}

interface Parts {
  readonly ledger: Ledger;
  readonly eventId: string;
  readonly policy: Policy;
  readonly now: () => number;
  readonly lookUp: LookUp;
  /** Tells the screen, the sound and the uploader. */
  readonly announce: (verdict: Verdict) => void;
}

/** The path of every scan, whatever scanner it comes from. */
export function createStation({ ledger, eventId, policy, now, lookUp, announce }: Parts): Station {
  return {
    async scan({ barcode: raw, direction, source }) {
      const scan = { barcode: cleanBarcode(raw), direction, source, at: now() };

      // A ticket that was sold a moment ago is fetched first, outside any transaction.
      await lookUp(scan.barcode);

      // One transaction reads, decides and writes, so that two scanners can never both admit one ticket.
      const transaction = ledger.journal.transaction(() => {
        const facts = readFacts(ledger, scan.barcode, eventId);
        const decision = decide(scan, facts, policy);
        return recordScan(ledger.journal, scan, facts, decision);
      });
      const verdict = transaction.immediate();

      // No green without a commit: only here does anybody hear of it.
      announce(verdict);
      return verdict;
    },
  };
}
