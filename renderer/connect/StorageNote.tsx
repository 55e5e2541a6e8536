import type { ReactNode } from 'react';
import type { TokenStorage } from '#shared/view.ts';
import { en } from '../text/en.ts';

interface Props {
  readonly storage: TokenStorage;
  readonly keep: boolean;
  readonly onKeep: (keep: boolean) => void;
}

/** What becomes of the token, where this computer cannot keep it safely. */
export function StorageNote({ storage, keep, onKeep }: Props): ReactNode {
  if (storage === 'encrypted') return null;
  if (storage === 'none') return <p className="note">{en.connect.noStorage}</p>;
  return (
    <div className="note">
      <p>{en.connect.plainStorage}</p>
      <label className="check">
        <input type="checkbox" checked={keep} onChange={(event) => onKeep(event.target.checked)} />
        <span>
          {en.connect.keepReadable} <small>{en.connect.keepReadableOff}</small>
        </span>
      </label>
    </div>
  );
}
