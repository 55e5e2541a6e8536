import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { UnsealDialog } from './UnsealDialog.tsx';

/** A set-up that waits for its passphrase; it is asked for at once where nothing else is to be done. */
export function SealedNote({ atOnce }: { readonly atOnce: boolean }): ReactNode {
  const { call } = useStation();
  const [asking, setAsking] = useState(atOnce);
  const { run } = useCall();
  // A question that came by itself has no button to give the focus back to.
  const enter = useRef<HTMLButtonElement>(null);
  useEffect(() => (asking ? () => enter.current?.focus() : undefined), [asking]);
  const words = t.setup.sealed;
  return (
    <div className="sealed-note">
      <p>{words.waits}</p>
      <div className="setup-actions">
        <Button ref={enter} look="primary" onPress={() => setAsking(true)}>
          {words.enter}
        </Button>
        <Button look="quiet" onPress={() => run('drop', () => call.dropSetup())}>
          {words.forget}
        </Button>
      </div>
      {asking && <UnsealDialog onClose={() => setAsking(false)} />}
    </div>
  );
}
