import type { ReactNode } from 'react';
import { scanDirections, type ScanDirection } from '#shared/policy.ts';
import { Segments } from '../controls/Segments.tsx';
import { t } from '../text/texts.ts';

interface Props {
  /** Of the scanner. */
  readonly name: string;
  readonly direction: ScanDirection | null;
  readonly onChoose: (direction: ScanDirection | null) => void;
}

const ways = ['station', ...scanDirections] as const;

/** Which way a scanner's scans go, whatever the station's switch says. */
export function DirectionChoice({ name, direction, onChoose }: Props): ReactNode {
  return (
    <Segments
      label={t.scanners.direction.label}
      fullLabel={t.scanners.direction.of(name)}
      value={direction ?? 'station'}
      options={ways.map((value) => ({
        value,
        label: value === 'station' ? t.scanners.direction.asStation : t.scanners.direction.ways[value],
      }))}
      onChoose={(way) => onChoose(way === 'station' ? null : way)}
    />
  );
}
