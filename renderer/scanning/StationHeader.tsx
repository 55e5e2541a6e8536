import type { ReactNode } from 'react';
import type { StationView } from '#shared/view.ts';
import { EventNames } from '../controls/EventNames.tsx';
import type { DataSection } from '../data/StationDataSection.tsx';
import { DirectionSwitch } from './DirectionSwitch.tsx';
import { StatusLine } from './StatusLine.tsx';

interface Props {
  readonly station: StationView;
  readonly onShowData: (section: DataSection) => void;
  readonly onShowScanners: () => void;
  readonly onShowPrinters: () => void;
  readonly onShowAccess: () => void;
  readonly onShowSeats: () => void;
}

/** Event, direction and status. Offline stripes the frame. */
export function StationHeader({ station, ...show }: Props): ReactNode {
  return (
    <header className="station-header" data-online={station.status.online}>
      <h1>
        <EventNames events={station.events} />
      </h1>
      <DirectionSwitch direction={station.direction} />
      <StatusLine station={station} {...show} />
    </header>
  );
}
