import { useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { SetPinDialog } from '../supervisor/SetPinDialog.tsx';
import { t } from '../text/texts.ts';

/** As long as there is no PIN. */
export function PinHint(): ReactNode {
  const [choosing, setChoosing] = useState(false);
  const words = t.settings.pin;
  return (
    <div className="pin-hint">
      <p>
        <strong>{words.anyone}</strong> {words.advice}
      </p>
      <Button onPress={() => setChoosing(true)}>{t.supervisor.set}</Button>
      {choosing && <SetPinDialog onClose={() => setChoosing(false)} />}
    </div>
  );
}
