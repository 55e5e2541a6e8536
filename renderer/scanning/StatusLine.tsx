import type { ReactNode } from 'react';
import type { StationView } from '#shared/view.ts';
import type { DataSection } from '../data/DataDialog.tsx';
import { printerChips } from '../printing/printerChips.ts';
import { en } from '../text/en.ts';
import { formats } from '../text/format.ts';
import { StatusChip } from './StatusChip.tsx';
import { statusChips } from './statusChips.ts';
import { useNow } from './useNow.ts';

interface Props {
  readonly station: StationView;
  readonly onShowData: (section: DataSection) => void;
  readonly onShowScanners: () => void;
  readonly onShowPrinters: () => void;
}

/** The truth about the station in words; it grows older by itself. */
export function StatusLine({ station, ...show }: Props): ReactNode {
  const now = useNow(1_000);
  const { status, scanners, printing } = station;
  return (
    <ul className="chips" aria-label={en.header.status}>
      {[...statusChips(status, scanners, now, formats), ...printerChips(printing)].map((chip) => (
        <StatusChip key={chip.id} chip={chip} {...show} />
      ))}
    </ul>
  );
}
