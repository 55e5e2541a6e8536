import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';

/** The training at an open door: what becomes of the real event, and the button. For the settings. */
export function TrainingOffer(): ReactNode {
  const { call } = useStation();
  const { busy, trouble, run } = useCall();
  return (
    <div className="training-offer">
      <p>{t.training.atDoor}</p>
      <ul className="facts">
        {t.training.atDoorFacts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      <Button busy={busy === null ? null : t.training.opening} onPress={() => run('open', call.openTraining)}>
        {t.training.open}
      </Button>
    </div>
  );
}
