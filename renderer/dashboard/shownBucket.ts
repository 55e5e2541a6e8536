import type { DashboardBucket } from '#shared/dashboard.ts';

/** A bucket as it is drawn: who is inside at its end, who came and went around its middle, exits downwards. */
export interface ShownBucket extends DashboardBucket {
  readonly middle: number;
  readonly end: number;
  readonly below: number;
}

export const shownBucket = (bucket: DashboardBucket, bucketMs: number): ShownBucket => ({
  ...bucket,
  middle: bucket.at + bucketMs / 2,
  end: bucket.at + bucketMs,
  below: -bucket.out,
});
