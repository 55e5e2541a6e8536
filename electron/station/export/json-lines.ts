import { chainContent } from '../ledger/chain.ts';
import type { LogRow } from '../ledger/log-pages.ts';

/**
 * One line of the log. `scan` stands last and is exactly the text that was hashed, so that others can cut it out and check it:
 * see `docs/export.md`. `previous` is the hash before.
 */
export function jsonLine(
  { scan, hash, chained, purged, uploadState, serverSaid }: LogRow,
  previous: Buffer | null,
): string {
  const about = JSON.stringify({
    station: scan.stationId,
    seq: scan.seq,
    hash: hash?.toString('hex') ?? null,
    previous: previous?.toString('hex') ?? null,
    chained,
    purged,
    upload: uploadState ?? 'none',
    serverSaid,
  });
  return `${about.slice(0, -1)},"scan":${purged ? 'null' : chainContent(scan)}}\n`;
}
