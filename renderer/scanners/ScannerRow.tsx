import { useState, type ReactNode } from 'react';
import type { BenchDevice, BenchView } from '#shared/scanners.ts';
import { Button } from '../controls/Button.tsx';
import { SavedFiles } from '../controls/SavedFiles.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { CaptureBox } from './CaptureBox.tsx';
import { deviceRow } from './deviceText.ts';
import { ScannerFields } from './ScannerFields.tsx';

interface Props {
  readonly device: BenchDevice;
  readonly capture: BenchView['capture'];
}

/** One device: how it is, what to do about it, what it is called. */
export function ScannerRow({ device, capture }: Props): ReactNode {
  const { id, maker, state, direction } = device;
  const { call } = useStation();
  const calling = useCall();
  const [files, setFiles] = useState<readonly string[]>([]);
  const row = deviceRow(device);
  return (
    <li className="scanner" data-scanner={id} data-state={state}>
      <div className="scanner-head">
        <p className="scanner-text">
          <bdi className="scanner-name">{row.name}</bdi>
          <bdi className="scanner-about">{row.about}</bdi>
        </p>
        <p className="scanner-state" data-level={row.level}>
          <i aria-hidden="true" />
          {row.state}
        </p>
      </div>
      {row.advice !== null && <p className="scanner-advice">{row.advice}</p>}
      {row.trouble !== null && <TroubleBox trouble={row.trouble} silent />}
      {row.isRead && <ScannerFields id={id} name={row.name} naming={row} direction={direction} />}
      {calling.trouble !== null && <TroubleBox trouble={calling.trouble} />}
      {capture?.id === id ? (
        <CaptureBox lines={capture.lines} onSaved={setFiles} />
      ) : (
        <div className="scanner-actions">
          {maker !== 'other' && (
            <Button
              look="quiet"
              aria-label={t.scanners.devices.manualOf(row.name, maker)}
              onPress={() => calling.run('manual', () => call.openManual({ maker }))}
            >
              {t.scanners.devices.manual(maker)}
            </Button>
          )}
          {state === 'ready' && (
            <Button
              look="quiet"
              aria-label={t.scanners.capture.startOf(row.name)}
              isDisabled={capture !== null}
              onPress={() =>
                calling.run(
                  'capture',
                  () => call.startCapture({ id }),
                  () => setFiles([]),
                )
              }
            >
              {t.scanners.capture.start}
            </Button>
          )}
        </div>
      )}
      <SavedFiles title={t.scanners.capture.saved} files={files} />
    </li>
  );
}
