import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { Field } from '../controls/Field.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { takeKeys } from '../wedge/keys.ts';
import { isTextField } from '../wedge/otherField.ts';
import { NewPin } from './NewPin.tsx';

interface Props {
  /** It holds now. */
  readonly onPin: (pin: string) => void;
  readonly onClose: () => void;
}

/** A forgotten PIN: whoever has the token of the access user sets a new one. */
export function ResetPinDialog({ onPin, onClose }: Props): ReactNode {
  const { call } = useStation();
  const { busy, trouble, run } = useCall();
  const [token, setToken] = useState('');
  const [isGiven, setGiven] = useState(false);
  const reset = (pin: string): void => {
    // Where the token is wrong it is asked for again.
    setGiven(false);
    run(
      'reset',
      () => call.resetPin({ token, pin }),
      () => onPin(pin),
    );
  };
  return (
    <Dialog title={t.supervisor.reset} className="pin-dialog" onClose={onClose}>
      {trouble !== null && !isGiven && <TroubleBox trouble={trouble} />}
      {isGiven ? (
        <NewPin busy={null} onPin={reset} />
      ) : (
        <TokenStep
          token={token}
          onToken={setToken}
          busy={busy === null ? null : t.supervisor.saving}
          onNext={() => setGiven(true)}
        />
      )}
      <div className="pin-end">
        <Button look="quiet" onPress={onClose}>
          {t.supervisor.back}
        </Button>
      </div>
    </Dialog>
  );
}

interface TokenProps {
  readonly token: string;
  readonly onToken: (token: string) => void;
  readonly busy: string | null;
  readonly onNext: () => void;
}

function TokenStep({ token, onToken, busy, onNext }: TokenProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  // A token that a scanner types is no ticket: the door does not hear it, and it goes into the field from its first key on.
  useLayoutEffect(() => {
    const down = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
      const writes = key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey;
      if (writes && !isTextField(document.activeElement)) field.current?.focus();
    };
    return takeKeys({ down, up: () => {} });
  }, []);
  const isThere = token.trim() !== '';
  return (
    <>
      <p className="dialog-lead">{t.supervisor.resetLead}</p>
      <Field
        ref={field}
        label={t.connect.token}
        type="password"
        dir="ltr"
        value={token}
        onChange={onToken}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && isThere) onNext();
        }}
      />
      <Button look="primary" isInert={!isThere} busy={busy} onPress={onNext}>
        {t.supervisor.next}
      </Button>
    </>
  );
}
