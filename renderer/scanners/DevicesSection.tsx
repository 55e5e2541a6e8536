import type { ReactNode } from 'react';
import { cameraId, type BenchView, type ScannersView } from '#shared/scanners.ts';
import { describeProblem } from '#shared/text/problems.ts';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { Section } from '../data/Section.tsx';
import { en } from '../text/en.ts';
import { ScannerFields } from './ScannerFields.tsx';
import { ScannerRow } from './ScannerRow.tsx';

const words = en.scanners;

interface Props {
  readonly bench: BenchView;
  readonly scanners: ScannersView;
}

/** Everything that is plugged in and could be a scanner, whether the station reads it or not. */
export function DevicesSection({ bench: { devices, capture }, scanners: { scanners, problem } }: Props): ReactNode {
  const camera = scanners.find(({ id }) => id === cameraId);
  return (
    <Section name="devices" title={words.devices.title}>
      {problem !== null && <TroubleBox trouble={describeProblem(problem)} silent />}
      {devices.length === 0 && (
        <>
          {problem === null && <p>{words.devices.none}</p>}
          <p>{words.devices.noneKeyboard}</p>
        </>
      )}
      <ul className="scanner-list">
        {devices.map((device) => (
          <ScannerRow key={device.id} device={device} capture={capture} />
        ))}
        <li className="scanner" data-scanner={cameraId}>
          <p className="scanner-text">
            <span className="scanner-name">{words.devices.camera}</span>
            <span className="scanner-about">{words.devices.cameraAbout}</span>
          </p>
          <ScannerFields
            id={cameraId}
            name={words.devices.camera}
            naming={null}
            direction={camera?.direction ?? null}
          />
        </li>
      </ul>
    </Section>
  );
}
