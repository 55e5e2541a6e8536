import type { StationApi } from '#shared/contract.ts';
import type { Outcome } from '#shared/problem.ts';
import { pinProblem, withPin, type Ask, type Attempt, type Why } from './withPin.ts';

/** The pad as it is open now. */
interface Asking {
  readonly why: Why;
  readonly attempt: Attempt;
  /** Closes it: what came of the attempt; null where nobody typed the PIN. While one is under way it closes only if that is wrong. */
  readonly end: (outcome: Outcome<unknown> | null) => void;
}

/** Where the window asks for the PIN: one pad at a time. */
export interface PinDesk {
  /** The same station; only that the PIN is asked where it is needed. */
  readonly station: StationApi;
  /** Null while nobody is asked. */
  asking(): Asking | null;
  subscribe(listener: () => void): () => void;
  /** Opens what only a supervisor may do, and says whether that went well. */
  unlock(): Promise<boolean>;
  /** Somebody works where one PIN is enough; the returned function ends it. */
  enter(): () => void;
  /** A guest is shown: the pad is not in the way. What the PIN was typed for may be what is shown, so an attempt goes on. */
  giveWay(): void;
}

export function createPinDesk(station: StationApi): PinDesk {
  let asking: Asking | null = null;
  /** An attempt is under way: whoever waits for it locks again what it opens. */
  let isTrying = false;
  /** Meanwhile somebody wants the pad gone. */
  let isInTheWay = false;
  let places = 0;
  const listeners = new Set<() => void>();
  const lock = (): void => void station.call.lock();

  function show(next: Asking | null): void {
    asking = next;
    for (const listener of listeners) listener();
  }

  const ask: Ask = async (why, attempt) => {
    if (asking !== null) return null;
    const { promise, resolve } = Promise.withResolvers<Outcome<unknown> | null>();
    const close = (outcome: Outcome<unknown> | null): void => {
      show(null);
      resolve(outcome);
    };
    show({
      why,
      async attempt(pin) {
        isTrying = true;
        isInTheWay = false;
        try {
          const outcome = await attempt(pin);
          if (isInTheWay && pinProblem(outcome) !== null) close(null);
          return outcome;
        } finally {
          isTrying = false;
        }
      },
      end(outcome) {
        if (outcome === null && isTrying) isInTheWay = true;
        else close(outcome);
      },
    });
    return promise;
  };

  return {
    station: withPin(station, ask, () => {
      // It was for this one thing.
      if (places === 0) lock();
    }),

    asking: () => asking,

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async unlock() {
      const outcome = await ask('settings', (pin) => station.call.unlock({ pin }));
      return outcome?.ok === true;
    },

    enter() {
      places += 1;
      return () => {
        places -= 1;
        if (places === 0) lock();
      };
    },

    giveWay() {
      asking?.end(null);
    },
  };
}
