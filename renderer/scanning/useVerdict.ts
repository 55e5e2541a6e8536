import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { CallArgument, EventPayload, ShownVerdict, Standing } from '#shared/contract.ts';
import type { Outcome } from '#shared/problem.ts';
import { givesWay } from '#shared/verdict.ts';
import { describeProblem } from '../text/problems.ts';
import { useCommon } from '../common.ts';
import { createPlayer } from '../sound/player.ts';
import type { Sound } from '../sound/tones.ts';
import { useStation } from '../station.ts';
import { troubleOf, type Trouble } from '../useCall.ts';

interface Given {
  readonly key: string;
  /** The main process's number of it; null: an answer that the window gave itself. */
  readonly turn: number | null;
  /** Of an answer that stood before the page was loaded again: how much longer (ms). */
  readonly leftMs: number | null;
}

export type Shown =
  | { readonly kind: 'nothing' }
  | ({ readonly kind: 'verdict' } & ShownVerdict & Given)
  /** A scan of which the station could not say anything. */
  | ({ readonly kind: 'fault'; readonly trouble: Trouble } & Given);

/** Green and blue give way by themselves; orange, red and what was only asked wait for somebody. */
export function staysBriefly(shown: Shown): boolean {
  return shown.kind === 'verdict' && !shown.checked && givesWay(shown.verdict.result);
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
const soundOf = (heard: ShownVerdict): Sound => (heard.checked ? 'check' : heard.verdict.result);

/** What is on the screen: each new answer replaces the one before at once, with its sound. */
export function useVerdict(onAnswer: () => void): VerdictControl {
  const station = useStation();
  const { screen } = useCommon();
  const revealMs = screen.revealSeconds * 1_000;
  const [player] = useState(createPlayer);
  const count = useRef(0);
  const latestTurn = useRef(0);
  const [shown, setShown] = useState<Shown>(nothing);

  const given = (turn: number | null, leftMs: number | null = null): Given => {
    count.current += 1;
    latestTurn.current = turn ?? latestTurn.current;
    return { key: `${count.current}`, turn, leftMs };
  };
  const play = (sound: Sound): void => {
    if (screen.sound.on) player.play(sound, screen.sound.volume);
  };
  const show = (next: Shown, sound: Sound): void => {
    setShown(next);
    play(sound);
    onAnswer();
  };
  const hear = useEffectEvent(({ turn, ...heard }: EventPayload<'verdict'>) =>
    show({ kind: 'verdict', ...heard, ...given(turn) }, soundOf(heard)),
  );
  const hearFailed = useEffectEvent(({ turn, problem }: EventPayload<'scanFailed'>) =>
    show({ kind: 'fault', trouble: describeProblem(problem), ...given(turn) }, 'refused'),
  );
  /** After the page had to be loaded again. A sound that was heard is not played once more. */
  const restore = useEffectEvent(({ turn, answer, seen, leftMs }: Standing) => {
    if (turn <= latestTurn.current) return;
    const its = given(turn, leftMs);
    setShown(
      answer.kind === 'verdict'
        ? { ...answer, ...its }
        : { kind: 'fault', trouble: describeProblem(answer.problem), ...its },
    );
    if (!seen) play(answer.kind === 'verdict' ? soundOf(answer) : 'refused');
  });
  useLayoutEffect(() => station.on.verdict((heard) => hear(heard)), [station]);
  useLayoutEffect(() => station.on.scanFailed((heard) => hearFailed(heard)), [station]);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const standing = await station.call.standing();
      if (standing.ok && standing.value !== null) restore(standing.value);
    };
    void ask();
  }, [station]);
  useEffect(() => () => player.close(), [player]);

  const turn = shown.kind === 'nothing' ? null : shown.turn;
  useEffect(() => {
    if (turn === null) return undefined;
    void station.call.onScreen({ turn, stands: true });
    return () => void station.call.onScreen({ turn, stands: false });
  }, [station, turn]);

  useEffect(() => {
    if (!staysBriefly(shown)) return undefined;
    const timer = setTimeout(() => setShown(nothing), (shown.kind === 'nothing' ? null : shown.leftMs) ?? revealMs);
    return () => clearTimeout(timer);
  }, [shown, revealMs]);

  /** The verdict comes by itself. */
  const ask = async (call: Promise<Outcome<null>>): Promise<void> => {
    const trouble = await troubleOf(call);
    if (trouble !== null) show({ kind: 'fault', trouble, ...given(null) }, 'refused');
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
