import { useState, type ReactNode } from 'react';
import { Field } from '../controls/Field.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** What is wrong with a text; null where nothing is. */
  readonly mistakeOf: (text: string) => string | null;
  /** Never with what holds already. */
  readonly onTake: (text: string) => void;
}

/** A name or address, taken when the field is left, or with Enter, where it can be one. */
export function TakenField({ label, value, placeholder = '', mistakeOf, onTake }: Props): ReactNode {
  const [draft, setDraft] = useState(value);
  const [left, setLeft] = useState(false);
  const written = draft.trim();
  const mistake = mistakeOf(written);
  const take = (): void => {
    setLeft(true);
    if (mistake === null && written !== value) onTake(written);
  };
  return (
    <Field
      label={label}
      bare
      dir="ltr"
      placeholder={placeholder}
      maxLength={2_000}
      value={draft}
      mistake={left ? mistake : null}
      onChange={setDraft}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
