import { useEffect, useRef, useState } from 'react';
import type { FoundTicket } from '#shared/domain.ts';
import { useStation } from '../station.ts';
import { answerOf, type Trouble } from '../useCall.ts';
import { isTooShort } from './found.ts';

/** What was found for `text`; the last answer stays until the next one is here. */
interface Answer {
  readonly text: string;
  readonly found: readonly FoundTicket[];
  readonly trouble: Trouble | null;
  /** When it came. */
  readonly at: number;
}

interface Search {
  readonly tooShort: boolean;
  /** The answer is not here yet, or is older than the text. */
  readonly waiting: boolean;
  readonly answer: Answer | null;
}

const pauseMs = 120;
const longest = 200;

/** Asks when the typing pauses. Only the answer to the newest text counts. */
export function useSearch(typed: string): Search {
  const { call } = useStation();
  const text = typed.trim().slice(0, longest);
  const tooShort = isTooShort(text);
  const newest = useRef(text);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    newest.current = text;
    if (tooShort) return undefined;
    const ask = async (): Promise<void> => {
      const got = await answerOf(call.search({ text }));
      if (newest.current !== text) return;
      const came = { text, at: Date.now() };
      setAnswer(got.ok ? { ...came, found: got.value, trouble: null } : { ...came, found: [], trouble: got.trouble });
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => clearTimeout(timer);
  }, [call, text, tooShort]);
  return { tooShort, waiting: !tooShort && answer?.text !== text, answer: tooShort ? null : answer };
}
