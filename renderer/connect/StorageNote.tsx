import type { ReactNode } from 'react';
import type { TokenStorage } from '#shared/view.ts';
import { CheckBox } from '../controls/CheckBox.tsx';
import { t } from '../text/texts.ts';

interface Props {
  readonly storage: TokenStorage;
  readonly keep: boolean;
  readonly onKeep: (keep: boolean) => void;
}

/** What becomes of the token, where this computer cannot keep it safely. */
export function StorageNote({ storage, keep, onKeep }: Props): ReactNode {
  if (storage === 'encrypted') return null;
  if (storage === 'none') return <p className="note">{t.connect.noStorage}</p>;
  return (
    <div className="note">
      <p>{t.connect.plainStorage}</p>
      <CheckBox checked={keep} onChange={onKeep}>
        <span>
          {t.connect.keepReadable} <small>{t.connect.keepReadableOff}</small>
        </span>
      </CheckBox>
    </div>
  );
}
