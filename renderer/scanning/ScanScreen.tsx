import { useState, type ReactNode } from 'react';
import type { Verdict } from '#shared/verdict.ts';
import type { StationView } from '#shared/view.ts';
import { CameraView } from '../camera/CameraView.tsx';
import { DataDialog, type DataSection } from '../data/DataDialog.tsx';
import { PrintersDialog } from '../printing/PrintersDialog.tsx';
import { PrintScanDialog } from '../printing/PrintScanDialog.tsx';
import { BenchDialog } from '../scanners/BenchDialog.tsx';
import { useWindowReads } from '../scanners/useWindowReads.ts';
import { SearchDialog } from '../search/SearchDialog.tsx';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';
import { Alerts } from './Alerts.tsx';
import { Announcer } from './Announcer.tsx';
import { BarcodeBar } from './BarcodeBar.tsx';
import { DemoStrip } from './DemoStrip.tsx';
import { LastScans } from './LastScans.tsx';
import { OccupancyCard } from './OccupancyCard.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { StationHeader } from './StationHeader.tsx';
import type { Undoable } from './undoable.ts';
import { useHotkeys } from './useHotkeys.ts';
import { useVerdict } from './useVerdict.ts';
import { VerdictPanel } from './VerdictPanel.tsx';

type Open =
  | { readonly kind: 'search' }
  | { readonly kind: 'data'; readonly section: DataSection | null }
  | { readonly kind: 'printers' }
  | { readonly kind: 'print'; readonly verdict: Undoable }
  | { readonly kind: 'undo'; readonly verdict: Undoable }
  | { readonly kind: 'override'; readonly verdict: Verdict };

/** The door: one large answer, and a column that never moves. Each answer closes what lies over it. */
export function ScanScreen({ station }: { readonly station: StationView }): ReactNode {
  const { call } = useStation();
  const [open, setOpen] = useState<Open | null>(null);
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
  const setBench = (on: boolean): void => void call.setMode({ mode: on ? 'bench' : 'scan' });
  const showScanners = (): void => {
    close();
    clear();
    setBench(true);
  };
  const search = (): void => setOpen({ kind: 'search' });
  const showData = (section: DataSection | null): void => setOpen({ kind: 'data', section });
  const showPrinters = (): void => setOpen({ kind: 'printers' });
  useHotkeys({
    [en.bar.searchKey]: search,
    [en.bar.checkKey]: () => look(!checking),
    [en.bar.dataKey]: () => showData(null),
    [en.bar.cameraKey]: () => setCameraOpen(!cameraOpen),
    [en.bar.scannersKey]: showScanners,
    [en.bar.printersKey]: showPrinters,
  });
  return (
    <div className="scan-screen">
      <StationHeader
        station={station}
        onShowData={showData}
        onShowScanners={showScanners}
        onShowPrinters={showPrinters}
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
          {station.demo !== null && (
            <DemoStrip barcodes={station.demo} onTry={(barcode) => scan({ barcode, source: 'demo' })} />
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
        onData={() => showData(null)}
        camera={cameraOpen}
        onCamera={() => setCameraOpen(!cameraOpen)}
        onScanners={showScanners}
        onPrinters={showPrinters}
      />
      {station.mode === 'bench' && <BenchDialog station={station} wedgeReads={reads} onClose={() => setBench(false)} />}
      {open?.kind === 'search' && (
        <SearchDialog
          events={station.events}
          direction={station.direction}
          checking={checking}
          onAdmit={(barcode) => scan({ barcode, source: 'manual' })}
          onCheck={check}
          onClose={close}
        />
      )}
      {open?.kind === 'data' && <DataDialog station={station} section={open.section} onClose={close} />}
      {open?.kind === 'printers' && <PrintersDialog printing={station.printing} onClose={close} />}
      {open?.kind === 'print' && <PrintScanDialog verdict={open.verdict} printing={station.printing} onClose={close} />}
      {open?.kind === 'undo' && (
        <ReasonDialog
          title={en.undo.title}
          lead={en.undo.lead}
          verdict={open.verdict}
          reasons={en.undo.reasons[open.verdict.direction]}
          confirm={en.undo.confirm}
          onReason={(note) => call.undo({ seq: open.verdict.seq, note })}
          onDone={() => {
            forget(open.verdict.seq);
            close();
          }}
          onClose={close}
        />
      )}
      {open?.kind === 'override' && (
        <ReasonDialog
          title={en.override.title[open.verdict.direction]}
          lead={en.override.lead}
          verdict={open.verdict}
          reasons={en.override.reasons}
          confirm={en.override.confirm[open.verdict.direction]}
          onReason={(note) => {
            const { barcode, direction } = open.verdict;
            return call.override({ barcode, direction, note });
          }}
          onDone={close}
          onClose={close}
        />
      )}
      <Announcer shown={shown} events={station.events} />
    </div>
  );
}
