import { useState, type ReactNode } from 'react';
import type { EventSummary } from '#shared/domain.ts';
import { OwnAccessGroup } from './OwnAccessGroup.tsx';
import { UsersGroup } from './UsersGroup.tsx';

interface Props {
  /** The events that are scanned here. */
  readonly chosen: readonly EventSummary[];
  /** When this station's access ends, as the list of access users has said last. */
  readonly expires: number | null;
}

/** Who may scan at vivenu: this station's own access user, and all of the seller's. */
export function AccessSection({ chosen, expires }: Props): ReactNode {
  const [changes, setChanges] = useState(0);
  return (
    <>
      <OwnAccessGroup key={changes} chosen={chosen} expires={expires} />
      <UsersGroup chosen={chosen} onOwnChange={() => setChanges((count) => count + 1)} />
    </>
  );
}
