import { useState } from 'react';
import type { Outcome } from '#shared/problem.ts';
import type { SeatingSetup } from '#shared/seating.ts';
import { useLoaded } from '../data/useLoaded.ts';
import { useStation } from '../station.ts';
import { useCall, type Trouble } from '../useCall.ts';

export interface SeatingControl {
  /** Null before the first answer. */
  readonly setup: SeatingSetup | null;
  readonly trouble: Trouble | null;
  /** Grows with each reading: who shows what the server says asks again then. */
  readonly turn: number;
  readonly reload: () => void;
  /** Changes something of it; `onDone` once it holds. */
  readonly change: (call: () => Promise<Outcome<SeatingSetup>>, onDone?: () => void) => void;
  readonly busy: boolean;
}

/** How this station uses the seating server, and what is unclear there. */
export function useSeating(): SeatingControl {
  const { call } = useStation();
  const changing = useCall();
  const [turn, setTurn] = useState(0);
  const [newer, setNewer] = useState<{ readonly turn: number; readonly setup: SeatingSetup } | null>(null);
  const loaded = useLoaded(() => call.seating(), `${turn}`);
  return {
    setup: newer !== null && newer.turn === turn ? newer.setup : loaded.value,
    trouble: changing.trouble ?? loaded.trouble,
    turn,
    reload: () => setTurn((before) => before + 1),
    change: (ask, onDone) =>
      changing.run('change', ask, (setup) => {
        setNewer({ turn, setup });
        onDone?.();
      }),
    busy: changing.busy !== null,
  };
}
