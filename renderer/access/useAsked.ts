import { useEffect, useEffectEvent, useState } from 'react';
import type { Outcome } from '#shared/problem.ts';
import { useCall, type Trouble } from '../useCall.ts';

interface Asked<T> {
  /** The last answer; null before the first one. */
  readonly value: T | null;
  readonly trouble: Trouble | null;
  readonly busy: boolean;
  readonly again: () => void;
}

/** Asks vivenu when it is first shown, and whenever somebody wants to know it anew. */
export function useAsked<T>(ask: () => Promise<Outcome<T>>): Asked<T> {
  const { busy, trouble, run } = useCall();
  const [value, setValue] = useState<T | null>(null);
  const again = (): void => run('ask', ask, setValue);
  const first = useEffectEvent(again);
  useEffect(() => first(), []);
  return { value, trouble, busy: busy !== null, again };
}
