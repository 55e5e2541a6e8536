import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CallArgument } from '#shared/contract.ts';
import type { Result, Verdict } from '#shared/verdict.ts';
import { createPlayer } from '../sound/player.ts';
import { useStation } from '../station.ts';
import { troubleOf, type Trouble } from '../useCall.ts';

/** Green and blue give way by themselves; orange and red wait for somebody. */
const stayMs = 5_000;
export const staysBriefly = ({ result }: Verdict): boolean => result === 'in' || result === 'out';

export type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  /** A scan of which the station could not say anything. */
  | { readonly kind: 'fault'; readonly trouble: Trouble; readonly key: string };

interface VerdictControl {
  readonly shown: Shown;
  readonly scan: (scan: CallArgument<'scan'>) => void;
  readonly clear: () => void;
}

const nothing: Shown = { kind: 'nothing' };

/** What is on the screen: each new answer replaces the one before at once, with its sound. */
export function useVerdict(): VerdictControl {
  const station = useStation();
  const [player] = useState(createPlayer);
  const faults = useRef(0);
  const [shown, setShown] = useState<Shown>(nothing);

  const show = useEffectEvent((next: Shown, sound: Result) => {
    setShown(next);
    player.play(sound);
    for (const open of document.querySelectorAll<HTMLElement>(':popover-open')) open.hidePopover();
  });
  useEffect(() => station.on.verdict((verdict) => show({ kind: 'verdict', verdict }, verdict.result)), [station]);
  useEffect(() => () => player.close(), [player]);

  useEffect(() => {
    if (shown.kind !== 'verdict' || !staysBriefly(shown.verdict)) return undefined;
    const timer = setTimeout(() => setShown(nothing), stayMs);
    return () => clearTimeout(timer);
  }, [shown]);

  const scan = async (argument: CallArgument<'scan'>): Promise<void> => {
    const trouble = await troubleOf(station.call.scan(argument));
    if (trouble === null) return;
    faults.current += 1;
    setShown({ kind: 'fault', trouble, key: `fault-${faults.current}` });
    player.play('refused');
  };

  return { shown, scan: (argument) => void scan(argument), clear: () => setShown(nothing) };
}
