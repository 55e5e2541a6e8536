import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { CallArgument } from '#shared/contract.ts';
import type { Verdict } from '#shared/verdict.ts';
import { createPlayer } from '../sound/player.ts';
import type { Sound } from '../sound/tones.ts';
import { useStation } from '../station.ts';
import { answerOf, type Trouble } from '../useCall.ts';

const stayMs = 5_000;

export type Shown =
  | { readonly kind: 'nothing' }
  /** `checked`: what the verdict would be; nothing was recorded. */
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly checked: boolean; readonly key: string }
  /** A scan of which the station could not say anything. */
  | { readonly kind: 'fault'; readonly trouble: Trouble; readonly key: string };

/** Green and blue give way by themselves; orange, red and what was only asked wait for somebody. */
export function staysBriefly(shown: Shown): boolean {
  if (shown.kind !== 'verdict' || shown.checked) return false;
  return shown.verdict.result === 'in' || shown.verdict.result === 'out';
}

interface VerdictControl {
  readonly shown: Shown;
  readonly scan: (scan: CallArgument<'scan'>) => void;
  readonly check: (barcode: string) => void;
  readonly clear: () => void;
  /** The scan was taken back: its verdict holds no longer. */
  readonly forget: (seq: number) => void;
}

const nothing: Shown = { kind: 'nothing' };

/** What is on the screen: each new answer replaces the one before at once, with its sound. */
export function useVerdict(onAnswer: () => void): VerdictControl {
  const station = useStation();
  const [player] = useState(createPlayer);
  const turn = useRef(0);
  const [shown, setShown] = useState<Shown>(nothing);

  const nextTurn = (): number => {
    turn.current += 1;
    return turn.current;
  };
  const show = (next: Shown, sound: Sound): void => {
    setShown(next);
    player.play(sound);
    for (const open of document.querySelectorAll<HTMLElement>(':popover-open')) open.hidePopover();
    onAnswer();
  };
  const showFault = (trouble: Trouble): void => show({ kind: 'fault', trouble, key: `${nextTurn()}` }, 'refused');
  const hear = useEffectEvent((verdict: Verdict) =>
    show({ kind: 'verdict', verdict, checked: false, key: `${nextTurn()}` }, verdict.result),
  );
  useLayoutEffect(() => station.on.verdict((verdict) => hear(verdict)), [station]);
  useEffect(() => () => player.close(), [player]);

  useEffect(() => {
    if (!staysBriefly(shown)) return undefined;
    const timer = setTimeout(() => setShown(nothing), stayMs);
    return () => clearTimeout(timer);
  }, [shown]);

  const scan = async (argument: CallArgument<'scan'>): Promise<void> => {
    const answer = await answerOf(station.call.scan(argument));
    if (!answer.ok) showFault(answer.trouble);
  };
  const check = async (barcode: string): Promise<void> => {
    const mine = nextTurn();
    const answer = await answerOf(station.call.check({ barcode }));
    // Overtaken by a scan, by another question, or by somebody who cleared the screen.
    if (mine !== turn.current) return;
    if (answer.ok) show({ kind: 'verdict', verdict: answer.value, checked: true, key: `${mine}` }, 'check');
    else showFault(answer.trouble);
  };

  return {
    shown,
    scan: (argument) => void scan(argument),
    check: (barcode) => void check(barcode),
    clear() {
      nextTurn();
      setShown(nothing);
    },
    forget: (seq) =>
      setShown((now) => (now.kind === 'verdict' && !now.checked && now.verdict.seq === seq ? nothing : now)),
  };
}
