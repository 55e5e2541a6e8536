import type { ChangeEvent, ReactNode, Ref } from 'react';
import { Input } from 'react-aria-components';

interface Props {
  /** Said, not shown. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** With the event, which says whether a key or a paste has changed it. */
  readonly onEdit: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly ref: Ref<HTMLInputElement>;
}

/** For codes, as they come: nothing is completed, corrected or turned round. */
export function CodeInput({ label, placeholder, value, onEdit, ref }: Props): ReactNode {
  return (
    <Input
      ref={ref}
      type="text"
      className="field"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={onEdit}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      dir="ltr"
    />
  );
}
