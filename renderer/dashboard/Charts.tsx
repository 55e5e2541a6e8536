import type { ReactNode } from 'react';
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Dashboard } from '#shared/dashboard.ts';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';
import { ChartTip } from './ChartTip.tsx';
import { flowSummary, occupancySummary } from './figureText.ts';
import { shownBucket } from './shownBucket.ts';
import { clockAheadMs, timeTicks } from './ticks.ts';

interface Props {
  readonly dashboard: Dashboard;
  /** The capacity is that of everyone. */
  readonly withCapacity: boolean;
}

const MOST_TICKS = 8;
/** The first and the last moment stand half beside the lines. */
const MARGIN = { top: 12, right: 24, bottom: 0, left: 12 };
/** A capacity far above everyone would leave the chart empty. */
const CAPACITY_IN_REACH = 4;

/** Who was inside, and who came and went, over the same time. For who cannot see them, the words above say what they show. */
export default function Charts({ dashboard, withCapacity }: Props): ReactNode {
  const { at: now, capacity, series } = dashboard;
  const { bucketMs, insideBefore, buckets } = series;
  const words = t.dashboard;
  const drawn = buckets.map((bucket) => shownBucket(bucket, bucketMs));
  const most = Math.max(...buckets.map(({ inside }) => inside), 1);
  const limit = withCapacity && capacity !== null && capacity <= most * CAPACITY_IN_REACH ? capacity : null;
  const from = buckets[0]?.at ?? now;
  const until = (buckets.at(-1)?.at ?? now) + bucketMs;
  const time = {
    type: 'number',
    domain: [from, until],
    ticks: timeTicks(from, until, MOST_TICKS, clockAheadMs(from)),
    tickFormatter: (at: number) => formats.moment(at, now),
    tickLine: false,
    axisLine: { stroke: 'var(--edge)' },
    minTickGap: 24,
  } as const;
  // Both alike, so that a moment is above itself.
  const values = {
    width: 16 + 9 * formats.number(Math.max(most, limit ?? 0)).length,
    axisLine: false,
    tickLine: false,
    allowDecimals: false,
  };
  const tip = (
    <Tooltip isAnimationActive={false} cursor={{ fill: 'var(--line)', stroke: 'var(--edge)' }} content={ChartTip} />
  );
  return (
    <div className="charts">
      <Chart title={words.occupancy.title} summary={occupancySummary(buckets, bucketMs, now)}>
        <ComposedChart data={[{ end: from, inside: insideBefore }, ...drawn]} margin={MARGIN} {...plain}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="end" {...time} />
          <YAxis
            {...values}
            tickFormatter={formats.number}
            domain={[0, limit !== null && limit >= most ? limit : 'auto']}
          />
          {tip}
          <Area
            dataKey="inside"
            type="linear"
            stroke="var(--text)"
            strokeWidth={2.5}
            fill="var(--text)"
            fillOpacity={0.09}
            isAnimationActive={false}
          />
          {limit !== null && (
            <ReferenceLine
              y={limit}
              stroke="var(--refused-line)"
              strokeWidth={2}
              strokeDasharray="8 5"
              label={{ value: words.occupancy.capacity(limit), position: 'insideTopLeft', className: 'chart-label' }}
            />
          )}
        </ComposedChart>
      </Chart>
      <Chart
        title={words.flow.title(bucketMs / 60_000)}
        summary={flowSummary(buckets)}
        legend={[
          ['in', words.columns.in],
          ['out', words.columns.out],
        ]}
      >
        <ComposedChart data={drawn} margin={MARGIN} {...plain} barCategoryGap="18%">
          <defs>
            <pattern id="chart-out" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" fill="var(--out-line)" fillOpacity="0.3" />
              <rect width="3" height="6" fill="var(--out-line)" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="middle" {...time} />
          <YAxis {...values} tickFormatter={(n: number) => formats.number(Math.abs(n))} />
          {tip}
          <ReferenceLine y={0} stroke="var(--edge)" />
          <Bar dataKey="in" stackId="flow" fill="var(--in-line)" isAnimationActive={false} />
          <Bar dataKey="below" stackId="flow" fill="url(#chart-out)" isAnimationActive={false} />
        </ComposedChart>
      </Chart>
    </div>
  );
}

/** Read as a picture with a name; what is in it stands in the table. */
const plain = { accessibilityLayer: false, stackOffset: 'sign' } as const;

interface ChartProps {
  readonly title: string;
  readonly summary: string;
  readonly legend?: readonly (readonly [mark: string, word: string])[];
  readonly children: ReactNode;
}

function Chart({ title, summary, legend = [], children }: ChartProps): ReactNode {
  return (
    <figure className="chart">
      <figcaption>
        <h3>{title}</h3>
        <p>{summary}</p>
        {legend.length > 0 && (
          <ul className="chart-legend">
            {legend.map(([mark, word]) => (
              <li key={mark} data-mark={mark}>
                {word}
              </li>
            ))}
          </ul>
        )}
      </figcaption>
      <div className="chart-picture" aria-hidden="true">
        <ResponsiveContainer>{children}</ResponsiveContainer>
      </div>
    </figure>
  );
}
