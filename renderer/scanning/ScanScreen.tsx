import type { ReactNode } from 'react';
import type { StationView } from '#shared/view.ts';
import { Announcer } from './Announcer.tsx';
import { BarcodeBar } from './BarcodeBar.tsx';
import { DemoStrip } from './DemoStrip.tsx';
import { LastScans } from './LastScans.tsx';
import { OccupancyCard } from './OccupancyCard.tsx';
import { StationHeader } from './StationHeader.tsx';
import { useVerdict } from './useVerdict.ts';
import { VerdictPanel } from './VerdictPanel.tsx';

/** The door: one large answer, and a column that never moves. */
export function ScanScreen({ station }: { readonly station: StationView }): ReactNode {
  const { shown, scan, clear } = useVerdict();
  return (
    <div className="scan-screen">
      <StationHeader station={station} />
      <main>
        <div className="scan-main">
          <VerdictPanel shown={shown} direction={station.direction} onClear={clear} />
          {station.demo !== null && (
            <DemoStrip barcodes={station.demo} onTry={(barcode) => scan({ barcode, source: 'demo' })} />
          )}
        </div>
        <aside>
          <OccupancyCard occupancy={station.occupancy} perMinute={station.perMinute} />
          <LastScans recent={station.recent} />
        </aside>
      </main>
      <BarcodeBar onReading={scan} onEscape={clear} />
      <Announcer shown={shown} />
    </div>
  );
}
