import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { t } from '../text/texts.ts';

interface Props {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Somebody closes what they have not saved. */
export function LeaveDialog({ onStay, onLeave }: Props): ReactNode {
  const words = t.access.user.leave;
  return (
    <Dialog title={words.title} role="alertdialog" onClose={onStay}>
      <p>{words.lead}</p>
      <div className="dialog-choice">
        <Button look="primary" onPress={onStay}>
          {words.stay}
        </Button>
        <Button onPress={onLeave}>{words.drop}</Button>
      </div>
    </Dialog>
  );
}
