import type { ReactNode } from 'react';
import { Dialog as Content, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useLostFocus } from './useLostFocus.ts';

interface Props {
  readonly title: string;
  readonly className?: string;
  /** A question that needs an answer is not closed by a press beside it. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Lies over the window as long as it is mounted. It has the focus first, itself: no key presses anything by chance. */
export function Dialog({ title, className = '', role = 'dialog', onClose, children }: Props): ReactNode {
  const dialog = useLostFocus(onClose);
  return (
    <ModalOverlay
      isOpen
      isDismissable={role === 'dialog'}
      className="dialog-overlay"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog-modal">
        <Content ref={dialog} role={role} className={`dialog ${className}`}>
          <Heading slot="title">{title}</Heading>
          {children}
        </Content>
      </Modal>
    </ModalOverlay>
  );
}
