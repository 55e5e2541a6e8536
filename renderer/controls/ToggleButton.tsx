import type { ReactNode } from 'react';
import { ToggleButton as Toggle } from 'react-aria-components';

interface Props {
  readonly on: boolean;
  readonly shortcut: string;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}

/** A button that stays pressed. */
export function ToggleButton({ on, shortcut, onChange, children }: Props): ReactNode {
  return (
    <Toggle
      className="button button-quiet"
      isSelected={on}
      onChange={onChange}
      render={(given) => <button {...given} aria-keyshortcuts={shortcut} />}
    >
      {children}
      <kbd aria-hidden="true">{shortcut}</kbd>
    </Toggle>
  );
}
