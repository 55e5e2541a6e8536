import type { StationApi } from '#shared/contract.ts';
import { failure, success, type Problem } from '#shared/problem.ts';
import { pinFault, type SupervisorView } from '#shared/supervisor.ts';
import type { View } from '#shared/view.ts';

type Calls = Pick<StationApi['call'], 'unlock' | 'lock' | 'setPin' | 'resetPin' | 'closeAnyway'>;

export const fakePin = '2580';
const fakeToken = 'token';

/** What is said without the PIN, and with a wrong one. */
export const pinRefused = (pin: string | undefined): { ok: false; problem: Problem } =>
  pin === undefined ? failure('pin_required') : { ok: false, problem: { code: 'pin_wrong', triesLeft: 3 } };

/** One PIN opens; 9999 is one too many. */
export function fakeSupervisor(
  note: (name: string, argument?: unknown) => void,
  view: () => View,
  push: (next: View) => void,
): Calls {
  const show = (more: Partial<SupervisorView>): void => {
    const { common } = view();
    push({ ...view(), common: { ...common, supervisor: { ...common.supervisor, ...more } } });
  };
  return {
    async unlock({ pin }) {
      note('unlock', pin);
      if (pin === '9999') {
        show({ lockedUntil: Date.now() + 60_000 });
        return { ok: false, problem: { code: 'pin_locked', retryAfterMs: 60_000 } };
      }
      if (pin !== fakePin) return pinRefused(pin);
      show({ unlocked: true });
      return success(null);
    },
    async lock() {
      note('lock');
      show({ unlocked: false });
      return success(null);
    },
    async setPin({ pin }) {
      note('setPin', pin);
      if (pin !== null && pinFault(pin) !== null) return failure('pin_unfit');
      show({ pinSet: pin !== null, unlocked: pin !== null });
      return success(null);
    },
    async resetPin({ token, pin }) {
      note('resetPin', pin);
      if (token !== fakeToken) return failure('pin_token_wrong');
      show({ pinSet: true, unlocked: true });
      return success(null);
    },
    async closeAnyway({ pin }) {
      note('closeAnyway', pin);
      if (view().common.kioskLock && pin !== fakePin) return pinRefused(pin);
      return success(null);
    },
  };
}
