import { useRef, useState } from 'react';
import type { Outcome } from '#shared/problem.ts';
import { troubleOf, type Trouble } from '../useCall.ts';

interface Saving {
  /** The last change is kept. */
  readonly saved: boolean;
  readonly trouble: Trouble | null;
  readonly save: (call: () => Promise<Outcome<null>>, onDone?: () => void) => void;
  /** Something is being changed once more. */
  readonly touch: () => void;
}

/** What is saved at once, with a word that says so. A change that follows another closely is saved, too; the word is for the last one. */
export function useSaving(): Saving {
  const last = useRef(0);
  const [saved, setSaved] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const save = async (call: () => Promise<Outcome<null>>, onDone?: () => void): Promise<void> => {
    last.current += 1;
    const turn = last.current;
    setSaved(false);
    setTrouble(null);
    const problem = await troubleOf(call());
    if (problem === null) onDone?.();
    if (problem !== null) setTrouble(problem);
    else if (turn === last.current) setSaved(true);
  };
  return {
    saved,
    trouble,
    save: (call, onDone) => void save(call, onDone),
    touch: () => setSaved(false),
  };
}
