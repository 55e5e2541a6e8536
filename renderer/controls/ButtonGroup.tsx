import type { ReactNode } from 'react';
import { Group } from 'react-aria-components';

interface Props {
  /** What its buttons are together; said, not shown. */
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Buttons that belong together. */
export function ButtonGroup({ label, className, children }: Props): ReactNode {
  return (
    <Group aria-label={label} className={className}>
      {children}
    </Group>
  );
}
