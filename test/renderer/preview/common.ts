import { languages } from '#shared/language.ts';
import { problemCodes, type Problem } from '#shared/problem.ts';
import { defaultScreen } from '#shared/screen.ts';
import type { CommonView } from '#shared/view.ts';
import { at } from './verdicts.ts';

const plain: CommonView = {
  language: 'en',
  screen: defaultScreen,
  supervisor: { pinSet: false, unlocked: false, lockedUntil: null },
  display: { open: false, ownScreen: false, firstName: true },
  training: false,
  kioskLock: false,
  signedIn: false,
  unclearSeats: 0,
  hasSeats: false,
  setup: { sealed: false, problem: null },
  newVersion: null,
};

/** What holds on every screen: `?language=de&training&pin&unlocked&pinLocked&kiosk&signedIn&unclear=2`. */
export function commonOf(query: URLSearchParams): CommonView {
  return {
    ...plain,
    language: languages.find((each) => each === query.get('language')) ?? 'en',
    supervisor: {
      ...plain.supervisor,
      pinSet: query.has('pin'),
      unlocked: query.has('unlocked'),
      lockedUntil: query.has('pinLocked') ? at + 29_000 : null,
    },
    training: query.has('training'),
    kioskLock: query.has('kiosk'),
    signedIn: query.has('signedIn'),
    unclearSeats: Number(query.get('unclear') ?? 0),
    hasSeats: query.has('seats'),
    setup: { sealed: query.has('sealed'), problem: problemOf(query.get('setupProblem')) },
    newVersion: query.get('newVersion'),
  };
}

function problemOf(name: string | null): Problem | null {
  const code = problemCodes.find((each) => each === name);
  return code === undefined ? null : { code, ...(code === 'setup_unreadable' ? { detail: 'policy.reentri' } : {}) };
}
