import type { ReactNode } from 'react';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';
import type { ShownBucket } from './shownBucket.ts';

interface Props {
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: Partial<ShownBucket> }[];
}

/** The figures of what is pointed at. */
export function ChartTip({ active = false, payload = [] }: Props): ReactNode {
  const bucket = payload[0]?.payload;
  // Where the first bucket begins there is nothing to tell.
  if (!active || !isBucket(bucket)) return null;
  const { columns } = t.dashboard;
  const rows = [
    [columns.inside, bucket.inside],
    [columns.in, bucket.in],
    [columns.out, bucket.out],
    [columns.refused, bucket.refused],
  ] as const;
  return (
    <div className="chart-tip">
      <p>{`${formats.time(bucket.at)} – ${formats.time(bucket.end)}`}</p>
      <dl>
        {rows.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{formats.number(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const isBucket = (shown: Partial<ShownBucket> | undefined): shown is ShownBucket => shown?.at !== undefined;
