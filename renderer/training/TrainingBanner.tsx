import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';

/** On top of every screen of a training, and the way out of it. Dialogs lie below it. */
export function TrainingBanner({ unsent }: { readonly unsent: number }): ReactNode {
  const { call } = useStation();
  const { busy, trouble, run } = useCall();
  return (
    <section className="training-banner" aria-labelledby="training-title">
      <div className="training-words">
        <h2 id="training-title">{t.training.title}</h2>
        <p>{t.training.mark}</p>
        {unsent > 0 && <p className="training-unsent">{t.training.unsent(unsent)}</p>}
      </div>
      <Button
        look="primary"
        busy={busy === null ? null : t.training.ending}
        onPress={() => run('end', call.endTraining)}
      >
        {t.training.end}
      </Button>
      {trouble !== null && <TroubleBox trouble={trouble} />}
    </section>
  );
}
