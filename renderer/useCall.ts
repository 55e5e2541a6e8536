import { useRef, useState } from 'react';
import type { Outcome } from '#shared/problem.ts';
import { describeProblem } from '#shared/text/problems.ts';
import { en } from './text/en.ts';

/** Something that went wrong, in words. */
export interface Trouble {
  readonly title: string;
  readonly advice: string;
  readonly detail: string | null;
}

const fault: Trouble = { title: en.common.faultTitle, advice: en.common.faultAdvice, detail: null };

export async function troubleOf(call: Promise<Outcome<null>>): Promise<Trouble | null> {
  try {
    const outcome = await call;
    return outcome.ok ? null : describeProblem(outcome.problem);
  } catch {
    return fault;
  }
}

interface Call {
  /** Which call is under way. */
  readonly busy: string | null;
  readonly trouble: Trouble | null;
  /** Does nothing while another call is under way. */
  readonly run: (name: string, call: () => Promise<Outcome<null>>) => void;
}

/** Calls that somebody waits for: one at a time, however often the button is pressed. */
export function useCall(): Call {
  const running = useRef(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const run = async (name: string, call: () => Promise<Outcome<null>>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(name);
    setTrouble(null);
    const found = await troubleOf(call());
    running.current = false;
    setBusy(null);
    setTrouble(found);
  };
  return {
    busy,
    trouble,
    run: (name, call) => void run(name, call),
  };
}
