import { useEffect, useState } from 'react';
import type { Outcome } from '#shared/problem.ts';
import { answerOf, type Trouble } from './useCall.ts';

interface Pushed<T> {
  /** Null until the main process has said it. */
  readonly value: T | null;
  readonly trouble: Trouble | null;
}

/** What the main process owns: asked for once, then pushed whole. */
export function usePushed<T>(
  subscribe: (listener: (value: T) => void) => () => void,
  ask: () => Promise<Outcome<T>>,
): Pushed<T> {
  const [pushed, setPushed] = useState<Pushed<T>>({ value: null, trouble: null });
  useEffect(() => {
    // An answer that was overtaken by a push is older than the push.
    let current = true;
    const unsubscribe = subscribe((value) => {
      current = false;
      setPushed({ value, trouble: null });
    });
    const first = async (): Promise<void> => {
      const answer = await answerOf(ask());
      if (current)
        setPushed(answer.ok ? { value: answer.value, trouble: null } : { value: null, trouble: answer.trouble });
    };
    void first();
    return () => {
      current = false;
      unsubscribe();
    };
  }, [subscribe, ask]);
  return pushed;
}
