import { useState, type ReactNode } from 'react';
import { keyboardId, type ScannerRead, type ScannersView } from '#shared/scanners.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { Section } from '../data/Section.tsx';
import { useNow } from '../scanning/useNow.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { CalibrateDialog } from './CalibrateDialog.tsx';
import { ScannerFields } from './ScannerFields.tsx';
import { calibratedWords, isStandard, standardWedge, wedgeLines } from './wedgeText.ts';

interface Props {
  readonly scanners: ScannersView;
  /** Of USB and serial scanners, newest first. */
  readonly reads: readonly ScannerRead[];
}

/** How the keys of scanners in keyboard mode are read. */
export function KeyboardSection({ scanners: { scanners, wedge }, reads }: Props): ReactNode {
  const { call } = useStation();
  const resetting = useCall();
  const [calibrating, setCalibrating] = useState(false);
  const now = useNow(60_000);
  const keyboard = scanners.find(({ id }) => id === keyboardId);
  return (
    <Section
      name="keyboard"
      title={t.scanners.keyboard.title}
      actions={
        <>
          <Button onPress={() => setCalibrating(true)}>{t.scanners.keyboard.calibrate}</Button>
          {!isStandard(wedge) && (
            <Button
              busy={resetting.busy === null ? null : t.common.wait}
              onPress={() => resetting.run('reset', () => call.setWedge(standardWedge))}
            >
              {t.scanners.keyboard.standard}
            </Button>
          )}
        </>
      }
    >
      <p>{t.scanners.keyboard.lead}</p>
      {resetting.trouble !== null && <TroubleBox trouble={resetting.trouble} />}
      <dl className="backup">
        {wedgeLines(wedge).map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t.scanners.keyboard.calibrated}</dt>
          <dd>{calibratedWords(wedge, now)}</dd>
        </div>
      </dl>
      <ScannerFields
        id={keyboardId}
        name={t.scanners.keyboard.title}
        naming={null}
        direction={keyboard?.direction ?? null}
      />
      {calibrating && <CalibrateDialog reads={reads} onClose={() => setCalibrating(false)} />}
    </Section>
  );
}
