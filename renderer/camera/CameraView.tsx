import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { Choice } from '../controls/Choice.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { t } from '../text/texts.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import { CameraPicture } from './CameraPicture.tsx';
import type { SeenCode } from './decode.ts';
import type { CameraState } from './runCamera.ts';
import { look, nothingSeen } from './sightings.ts';
import { troubleText } from './troubleText.ts';
import { useCamera } from './useCamera.ts';

interface Props {
  readonly onReading: (barcode: string) => void;
  readonly onClose: () => void;
}

/** The camera as a scanner, for laptops without one. It is on only while this is on the screen. */
export function CameraView({ onReading, onClose }: Props): ReactNode {
  const { state, choose, tryAgain, giveUp } = useCamera();
  const sightings = useRef(nothingSeen);
  const [several, setSeveral] = useState(false);

  const onCodes = (codes: readonly SeenCode[], at: number): void => {
    const next = look(sightings.current, codes, at);
    sightings.current = next.sightings;
    setSeveral(next.several);
    if (next.reading !== null) onReading(next.reading);
  };
  const trouble = state.phase === 'trouble' ? state.trouble : null;
  return (
    <section className="card camera" aria-labelledby="camera-title">
      <div className="camera-head">
        <h2 id="camera-title">{t.camera.title}</h2>
        <CameraChoice state={state} onChoose={choose} />
        {trouble !== null && (
          <Button className="camera-button" onPress={tryAgain}>
            {t.camera.tryAgain}
          </Button>
        )}
        <Button className="camera-button" aria-label={t.camera.closeCamera} onPress={onClose}>
          {t.camera.close}
        </Button>
      </div>
      {trouble === null ? (
        <div className="camera-picture">
          {state.phase === 'on' && (
            <CameraPicture stream={state.stream} mirrored={state.mirrored} onCodes={onCodes} onBroken={giveUp} />
          )}
          <div className="camera-aim" aria-hidden="true" />
          <output data-several={several}>
            {state.phase === 'asking' ? t.camera.asking : several ? t.camera.several : t.camera.hint}
          </output>
        </div>
      ) : (
        <div className="camera-trouble">
          <TroubleBox trouble={troubleText(trouble, navigator.userAgent)} />
        </div>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly state: CameraState;
  readonly onChoose: (id: string) => void;
}

/** Most laptops have one, and nothing to choose. */
function CameraChoice({ state, onChoose }: ChoiceProps): ReactNode {
  if (state.phase !== 'on' || state.cameras.length < 2) return null;
  return (
    <Choice
      bare
      label={t.camera.choose}
      value={state.id}
      options={state.cameras.map(({ id, label }, index) => ({
        value: id,
        label: cleanName(label) ?? t.camera.nameless(index + 1),
      }))}
      onChoose={onChoose}
    />
  );
}
