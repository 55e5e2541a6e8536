import { useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { PassphraseField } from './PassphraseField.tsx';

/** Asks for what opens a sealed set-up. Closing it forgets nothing. */
export function UnsealDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { call } = useStation();
  const [passphrase, setPassphrase] = useState('');
  const { busy, trouble, run } = useCall();
  const words = t.setup.unseal;
  return (
    <Dialog title={words.title} role="alertdialog" className="unseal" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== '') run('unseal', () => call.unsealSetup({ passphrase }), onClose);
        }}
      >
        <p>{words.lead}</p>
        <PassphraseField label={t.setup.passphrase.label} isFirst value={passphrase} onChange={setPassphrase} />
        {trouble !== null && <TroubleBox trouble={trouble} />}
        <div className="dialog-choice">
          <Button onPress={onClose}>{words.later}</Button>
          <Button type="submit" look="primary" busy={busy === null ? null : t.common.wait}>
            {words.take}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
