import type { StationApi } from '#shared/contract.ts';
import type { Outcome } from '#shared/problem.ts';
import { withPin, type Ask, type Attempt, type Why } from './withPin.ts';

/** The pad as it is open now. */
interface Asking {
  readonly why: Why;
  readonly attempt: Attempt;
  /** Closes it: what came of the attempt; null where nobody typed the PIN. */
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
  /** A guest is shown: the pad is not in the way, but for an attempt that is under way. */
  giveWay(): void;
}

export function createPinDesk(station: StationApi): PinDesk {
  let asking: Asking | null = null;
  let isTrying = false;
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
    show({
      why,
      async attempt(pin) {
        isTrying = true;
        try {
          return await attempt(pin);
        } finally {
          isTrying = false;
        }
      },
      end(outcome) {
        show(null);
        resolve(outcome);
      },
    });
    return promise;
  };

  return {
    station: withPin(station, async (why, attempt) => {
      const outcome = await ask(why, attempt);
      // It was for this one thing.
      if (why === 'settings' && places === 0) lock();
      return outcome;
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
      // What the PIN was typed for may be what is shown.
      if (!isTrying) asking?.end(null);
    },
  };
}
