import { useEffect, type ReactNode } from 'react';
import type { ScannerRead, ScannersView } from '#shared/scanners.ts';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { usePushed } from '../usePushed.ts';
import { DevicesSection } from './DevicesSection.tsx';
import { KeyboardSection } from './KeyboardSection.tsx';
import { PortsSection } from './PortsSection.tsx';
import { ReadsSection } from './ReadsSection.tsx';
import { mergeReads } from './readText.ts';

interface Props {
  readonly scanners: ScannersView;
  /** What came by keyboard and camera while the bench is open. */
  readonly wedgeReads: readonly ScannerRead[];
}

/** What is plugged in, and what the station gets from it. While it is open, scans go nowhere else. */
export function BenchSection({ scanners, wedgeReads }: Props): ReactNode {
  const { on, call } = useStation();
  const { value: bench, trouble } = usePushed(on.bench, call.bench);
  useEffect(() => {
    void call.setMode({ mode: 'bench' });
    return () => void call.setMode({ mode: 'scan' });
  }, [call]);
  return (
    <div className="settings-bench bench">
      <p className="bench-band">
        <ResultIcon sign="exclamation" />
        <span>
          <strong>{t.scanners.band}</strong> {t.scanners.bandTry}
        </span>
      </p>
      <div className="bench-columns">
        <div className="bench-settings">
          {trouble !== null && <TroubleBox trouble={trouble} />}
          {bench === null && trouble === null && <p className="bench-wait">{t.scanners.loading}</p>}
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
    </div>
  );
}
