import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';

interface Props {
  readonly token: string;
  readonly onToken: (token: string) => void;
}

/** Takes what is typed, pasted or scanned; a scanner's Enter submits the form around it. */
export function TokenField({ token, onToken }: Props): ReactNode {
  const [shown, setShown] = useState(false);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // A scanner types wherever the focus is: it is here from the start.
  useEffect(() => field.current?.focus(), []);
  // A scanner that does not type sends its codes through the main process.
  const { on } = useStation();
  const read = useEffectEvent((barcode: string) => onToken(barcode.trim()));
  useEffect(() => on.reading(({ barcode }) => read(barcode)), [on]);
  return (
    <div className="labelled">
      <label htmlFor={id}>{en.connect.token}</label>
      <div className="field-with-button">
        <input
          ref={field}
          id={id}
          type={shown ? 'text' : 'password'}
          className="field"
          value={token}
          onChange={(event) => onToken(event.target.value)}
          placeholder={en.connect.tokenHint}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          dir="ltr"
        />
        <button
          type="button"
          className="in-field"
          aria-label={shown ? en.connect.hideToken : en.connect.showToken}
          onClick={() => {
            setShown(!shown);
            field.current?.focus();
          }}
        >
          {shown ? en.connect.hide : en.connect.show}
        </button>
      </div>
    </div>
  );
}
