import type { ReactNode } from 'react';
import { Switch } from 'react-aria-components';

interface Props {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** A switch: it acts at once. */
export function Toggle({ on, onChange, isDisabled = false, children }: Props): ReactNode {
  return (
    <Switch className="toggle" isSelected={on} onChange={onChange} isDisabled={isDisabled}>
      <span className="toggle-track" aria-hidden="true" />
      {children}
    </Switch>
  );
}
