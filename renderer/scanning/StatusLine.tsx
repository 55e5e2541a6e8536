import type { ReactNode } from 'react';
import type { StationView } from '#shared/view.ts';
import type { DataSection } from '../data/DataDialog.tsx';
import { en } from '../text/en.ts';
import { formats } from '../text/format.ts';
import { StatusChip } from './StatusChip.tsx';
import { statusChips } from './statusChips.ts';
import { useNow } from './useNow.ts';

interface Props {
  readonly station: StationView;
  readonly onShowData: (section: DataSection) => void;
  readonly onShowScanners: () => void;
}

/** The truth about the station in words; it grows older by itself. */
export function StatusLine({ station, onShowData, onShowScanners }: Props): ReactNode {
  const now = useNow(1_000);
  return (
    <ul className="chips" aria-label={en.header.status}>
      {statusChips(station.status, station.scanners, now, formats).map((chip) => (
        <StatusChip key={chip.id} chip={chip} onShowData={onShowData} onShowScanners={onShowScanners} />
      ))}
    </ul>
  );
}
