import { useState } from 'react';
import type { Outcome, Problem } from '#shared/problem.ts';
import type { SeatChange, SeatView, UnclearWork } from '#shared/seating.ts';
import { useCall, type Trouble } from '../useCall.ts';
import { seenOf } from './changing.ts';

type Seen = Record<string, string>;

export interface SeatChanging {
  /** As they are now, for all that is known. */
  readonly seats: readonly SeatView[];
  /** Somebody else was faster; nothing was sent. */
  readonly moved: boolean;
  /** Those that are not as wanted although the server said yes. */
  readonly not: readonly string[];
  /** Why they are not, where that is known. */
  readonly notWhy: Problem | null;
  readonly unclear: UnclearWork | null;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly send: (call: (seen: Seen) => Promise<Outcome<SeatChange>>) => void;
}

/** A change that somebody confirms, and what comes of it. Nothing is sent a second time by itself. */
export function useSeatChange(first: readonly SeatView[], onDone: (now: readonly SeatView[]) => void): SeatChanging {
  const sending = useCall();
  const [change, setChange] = useState<SeatChange | null>(null);
  const seats = change?.kind === 'moved' || change?.kind === 'partly' ? merged(first, change.now) : first;
  return {
    seats,
    moved: change?.kind === 'moved',
    not: change?.kind === 'partly' ? change.not : [],
    notWhy: change?.kind === 'partly' ? change.problem : null,
    unclear: change?.kind === 'unclear' ? change.unclear : null,
    busy: sending.busy !== null,
    trouble: sending.trouble,
    send: (call) =>
      sending.run(
        'change',
        () => call(seenOf(seats)),
        (next) => {
          setChange(next);
          if (next.kind === 'done') onDone(next.now);
        },
      ),
  };
}

/** In the order of before; what the answer leaves out stays as it was. */
const merged = (before: readonly SeatView[], now: readonly SeatView[]): readonly SeatView[] =>
  before.map((seat) => now.find(({ objectId }) => objectId === seat.objectId) ?? seat);
