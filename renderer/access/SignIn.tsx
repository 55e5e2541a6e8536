import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { Field } from '../controls/Field.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { isTypedByScanner } from '../supervisor/typedByScanner.ts';
import { t } from '../text/texts.ts';
import { useCall, type Trouble } from '../useCall.ts';
import { takeKeys } from '../wedge/keys.ts';

interface Props {
  /** Why somebody who was signed in is not any more. */
  readonly ended: Trouble | null;
  /** Somebody was signed in a moment ago: the focus goes here. */
  readonly isNext: boolean;
}

/** An API key, typed once. The window keeps nothing of it: each attempt has a field of its own. */
export function SignIn({ ended, isNext }: Props): ReactNode {
  const { call } = useStation();
  const { busy, trouble, run } = useCall();
  const [attempt, setAttempt] = useState(0);
  const shown = trouble ?? ended;
  return (
    <div className="sign-in">
      <p className="setting-about">{t.access.sign.lead}</p>
      {shown !== null && <TroubleBox trouble={shown} />}
      <KeyField
        key={attempt}
        isAgain={attempt > 0 || isNext}
        busy={busy === null ? null : t.access.sign.busy}
        onKey={(apiKey) => {
          run('signIn', () => call.signIn({ apiKey }));
          setAttempt((count) => count + 1);
        }}
      />
    </div>
  );
}

interface KeyProps {
  /** Somebody has just sent one, and goes on here if it was wrong. */
  readonly isAgain: boolean;
  readonly busy: string | null;
  readonly onKey: (apiKey: string) => void;
}

/** What a scanner types here is no ticket, and its Enter sends nothing: only a person signs in. */
function KeyField({ isAgain, busy, onKey }: KeyProps): ReactNode {
  const [apiKey, setApiKey] = useState('');
  const [isScanned, setScanned] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const scanner = useRef(isTypedByScanner());
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isAgain) field.current?.focus();
  }, [isAgain]);
  useLayoutEffect(() => (hasFocus ? takeKeys({ down: () => {}, up: () => {} }) : undefined), [hasFocus]);
  const isThere = apiKey.trim() !== '';
  const send = (): void => {
    if (!isThere || busy !== null) return;
    setApiKey('');
    onKey(apiKey.trim());
  };
  const hear = ({ nativeEvent }: KeyboardEvent): void => {
    const isScan = scanner.current(nativeEvent);
    if (isScan) setScanned(true);
    else if (nativeEvent.key === 'Enter') send();
  };
  const words = t.access.sign;
  return (
    <div className="sign-in-key">
      <Field
        ref={field}
        label={words.key}
        type="password"
        dir="ltr"
        hint={words.hint}
        caution={isScanned ? words.scanner : null}
        value={apiKey}
        isReadOnly={busy !== null}
        onChange={setApiKey}
        onFocus={() => setFocus(true)}
        onBlur={() => setFocus(false)}
        onKeyDown={hear}
      />
      <Button look="primary" isInert={!isThere} busy={busy} onPress={send}>
        {words.in}
      </Button>
    </div>
  );
}
