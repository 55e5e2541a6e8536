import type { ReactNode } from 'react';
import type { StationView } from '#shared/view.ts';
import { signedInChip } from '../access/accessChips.ts';
import { useCommon } from '../common.ts';
import type { DataSection } from '../data/StationDataSection.tsx';
import { printerChips } from '../printing/printerChips.ts';
import { unclearChip } from '../seating/unclearChip.ts';
import { t } from '../text/texts.ts';
import { formats } from '../text/format.ts';
import { batteryChip } from './batteryChip.ts';
import { StatusChip } from './StatusChip.tsx';
import { statusChips } from './statusChips.ts';
import { useBattery } from './useBattery.ts';
import { useBacklog } from './useBacklog.ts';
import { useNow } from './useNow.ts';

interface Props {
  readonly station: StationView;
  readonly onShowData: (section: DataSection) => void;
  readonly onShowScanners: () => void;
  readonly onShowPrinters: () => void;
  readonly onShowAccess: () => void;
  readonly onShowSeats: () => void;
}

/** The truth about the station in words; it grows older by itself. */
export function StatusLine({ station, ...show }: Props): ReactNode {
  const now = useNow(1_000);
  const battery = batteryChip(useBattery());
  const { status, scanners, printing } = station;
  const { signedIn, unclearSeats } = useCommon();
  const unclear = unclearChip(unclearSeats);
  const backlog = useBacklog(status.unsent);
  const sending = { done: backlog - status.unsent, total: backlog };
  const chips = [
    ...statusChips(status, scanners, now, formats),
    ...printerChips(printing),
    ...(battery === null ? [] : [battery]),
    ...(unclear === null ? [] : [unclear]),
    ...(signedIn ? [signedInChip()] : []),
  ];
  return (
    <ul className="chips" aria-label={t.header.status}>
      {chips.map((chip) => (
        <StatusChip key={chip.id} chip={chip} sending={chip.id === 'unsent' ? sending : null} {...show} />
      ))}
    </ul>
  );
}
