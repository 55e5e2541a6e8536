import { useState, type ReactNode } from 'react';
import type { Verdict } from '#shared/verdict.ts';
import type { StationView } from '#shared/view.ts';
import { CameraView } from '../camera/CameraView.tsx';
import { DashboardDialog } from '../dashboard/DashboardDialog.tsx';
import type { DataSection } from '../data/StationDataSection.tsx';
import { PrintsDialog } from '../printing/PrintsDialog.tsx';
import { PrintScanDialog } from '../printing/PrintScanDialog.tsx';
import { useWindowReads } from '../scanners/useWindowReads.ts';
import { SearchDialog } from '../search/SearchDialog.tsx';
import { TicketDialog, type TicketActions } from '../search/TicketDialog.tsx';
import type { SettingsSection } from '../settings/sections.ts';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { useStation } from '../station.ts';
import { useSupervisor } from '../supervisor/supervisorContext.ts';
import { t } from '../text/texts.ts';
import { TryThese } from '../training/TryThese.tsx';
import { Alerts } from './Alerts.tsx';
import { Announcer } from './Announcer.tsx';
import { BarcodeBar } from './BarcodeBar.tsx';
import { LastScans } from './LastScans.tsx';
import { OccupancyCard } from './OccupancyCard.tsx';
import { OverrideDialog } from './OverrideDialog.tsx';
import { StationHeader } from './StationHeader.tsx';
import type { Undoable } from './undoable.ts';
import { UndoDialog } from './UndoDialog.tsx';
import { useHotkeys } from './useHotkeys.ts';
import { useVerdict } from './useVerdict.ts';
import { VerdictPanel } from './VerdictPanel.tsx';

type Open =
  | { readonly kind: 'search' }
  | { readonly kind: 'ticket'; readonly barcode: string }
  | { readonly kind: 'settings'; readonly section: SettingsSection; readonly part: DataSection | null }
  | { readonly kind: 'prints' }
  | { readonly kind: 'dashboard' }
  | { readonly kind: 'print'; readonly verdict: Undoable }
  | { readonly kind: 'undo'; readonly verdict: Undoable }
  | { readonly kind: 'override'; readonly verdict: Verdict };

const settingsAt = (section: SettingsSection, part: DataSection | null = null): Open => ({
  kind: 'settings',
  section,
  part,
});

/** The door: one large answer, and a column that never moves. Each answer closes what lies over it. */
export function ScanScreen({ station }: { readonly station: StationView }): ReactNode {
  const { call } = useStation();
  const { ask } = useSupervisor();
  // After a restart of the window the bench is open still.
  const [open, setOpen] = useState<Open | null>(station.mode === 'bench' ? settingsAt('scanners') : null);
  const close = (): void => setOpen(null);
  const { shown, scan, check, clear, forget } = useVerdict(close);
  const checking = station.mode === 'check';
  const look = (on: boolean): void => {
    // The main process knows it before any scan that comes after this key.
    if (on !== checking) void call.setMode({ mode: on ? 'check' : 'scan' });
    clear();
  };
  const { reads, keepKeys, keepCamera } = useWindowReads(station.scanners);
  const [cameraOpen, setCameraOpen] = useState(false);
  const showSettings = (section: SettingsSection, part: DataSection | null = null): void =>
    ask(() => setOpen(settingsAt(section, part)));
  const search = (): void => setOpen({ kind: 'search' });
  const ticketActions: TicketActions = {
    onAdmit: (barcode) => scan({ barcode, source: 'manual' }),
    onCheck: check,
    onUndone: forget,
  };
  const showPrints = (): void => setOpen({ kind: 'prints' });
  const showDashboard = (): void => setOpen({ kind: 'dashboard' });
  useHotkeys({
    [t.bar.searchKey]: search,
    [t.bar.checkKey]: () => look(!checking),
    [t.bar.dataKey]: () => showSettings('data'),
    [t.bar.cameraKey]: () => setCameraOpen(!cameraOpen),
    [t.bar.scannersKey]: () => showSettings('scanners'),
    [t.bar.printersKey]: showPrints,
    [t.settings.key]: () => showSettings('admission'),
    [t.dashboard.key]: showDashboard,
  });
  return (
    <div className="scan-screen">
      <StationHeader
        station={station}
        onShowData={(part) => showSettings('data', part)}
        onShowScanners={() => showSettings('scanners')}
        onShowPrinters={showPrints}
        onShowAccess={() => showSettings('access')}
        onShowSeats={() => showSettings('seating')}
      />
      <Alerts station={station} />
      <main>
        <div className="scan-main">
          <VerdictPanel
            shown={shown}
            station={station}
            checking={checking}
            onClear={() => look(false)}
            onOverride={(verdict) => setOpen({ kind: 'override', verdict })}
          />
          {station.training !== null && (
            <TryThese barcodes={station.training.barcodes} onTry={(barcode) => scan({ barcode, source: 'demo' })} />
          )}
        </div>
        <aside>
          <OccupancyCard occupancy={station.occupancy} capacity={station.capacity} perMinute={station.perMinute} />
          {cameraOpen && (
            <CameraView
              onReading={(barcode) => {
                keepCamera(barcode);
                scan({ barcode, source: 'camera' });
              }}
              onClose={() => setCameraOpen(false)}
            />
          )}
          <LastScans
            station={station}
            onShow={({ barcode }) => setOpen({ kind: 'ticket', barcode })}
            onPrint={(verdict) => setOpen({ kind: 'print', verdict })}
            onUndo={(verdict) => setOpen({ kind: 'undo', verdict })}
          />
        </aside>
      </main>
      <BarcodeBar
        settings={station.scanners.wedge}
        onReading={(reading) => {
          const { barcode, source } = reading;
          if (source === 'wedge' || station.mode === 'bench') keepKeys(reading);
          scan({ barcode, source });
        }}
        onEscape={() => look(false)}
        onSearch={search}
        checking={checking}
        onCheck={() => look(!checking)}
        camera={cameraOpen}
        onCamera={() => setCameraOpen(!cameraOpen)}
        onDashboard={showDashboard}
        onSettings={() => showSettings('admission')}
      />
      {open?.kind === 'search' && <SearchDialog {...ticketActions} station={station} onClose={close} />}
      {open?.kind === 'ticket' && (
        <TicketDialog {...ticketActions} barcode={open.barcode} station={station} onClose={close} />
      )}
      {open?.kind === 'settings' && (
        <SettingsDialog
          station={station}
          section={open.section}
          part={open.part}
          wedgeReads={reads}
          onSection={(section) => setOpen(settingsAt(section))}
          onClose={close}
        />
      )}
      {open?.kind === 'dashboard' && <DashboardDialog onClose={close} />}
      {open?.kind === 'prints' && (
        <PrintsDialog printing={station.printing} onSetUp={() => showSettings('printers')} onClose={close} />
      )}
      {open?.kind === 'print' && <PrintScanDialog verdict={open.verdict} printing={station.printing} onClose={close} />}
      {open?.kind === 'undo' && (
        <UndoDialog
          verdict={open.verdict}
          onDone={() => {
            forget(open.verdict.seq);
            close();
          }}
          onClose={close}
        />
      )}
      {open?.kind === 'override' && <OverrideDialog verdict={open.verdict} onDone={close} onClose={close} />}
      <Announcer shown={shown} events={station.events} />
    </div>
  );
}
