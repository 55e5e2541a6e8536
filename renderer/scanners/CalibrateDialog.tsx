import { useState, type ReactNode } from 'react';
import type { ScannerRead, WedgeSettings } from '#shared/scanners.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import type { CalibrationResult } from '../wedge/calibrate.ts';
import { useCalibration } from '../wedge/useCalibration.ts';
import { CalibrationCode } from './CalibrationCode.tsx';
import { shortName } from './deviceText.ts';
import { readKey } from './readText.ts';
import { calibrationAdvice, calibrationNotes, wedgeLines } from './wedgeText.ts';

interface Props {
  /** Of USB and serial scanners, newest first. */
  readonly reads: readonly ScannerRead[];
  readonly onClose: () => void;
}

/** Shows a code, hears how the scanner types it, and keeps what was found. */
export function CalibrateDialog({ reads, onClose }: Props): ReactNode {
  const { call } = useStation();
  const saving = useCall();
  const [result, setResult] = useState<CalibrationResult | null>(null);
  const [before] = useState(() => new Set(reads.map(readKey)));
  const other = reads.find((read) => !before.has(readKey(read)));
  const keep = (found: WedgeSettings): void => saving.run('save', () => call.setWedge(found));
  // Afterwards keys are for the person again.
  useCalibration(result === null, (came) => {
    setResult(came);
    if (came.ok) keep({ ...came.settings, calibratedAt: Date.now() });
  });
  return (
    <Dialog title={t.scanners.calibrate.title} className="calibrate" onClose={onClose}>
      {result === null && (
        <>
          <p>{t.scanners.calibrate.lead}</p>
          <CalibrationCode />
          <output className="calibrate-waiting">
            <span className="spinner" aria-hidden="true" />
            {t.scanners.calibrate.waiting}
          </output>
          {other === undefined ? (
            <p className="dialog-lead">{t.scanners.calibrate.nothing}</p>
          ) : (
            <p className="note" role="alert">
              {t.scanners.calibrate.noKeyboard(shortName(other.scannerName))}
            </p>
          )}
        </>
      )}
      {result?.ok === true && saving.trouble === null && <Found result={result} />}
      {result?.ok === false && (
        <div className="trouble" role="alert">
          <p>
            <strong>{t.scanners.calibrate.failedTitle}</strong>
          </p>
          <p>{calibrationAdvice(result)}</p>
        </div>
      )}
      {saving.trouble !== null && <TroubleBox trouble={saving.trouble} />}
      <div className="dialog-choice">
        {result !== null && (
          <Button look={result.ok ? 'plain' : 'primary'} onPress={() => setResult(null)}>
            {t.scanners.calibrate.again}
          </Button>
        )}
        <Button look={result?.ok === true ? 'primary' : 'plain'} onPress={onClose}>
          {result?.ok === true ? t.scanners.calibrate.close : t.scanners.calibrate.cancel}
        </Button>
      </div>
    </Dialog>
  );
}

function Found({ result }: { readonly result: Extract<CalibrationResult, { ok: true }> }): ReactNode {
  return (
    <output className="calibrate-found">
      <strong>{t.scanners.calibrate.foundTitle}</strong>
      {[...wedgeLines(result.settings), ...calibrationNotes(result)].map(([term, value]) => (
        <span key={term}>
          {term}: <bdi>{value}</bdi>
        </span>
      ))}
    </output>
  );
}
