import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { CallArgument, ShownVerdict } from '#shared/contract.ts';
import type { Outcome, Problem } from '#shared/problem.ts';
import { describeProblem } from '../text/problems.ts';
import { useCommon } from '../common.ts';
import { createPlayer } from '../sound/player.ts';
import type { Sound } from '../sound/tones.ts';
import { useStation } from '../station.ts';
import { troubleOf, type Trouble } from '../useCall.ts';

export type Shown =
  | { readonly kind: 'nothing' }
  | ({ readonly kind: 'verdict'; readonly key: string } & ShownVerdict)
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
  const { screen } = useCommon();
  const revealMs = screen.revealSeconds * 1_000;
  const [player] = useState(createPlayer);
  const turn = useRef(0);
  const [shown, setShown] = useState<Shown>(nothing);

  const nextTurn = (): number => {
    turn.current += 1;
    return turn.current;
  };
  const show = (next: Shown, sound: Sound): void => {
    setShown(next);
    if (screen.sound.on) player.play(sound, screen.sound.volume);
    onAnswer();
  };
  const showFault = (trouble: Trouble): void => show({ kind: 'fault', trouble, key: `${nextTurn()}` }, 'refused');
  const hear = useEffectEvent((heard: ShownVerdict) =>
    show({ kind: 'verdict', ...heard, key: `${nextTurn()}` }, heard.checked ? 'check' : heard.verdict.result),
  );
  const hearFailed = useEffectEvent((problem: Problem) => showFault(describeProblem(problem)));
  useLayoutEffect(() => station.on.verdict((heard) => hear(heard)), [station]);
  useLayoutEffect(() => station.on.scanFailed((problem) => hearFailed(problem)), [station]);
  useEffect(() => () => player.close(), [player]);

  useEffect(() => {
    if (!staysBriefly(shown)) return undefined;
    const timer = setTimeout(() => setShown(nothing), revealMs);
    return () => clearTimeout(timer);
  }, [shown, revealMs]);

  /** The verdict comes by itself. */
  const ask = async (call: Promise<Outcome<null>>): Promise<void> => {
    const trouble = await troubleOf(call);
    if (trouble !== null) showFault(trouble);
  };

  return {
    shown,
    scan: (argument) => void ask(station.call.scan(argument)),
    check: (barcode) => void ask(station.call.check({ barcode })),
    clear: () => setShown(nothing),
    forget: (seq) =>
      setShown((now) => (now.kind === 'verdict' && !now.checked && now.verdict.seq === seq ? nothing : now)),
  };
}
