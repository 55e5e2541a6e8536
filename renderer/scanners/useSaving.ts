import { useState } from 'react';
import type { Outcome } from '#shared/problem.ts';
import { useCall, type Trouble } from '../useCall.ts';

interface Saving {
  /** The last change is kept. */
  readonly saved: boolean;
  readonly trouble: Trouble | null;
  readonly save: (call: () => Promise<Outcome<null>>, onDone?: () => void) => void;
  /** Something is being changed once more. */
  readonly touch: () => void;
}

/** What is saved at once, with a word that says so. */
export function useSaving(): Saving {
  const calling = useCall();
  const [saved, setSaved] = useState(false);
  return {
    saved: saved && calling.busy === null,
    trouble: calling.trouble,
    save(call, onDone) {
      setSaved(false);
      calling.run('save', call, () => {
        setSaved(true);
        onDone?.();
      });
    },
    touch: () => setSaved(false),
  };
}
