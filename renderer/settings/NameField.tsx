import { useState, type ReactNode } from 'react';
import { Field } from '../controls/Field.tsx';

interface Props {
  readonly label: string;
  /** What holds where there is none. */
  readonly placeholder: string;
  readonly longest: number;
  /** Empty where there is none. */
  readonly name: string;
  /** Without spaces around it; never the one that holds already. */
  readonly onName: (name: string) => void;
}

/** A name, taken when the field is left, or with Enter. */
export function NameField({ label, placeholder, longest, name, onName }: Props): ReactNode {
  const [draft, setDraft] = useState(name);
  const written = draft.trim();
  const take = (): void => {
    if (written !== name) onName(written);
  };
  return (
    <Field
      label={label}
      bare
      placeholder={placeholder}
      maxLength={longest}
      value={draft}
      onChange={setDraft}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
