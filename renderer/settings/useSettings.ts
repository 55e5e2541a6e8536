import { useRef, useState } from 'react';
import type { Outcome } from '#shared/problem.ts';
import type {
  PolicyChange,
  PolicyKey,
  ScreenChange,
  StationChange,
  StationSettings,
} from '#shared/station-settings.ts';
import { useLoaded } from '../data/useLoaded.ts';
import { useStation } from '../station.ts';
import { answerOf, type Trouble } from '../useCall.ts';

export interface SettingsControl {
  /** What holds; null before the first answer. */
  readonly settings: StationSettings | null;
  readonly trouble: Trouble | null;
  /** The last change is kept. */
  readonly saved: boolean;
  readonly changePolicy: (changes: PolicyChange['changes']) => void;
  /** Gives a rule back to the organiser, or to the default. */
  readonly resetPolicy: (key: PolicyKey) => void;
  readonly changeScreen: (change: ScreenChange) => void;
  readonly changeStation: (change: StationChange) => void;
}

/** The settings that hold, and the way to change them at once. Each change is made, however closely it follows another. */
export function useSettings(): SettingsControl {
  const { call } = useStation();
  const last = useRef(0);
  const first = useLoaded(() => call.settings(), '');
  const [latest, setLatest] = useState<StationSettings | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [saved, setSaved] = useState(false);

  const take = async (asked: Promise<Outcome<StationSettings>>): Promise<boolean> => {
    last.current += 1;
    const turn = last.current;
    const answer = await answerOf(asked);
    if (turn !== last.current) return false;
    if (answer.ok) setLatest(answer.value);
    else setTrouble(answer.trouble);
    return answer.ok;
  };

  const change = async (asked: Promise<Outcome<StationSettings>>): Promise<void> => {
    setSaved(false);
    setTrouble(null);
    const turn = last.current + 1;
    if (await take(asked)) setSaved(true);
    // What could not be kept may hold all the same.
    else if (turn === last.current) await take(call.settings());
  };

  return {
    settings: latest ?? first.value,
    trouble: trouble ?? first.trouble,
    saved,
    changePolicy: (changes) => void change(call.changePolicy({ changes, reset: [] })),
    resetPolicy: (key) => void change(call.changePolicy({ changes: {}, reset: [key] })),
    changeScreen: (changed) => void change(call.changeScreen(changed)),
    changeStation: (changed) => void change(call.changeStation(changed)),
  };
}
