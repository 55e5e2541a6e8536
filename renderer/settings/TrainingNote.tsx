import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';

/** In a training the rules of the door are out of reach. */
export function TrainingNote(): ReactNode {
  const { call } = useStation();
  const ending = useCall();
  return (
    <div className="settings-group">
      <p>{t.settings.training}</p>
      {ending.trouble !== null && <TroubleBox trouble={ending.trouble} />}
      <p>
        <Button
          busy={ending.busy === null ? null : t.training.ending}
          onPress={() => ending.run('end', () => call.endTraining())}
        >
          {t.training.end}
        </Button>
      </p>
    </div>
  );
}
