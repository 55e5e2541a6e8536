import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { t } from '../text/texts.ts';

interface Props {
  readonly version: string;
  readonly onInstall: () => void;
  readonly onClose: () => void;
}

/** Says what happens before the station closes. */
export function InstallDialog({ version, onInstall, onClose }: Props): ReactNode {
  const { title, points, cancel, install } = t.updates.confirm;
  return (
    <Dialog title={title(version)} onClose={onClose}>
      <ul className="updates-points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <div className="dialog-choice">
        <Button onPress={onClose}>{cancel}</Button>
        <Button look="primary" onPress={onInstall}>
          {install}
        </Button>
      </div>
    </Dialog>
  );
}
