import type { ReactNode, Ref } from 'react';
import { Input, Label, Text, TextField, type TextFieldProps } from 'react-aria-components';

interface Props extends Omit<TextFieldProps, 'className' | 'children' | 'style'> {
  readonly label: string;
  /** Where the label alone does not say of what. */
  readonly fullLabel?: string;
  /** The label is said, not shown. */
  readonly bare?: boolean;
  /** What is expected, below the field. */
  readonly hint?: string | null;
  /** What may come of it, although it is right. */
  readonly caution?: string | null;
  /** What is wrong with it; said at once. */
  readonly mistake?: string | null;
  readonly placeholder?: string;
  /** Codes, addresses and paths run from left to right in every language. */
  readonly dir?: 'ltr' | 'auto';
  readonly ref?: Ref<HTMLInputElement>;
  /** Something at the end of the field: a button, a unit. */
  readonly children?: ReactNode;
}

/** A line of text with its label above. */
export function Field(props: Props): ReactNode {
  const {
    label,
    fullLabel = label,
    bare = false,
    hint = null,
    caution = null,
    mistake = null,
    placeholder = '',
    dir = 'auto',
    onKeyDown,
    ref,
    children,
    ...rest
  } = props;
  // What is no word is not corrected by a tablet.
  const asTyped = dir === 'ltr' ? { autoCapitalize: 'off' } : {};
  const isNamed = bare || fullLabel !== label;
  return (
    <TextField
      autoComplete="off"
      spellCheck="false"
      {...rest}
      {...(isNamed ? { 'aria-label': fullLabel } : {})}
      // A key that is heard here goes on all the same: Escape closes the dialog around the field.
      onKeyDown={(event) => {
        onKeyDown?.(event);
        event.continuePropagation();
      }}
      isInvalid={mistake !== null}
      className="labelled"
    >
      {!isNamed && <Label>{label}</Label>}
      {isNamed && !bare && (
        <span className="label" aria-hidden="true">
          {label}
        </span>
      )}
      {children === undefined ? (
        <Input ref={ref} className="field" placeholder={placeholder} dir={dir} {...asTyped} />
      ) : (
        <div className="field-with-button">
          <Input ref={ref} className="field" placeholder={placeholder} dir={dir} {...asTyped} />
          {children}
        </div>
      )}
      {hint !== null && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {caution !== null && (
        <Text slot="description" className="warning">
          {caution}
        </Text>
      )}
      {mistake !== null && (
        <Text slot="errorMessage" className="warning" role="alert">
          {mistake}
        </Text>
      )}
    </TextField>
  );
}
