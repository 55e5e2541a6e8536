import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';

interface Props {
  readonly title: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What few people need, folded away. */
export function More({ title, className = '', children }: Props): ReactNode {
  return (
    <Disclosure className={`more ${className}`}>
      <Heading className="more-title">
        <Button slot="trigger" className="more-trigger">
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="more-panel">{children}</DisclosurePanel>
    </Disclosure>
  );
}
