import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { isSetupCode } from '#shared/setup.ts';
import { Button } from '../controls/Button.tsx';
import { Field } from '../controls/Field.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';

interface Props {
  readonly token: string;
  readonly onToken: (token: string) => void;
  /** A set-up code was scanned in place of a token. */
  readonly onSetup: (text: string) => void;
}

/** Takes what is typed, pasted or scanned; a scanner's Enter submits the form around it. */
export function TokenField({ token, onToken, onSetup }: Props): ReactNode {
  const [shown, setShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // A scanner types wherever the focus is: it is here from the start.
  useEffect(() => field.current?.focus(), []);
  // A scanner that does not type sends its codes through the main process.
  const { on } = useStation();
  const read = useEffectEvent((barcode: string) => {
    if (isSetupCode(barcode)) onSetup(barcode);
    else onToken(barcode.trim());
  });
  useEffect(() => on.reading(({ barcode }) => read(barcode)), [on]);
  return (
    <Field
      ref={field}
      label={t.connect.token}
      type={shown ? 'text' : 'password'}
      value={token}
      onChange={onToken}
      placeholder={t.connect.tokenHint}
      dir="ltr"
    >
      <Button
        className="in-field"
        aria-label={shown ? t.connect.hideToken : t.connect.showToken}
        onPress={() => {
          setShown(!shown);
          field.current?.focus();
        }}
      >
        {shown ? t.connect.hide : t.connect.show}
      </Button>
    </Field>
  );
}
