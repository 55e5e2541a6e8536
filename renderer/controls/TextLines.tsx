import type { ReactNode } from 'react';
import { Label, Text, TextArea, TextField } from 'react-aria-components';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Several lines of text, codes one below the other. */
export function TextLines({ label, hint, value, onChange }: Props): ReactNode {
  return (
    <TextField
      className="labelled"
      autoComplete="off"
      spellCheck="false"
      value={value}
      onChange={onChange}
      // A key that is heard here goes on all the same: Escape closes the dialog around the field.
      onKeyDown={(event) => event.continuePropagation()}
    >
      <Label>{label}</Label>
      <TextArea className="field text-lines" rows={4} dir="ltr" autoCapitalize="off" />
      <Text slot="description" className="hint">
        {hint}
      </Text>
    </TextField>
  );
}
