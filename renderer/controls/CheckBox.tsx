import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';

interface Props {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Where the words beside it do not say enough. */
  readonly label?: string;
  readonly children?: ReactNode;
}

export function CheckBox({ checked, onChange, label, children }: Props): ReactNode {
  return (
    <Checkbox
      className="check"
      isSelected={checked}
      onChange={onChange}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className="check-box" aria-hidden="true">
        <svg viewBox="0 0 24 24">
          <path d="M5 13l5 5L19 7" />
        </svg>
      </span>
      {children}
    </Checkbox>
  );
}
