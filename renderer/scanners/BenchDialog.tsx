import type { ReactNode } from 'react';
import type { ScannerRead } from '#shared/scanners.ts';
import type { StationView } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';
import { usePushed } from '../usePushed.ts';
import { DevicesSection } from './DevicesSection.tsx';
import { KeyboardSection } from './KeyboardSection.tsx';
import { PortsSection } from './PortsSection.tsx';
import { ReadsSection } from './ReadsSection.tsx';
import { mergeReads } from './readText.ts';

const words = en.scanners;

interface Props {
  readonly station: StationView;
  /** What came by keyboard and camera while the bench is open. */
  readonly wedgeReads: readonly ScannerRead[];
  readonly onClose: () => void;
}

/** What is plugged in, and what the station gets from it. While it is open, scans go nowhere else. */
export function BenchDialog({ station: { scanners }, wedgeReads, onClose }: Props): ReactNode {
  const { on, call } = useStation();
  const { value: bench, trouble } = usePushed(on.bench, call.bench);
  return (
    <Dialog title={words.title} className="data bench" onClose={onClose}>
      <div className="dialog-close">
        <Button look="quiet" onClick={onClose}>
          {words.close} <kbd aria-hidden="true">{en.scan.clearKey}</kbd>
        </Button>
      </div>
      <p className="bench-band">
        <ResultIcon sign="exclamation" />
        <span>
          <strong>{words.band}</strong> {words.bandTry}
        </span>
      </p>
      <div className="bench-columns">
        <div className="bench-settings">
          {trouble !== null && <TroubleBox trouble={trouble} />}
          {bench === null && trouble === null && <p className="bench-wait">{words.loading}</p>}
          {bench !== null && (
            <>
              <DevicesSection bench={bench} scanners={scanners} />
              <PortsSection bench={bench} />
            </>
          )}
          <KeyboardSection scanners={scanners} reads={bench?.reads ?? []} />
        </div>
        <ReadsSection reads={mergeReads(bench?.reads ?? [], wedgeReads)} />
      </div>
    </Dialog>
  );
}
