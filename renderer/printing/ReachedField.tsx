import { useId, type ReactNode } from 'react';
import { BaudChoice } from '../scanners/BaudChoice.tsx';
import { en } from '../text/en.ts';
import type { Draft } from './printerDraft.ts';
import { reachedOf } from './printerText.ts';

const words = en.printing.form;

interface Props {
  readonly draft: Draft;
  /** What was typed is no address. */
  readonly wrong: boolean;
  readonly onLeave: () => void;
  readonly onChange: (more: Partial<Draft>) => void;
}

/** Its address, which can be typed; or where it is plugged in, which is so. */
export function ReachedField({ draft: { address, connection }, wrong, onLeave, onChange }: Props): ReactNode {
  const id = useId();
  if (address === null) {
    return (
      <div className="reached">
        <p>
          <span>{words.reached}</span>
          <bdi dir="ltr">{reachedOf(connection)}</bdi>
        </p>
        {connection.kind === 'serial' && (
          <BaudChoice
            label={words.speed}
            baudRate={connection.baudRate}
            onChoose={(baudRate) => onChange({ connection: { ...connection, baudRate } })}
          />
        )}
      </div>
    );
  }
  return (
    <div className="labelled">
      <label htmlFor={id}>{words.address}</label>
      <input
        id={id}
        type="text"
        className="field"
        placeholder={words.addressExample}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        dir="ltr"
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        value={address}
        onChange={(event) => onChange({ address: event.target.value })}
        onBlur={onLeave}
      />
      <p id={`${id}-hint`} className={wrong ? 'warning' : 'field-hint'}>
        {wrong ? words.addressWrong : words.addressHint}
      </p>
    </div>
  );
}
