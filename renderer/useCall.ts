import { useRef, useState } from 'react';
import type { Outcome } from '#shared/problem.ts';
import { describeProblem } from './text/problems.ts';
import { t } from './text/texts.ts';

/** Something that went wrong, in words. */
export interface Trouble {
  readonly title: string;
  readonly advice: string;
  readonly detail: string | null;
}

const fault = (): Trouble => ({ title: t.common.faultTitle, advice: t.common.faultAdvice, detail: null });

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

/** An outcome with its problem in words; a call that breaks is a problem, too. */
export async function answerOf<T>(call: Promise<Outcome<T>>): Promise<Answer<T>> {
  try {
    const outcome = await call;
    return outcome.ok ? outcome : { ok: false, trouble: describeProblem(outcome.problem) };
  } catch {
    return { ok: false, trouble: fault() };
  }
}

export async function troubleOf(call: Promise<Outcome<null>>): Promise<Trouble | null> {
  const answer = await answerOf(call);
  return answer.ok ? null : answer.trouble;
}

interface Call {
  /** Which call is under way. */
  readonly busy: string | null;
  readonly trouble: Trouble | null;
  /** Does nothing while another call is under way. */
  readonly run: <T>(name: string, call: () => Promise<Outcome<T>>, onDone?: (value: T) => void) => void;
}

/** Calls that somebody waits for: one at a time, however often the button is pressed. */
export function useCall(): Call {
  const running = useRef(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const run = async <T>(name: string, call: () => Promise<Outcome<T>>, onDone?: (value: T) => void): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(name);
    setTrouble(null);
    const answer = await answerOf(call());
    running.current = false;
    setBusy(null);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) onDone?.(answer.value);
  };
  return {
    busy,
    trouble,
    run: (name, call, onDone) => void run(name, call, onDone),
  };
}
