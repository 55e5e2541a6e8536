import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import { pinFault, type SupervisorView } from '#shared/supervisor.ts';
import type { Log } from '../log.ts';
import { byTheClock, failed, lockedUntil, noAttempts, triesLeft } from './attempts.ts';
import { hashPin, isPinOf, type PinHash } from './pin-hash.ts';
import type { SupervisorFile } from './supervisor-file.ts';

/** What was opened closes by itself after so long without a supervisor at work. */
const openMs = 5 * 60_000;

type MaybePromise<T> = T | Promise<T>;

/** Who may change the station. Where no PIN is set, everybody may. */
export interface Supervisor {
  view(): SupervisorView;
  /** Null where a supervisor is at work, or no PIN is set; being asked keeps it open. */
  refusal(): Problem | null;
  unlock(pin: string): Promise<Outcome<null>>;
  lock(): void;
  /** Null takes the PIN away. Whether this may be done now is `refusal`'s to say. */
  setPin(pin: string | null): Promise<Outcome<null>>;
  /** The PIN of another station, which came with its set-up. Whether it may be taken is `refusal`'s to say. */
  adoptPin(hash: PinHash): Outcome<null>;
  /** For the next station's set-up; null where there is none. */
  pinHash(): PinHash | null;
  /** Whoever has the token of the access user may set a new one. */
  resetPin(token: string, pin: string): Promise<Outcome<null>>;
  /** Does what needs the PIN each time, and leaves nothing open. */
  withPin<T>(pin: string | null, act: () => MaybePromise<Outcome<T>>): Promise<Outcome<T>>;
}

interface Parts {
  readonly file: SupervisorFile;
  /** Null where this computer has no token. */
  readonly isToken: (text: string) => boolean | null;
  readonly now: () => number;
  /** Gets neither PIN nor token. */
  readonly log: Log;
  readonly onChange: () => void;
}

export function createSupervisor({ file, isToken, now, log, onChange }: Parts): Supervisor {
  /** When a supervisor was last at work; null while locked. Never on the disk. */
  let activeAt: number | null = null;

  const pinSet = (): boolean => file.read().pin !== null;

  /** A clock that was put back locks, too. */
  function isUnlocked(): boolean {
    const at = now();
    if (activeAt !== null && (at < activeAt || at - activeAt >= openMs)) {
      activeAt = null;
      log.info('supervisor: locked after a while without work');
    }
    return activeAt !== null;
  }

  function open(how: string): void {
    activeAt = now();
    log.info(`supervisor: unlocked by ${how}`);
  }

  const waitOver = (): number | null => {
    const kept = file.read();
    const attempts = byTheClock(kept, now());
    if (attempts !== kept) file.remember({ ...kept, ...attempts });
    return lockedUntil(attempts, now());
  };

  const locked = (until: number): { ok: false; problem: Problem } => ({
    ok: false,
    problem: { code: 'pin_locked', retryAfterMs: until - now() },
  });

  /** One more attempt. It counts as wrong, on the disk, before anybody knows: no restart and no crowd of calls gets it back. */
  async function attempt(
    isRight: () => Promise<boolean>,
    wrong: 'pin_wrong' | 'pin_token_wrong',
  ): Promise<Outcome<null>> {
    const until = waitOver();
    if (until !== null) return locked(until);
    const counted = failed(file.read(), now());
    file.remember({ ...file.read(), ...counted });
    const right = await isRight();
    if (right) file.remember({ ...file.read(), ...noAttempts });
    else log.warn(`supervisor: wrong ${wrong === 'pin_wrong' ? 'PIN' : 'token'}, ${counted.failures} in a row`);
    onChange();
    return right ? success(null) : { ok: false, problem: { code: wrong, triesLeft: triesLeft(counted) } };
  }

  /** Null where it is the PIN. */
  async function wrongPin(pin: string): Promise<Problem | null> {
    const { pin: hash } = file.read();
    if (hash === null) return null;
    if (hash === 'lost') return { code: 'pin_lost' };
    const outcome = await attempt(() => isPinOf(pin, hash), 'pin_wrong');
    return outcome.ok ? null : outcome.problem;
  }

  async function keep(pin: string): Promise<Outcome<null>> {
    const hash = await hashPin(pin);
    return write(() => file.write({ pin: hash, ...noAttempts }));
  }

  function write(act: () => void): Outcome<null> {
    try {
      act();
      return success(null);
    } catch (error) {
      log.warn(`supervisor: the PIN cannot be saved: ${errorMessage(error)}`);
      return failure('pin_unsaved');
    }
  }

  async function setPin(pin: string | null): Promise<Outcome<null>> {
    if (pin !== null && pinFault(pin) !== null) return failure('pin_unfit');
    const outcome = pin === null ? write(() => file.write({ pin: null, ...noAttempts })) : await keep(pin);
    if (!outcome.ok) return outcome;
    log.info(`supervisor: PIN ${pin === null ? 'taken away' : 'set'}`);
    // Who has just set it is at work.
    activeAt = pin === null ? null : now();
    onChange();
    return outcome;
  }

  async function resetPin(token: string, pin: string): Promise<Outcome<null>> {
    if (pinFault(pin) !== null) return failure('pin_unfit');
    const known = isToken(token);
    if (known === null) return failure('pin_token_missing');
    const attempted = await attempt(async () => known, 'pin_token_wrong');
    if (!attempted.ok) return attempted;
    const outcome = await keep(pin);
    if (!outcome.ok) return outcome;
    open('the token, with a new PIN');
    onChange();
    return outcome;
  }

  return {
    view: () => ({
      pinSet: pinSet(),
      unlocked: isUnlocked(),
      lockedUntil: pinSet() ? waitOver() : null,
    }),

    refusal() {
      if (!pinSet()) return null;
      if (!isUnlocked()) return { code: 'pin_required' };
      activeAt = now();
      return null;
    },

    async unlock(pin) {
      const problem = await wrongPin(pin);
      if (problem !== null) return { ok: false, problem };
      if (pinSet()) open('PIN');
      onChange();
      return success(null);
    },

    lock() {
      if (activeAt !== null) log.info('supervisor: locked');
      activeAt = null;
      onChange();
    },

    setPin,
    resetPin,

    adoptPin(hash) {
      const outcome = write(() => file.write({ pin: hash, ...noAttempts }));
      if (!outcome.ok) return outcome;
      log.info('supervisor: PIN taken from a set-up');
      onChange();
      return outcome;
    },

    pinHash() {
      const { pin } = file.read();
      return pin === 'lost' ? null : pin;
    },

    async withPin(pin, act) {
      if (pinSet()) {
        if (pin === null) return failure('pin_required');
        const problem = await wrongPin(pin);
        if (problem !== null) return { ok: false, problem };
      }
      return act();
    },
  };
}
