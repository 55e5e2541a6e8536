import type { ReactNode } from 'react';
import { cameraId, type BenchView, type ScannersView } from '#shared/scanners.ts';
import { describeProblem } from '../text/problems.ts';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { Section } from '../data/Section.tsx';
import { t } from '../text/texts.ts';
import { ScannerFields } from './ScannerFields.tsx';
import { ScannerRow } from './ScannerRow.tsx';

interface Props {
  readonly bench: BenchView;
  readonly scanners: ScannersView;
}

/** Everything that is plugged in and could be a scanner, whether the station reads it or not. */
export function DevicesSection({ bench: { devices, capture }, scanners: { scanners, problem } }: Props): ReactNode {
  const camera = scanners.find(({ id }) => id === cameraId);
  return (
    <Section name="devices" title={t.scanners.devices.title}>
      {problem !== null && <TroubleBox trouble={describeProblem(problem)} silent />}
      {devices.length === 0 && (
        <>
          {problem === null && <p>{t.scanners.devices.none}</p>}
          <p>{t.scanners.devices.noneKeyboard}</p>
        </>
      )}
      <ul className="scanner-list">
        {devices.map((device) => (
          <ScannerRow key={device.id} device={device} capture={capture} />
        ))}
        <li className="scanner" data-scanner={cameraId}>
          <p className="scanner-text">
            <span className="scanner-name">{t.scanners.devices.camera}</span>
            <span className="scanner-about">{t.scanners.devices.cameraAbout}</span>
          </p>
          <ScannerFields
            id={cameraId}
            name={t.scanners.devices.camera}
            naming={null}
            direction={camera?.direction ?? null}
          />
        </li>
      </ul>
    </Section>
  );
}
