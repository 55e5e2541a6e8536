import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';

interface Props {
  /** What is pressed. */
  readonly trigger: ReactNode;
  readonly title: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly children: ReactNode;
}

/** Something small that explains itself beside what was pressed. The door stays in use meanwhile. */
export function Explained({ trigger, title, open, onOpenChange, children }: Props): ReactNode {
  return (
    <DialogTrigger isOpen={open} onOpenChange={onOpenChange}>
      {trigger}
      <Popover
        isNonModal
        className="popover explanation"
        placement="bottom end"
        offset={8}
        render={(given) => <section {...given} aria-label={title} />}
      >
        <Dialog>
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
