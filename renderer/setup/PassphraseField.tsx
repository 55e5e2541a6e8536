import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { Field } from '../controls/Field.tsx';
import { t } from '../text/texts.ts';

interface Props {
  readonly label: string;
  readonly hint?: string | null;
  /** It is what is to be done now. */
  readonly isFirst?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Can be looked at: a slip that nobody sees would lock out the next station. */
export function PassphraseField({ hint = null, isFirst = false, ...field }: Props): ReactNode {
  const [shown, setShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) input.current?.focus();
  }, [isFirst]);
  const words = t.setup.passphrase;
  return (
    <Field {...field} ref={input} hint={hint} type={shown ? 'text' : 'password'} dir="ltr">
      <Button className="in-field" aria-label={shown ? words.hide : words.show} onPress={() => setShown(!shown)}>
        {shown ? t.connect.hide : t.connect.show}
      </Button>
    </Field>
  );
}
