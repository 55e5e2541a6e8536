import { useEffect, useState } from 'react';
import type { BenchView } from '#shared/scanners.ts';
import { useStation } from '../station.ts';
import { answerOf, type Trouble } from '../useCall.ts';

interface Bench {
  /** Null until the main process has said it. */
  readonly bench: BenchView | null;
  readonly trouble: Trouble | null;
}

/** The main process owns the bench: asked for once, then pushed whole. */
export function useBench(): Bench {
  const station = useStation();
  const [state, setState] = useState<Bench>({ bench: null, trouble: null });
  useEffect(() => {
    // An answer that was overtaken by a push is older than the push.
    let current = true;
    const unsubscribe = station.on.bench((bench) => {
      current = false;
      setState({ bench, trouble: null });
    });
    const ask = async (): Promise<void> => {
      const answer = await answerOf(station.call.bench());
      if (current)
        setState(answer.ok ? { bench: answer.value, trouble: null } : { bench: null, trouble: answer.trouble });
    };
    void ask();
    return () => {
      current = false;
      unsubscribe();
    };
  }, [station]);
  return state;
}
