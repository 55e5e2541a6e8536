import type { ReactNode } from 'react';
import { useCommon } from '../common.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { NewPin } from './NewPin.tsx';

/** Sets, changes or takes away the PIN. The old one is asked for where the station is locked. */
export function SetPinDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { call } = useStation();
  const { pinSet } = useCommon().supervisor;
  const { busy, trouble, run } = useCall();
  return (
    <Dialog title={pinSet ? t.supervisor.change : t.supervisor.set} className="pin-dialog" onClose={onClose}>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      <NewPin
        busy={busy === 'set' ? t.supervisor.saving : null}
        onPin={(pin) => run('set', () => call.setPin({ pin }), onClose)}
      />
      <div className="pin-end">
        {pinSet && (
          <Button
            look="quiet"
            busy={busy === 'remove' ? t.supervisor.saving : null}
            onPress={() => run('remove', () => call.setPin({ pin: null }), onClose)}
          >
            {t.supervisor.remove}
          </Button>
        )}
        <Button look="quiet" onPress={onClose}>
          {t.supervisor.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
