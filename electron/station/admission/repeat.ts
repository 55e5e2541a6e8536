import type { Scan } from '#shared/domain.ts';
import type { Policy, ScanDirection } from '#shared/policy.ts';

/** The scan of the same barcode before this one. */
export interface Before {
  readonly at: number;
  readonly asked: ScanDirection;
}

/**
 * Whether a scanner has only read the same barcode twice: the trigger held too long, or the phone still in front of it. Asked for
 * another direction it is a scan of its own, since a person has switched meanwhile.
 */
export function isSecondReading(scan: Scan, before: Before | null, { repeatWindowSeconds }: Policy): boolean {
  if (before === null || before.asked !== scan.direction) return false;
  // A burst runs a little ahead of the clock, so that the scan before may lie in the future.
  return Math.abs(scan.at - before.at) < repeatWindowSeconds * 1_000;
}
