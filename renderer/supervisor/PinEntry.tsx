import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { longestPin, shortestPin } from '#shared/supervisor.ts';
import { Button } from '../controls/Button.tsx';
import { ButtonGroup } from '../controls/ButtonGroup.tsx';
import { Field } from '../controls/Field.tsx';
import { t } from '../text/texts.ts';
import { isTypedByScanner } from './typedByScanner.ts';

interface Props {
  readonly label: string;
  readonly confirm: string;
  /** What is under way. */
  readonly busy?: string | null;
  /** No PIN is taken now. */
  readonly isLocked?: boolean;
  /** What came of the last one; said at once. */
  readonly message: string | null;
  readonly onPin: (pin: string) => void;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const zero = '0';

/** Dots, and digits that fingers in gloves can press. A keyboard's digits and Enter do the same. */
export function PinEntry({ label, confirm, busy = null, isLocked = false, message, onPin }: Props): ReactNode {
  const [pin, setPin] = useState('');
  const [isScanned, setScanned] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const scanner = useRef(isTypedByScanner());
  const isInert = isLocked || busy !== null;
  useEffect(() => field.current?.focus(), []);

  const type = (text: string): void => {
    if (isInert) return;
    setScanned(false);
    setPin(text.replaceAll(/[^0-9]/gu, '').slice(0, longestPin));
  };
  /** Keys go on to the dots, not to the barcode field. */
  const press = (text: string): void => {
    type(text);
    field.current?.focus();
  };
  const give = (): void => {
    if (isInert || pin.length < shortestPin) return;
    setPin('');
    field.current?.focus();
    onPin(pin);
  };
  const hear = ({ nativeEvent }: KeyboardEvent): void => {
    const isScan = scanner.current(nativeEvent);
    if (nativeEvent.key !== 'Enter') return;
    if (!isScan) return give();
    setPin('');
    setScanned(true);
  };
  return (
    <div className="pin">
      <Field
        ref={field}
        label={label}
        type="password"
        inputMode="none"
        dir="ltr"
        value={pin}
        isReadOnly={isInert}
        onChange={type}
        onKeyDown={hear}
        mistake={isScanned ? t.supervisor.scanner : message}
      />
      <ButtonGroup className="pin-pad" label={t.supervisor.digits}>
        {digits.map((digit) => (
          <Key key={digit} isInert={isInert} onPress={() => press(pin + digit)}>
            {digit}
          </Key>
        ))}
        <Key isInert={isInert} label={t.supervisor.erase} onPress={() => press(pin.slice(0, -1))}>
          <svg className="sign" viewBox="0 0 100 100" aria-hidden="true">
            <path d="M34 22h52v56H34L10 50zM48 40l22 20M70 40 48 60" />
          </svg>
        </Key>
        <Key isInert={isInert} onPress={() => press(pin + zero)}>
          {zero}
        </Key>
        <Button
          className="button button-primary pin-key"
          excludeFromTabOrder
          isInert={isInert || pin.length < shortestPin}
          busy={busy}
          onPress={give}
        >
          {confirm}
        </Button>
      </ButtonGroup>
    </div>
  );
}

interface KeyProps {
  readonly label?: string;
  readonly isInert: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** Not on the way of the Tab key: who has a keyboard types. */
function Key({ label, isInert, onPress, children }: KeyProps): ReactNode {
  return (
    <Button
      className="button button-plain pin-key"
      excludeFromTabOrder
      isInert={isInert}
      onPress={onPress}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Button>
  );
}
