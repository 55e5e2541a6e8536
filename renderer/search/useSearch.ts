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

const longest = 200;

/** Asks at each key. Only the answer to the newest question counts: the station drops those that are overtaken. */
export function useSearch(typed: string): Search {
  const { call } = useStation();
  const text = typed.trim().slice(0, longest);
  const tooShort = isTooShort(text);
  const newest = useRef(0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    const number = ++newest.current;
    if (tooShort) return;
    const ask = async (): Promise<void> => {
      const got = await answerOf(call.search({ text }));
      if (newest.current !== number) return;
      const came = { text, at: Date.now() };
      setAnswer(got.ok ? { ...came, found: got.value, trouble: null } : { ...came, found: [], trouble: got.trouble });
    };
    void ask();
  }, [call, text, tooShort]);
  return { tooShort, waiting: !tooShort && answer?.text !== text, answer: tooShort ? null : answer };
}
