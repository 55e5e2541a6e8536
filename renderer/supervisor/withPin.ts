import type { CallName } from '#shared/channels.ts';
import type { StationApi } from '#shared/contract.ts';
import type { Outcome, Problem } from '#shared/problem.ts';

/** Calls that the main process refuses without the PIN: the window asks for it, and then for the same once more. */

export type Attempt = (pin: string) => Promise<Outcome<unknown>>;

/** For what the PIN is asked. */
export type Why = 'settings' | 'override' | 'closeAnyway';

/** Shows the pad until an attempt gets past it, and says what came of that one; null where nobody typed the PIN. */
export type Ask = (why: Why, attempt: Attempt) => Promise<Outcome<unknown> | null>;

type AnyCall = (argument?: unknown) => Promise<Outcome<unknown>>;

/** They take the PIN themselves, each time. */
const asksItself = (name: CallName): name is 'override' | 'closeAnyway' =>
  name === 'override' || name === 'closeAnyway';

/** The same station; only that the PIN is asked where it is needed. `onDone`: what it was unlocked for is over. */
export function withPin(station: StationApi, ask: Ask, onDone: () => void): StationApi {
  /** The pad is gone by then: what takes long lies over no verdict. */
  async function unlockFor(call: () => Promise<Outcome<unknown>>): Promise<Outcome<unknown> | null> {
    const unlocked = await ask('settings', (pin) => station.call.unlock({ pin }));
    if (unlocked?.ok !== true) return unlocked;
    try {
      return await call();
    } finally {
      onDone();
    }
  }
  const guarded =
    (name: CallName, call: AnyCall): AnyCall =>
    async (argument) => {
      const outcome = await call(argument);
      if (outcome.ok || outcome.problem.code !== 'pin_required') return outcome;
      const next = asksItself(name)
        ? ask(name, (pin) => call({ ...(argument as object), pin }))
        : unlockFor(() => call(argument));
      return (await next) ?? outcome;
    };
  const calls = Object.entries(station.call) as [CallName, AnyCall][];
  const call = Object.fromEntries(calls.map(([name, each]) => [name, guarded(name, each)]));
  return { ...station, call: call as unknown as StationApi['call'] };
}

const ofThePad: ReadonlySet<Problem['code']> = new Set(['pin_wrong', 'pin_locked', 'pin_lost']);

/** What the pad says and stays open for; null where the PIN was right, whatever came of it. */
export const pinProblem = (outcome: Outcome<unknown>): Problem | null =>
  !outcome.ok && ofThePad.has(outcome.problem.code) ? outcome.problem : null;
