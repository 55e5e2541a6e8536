import { useState, type ReactNode } from 'react';
import type { Outcome, Problem } from '#shared/problem.ts';
import { useCommon } from '../common.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { useNow } from '../scanning/useNow.ts';
import { describeProblem } from '../text/problems.ts';
import { t } from '../text/texts.ts';
import { minutesAndSeconds } from './minutesAndSeconds.ts';
import { PinEntry } from './PinEntry.tsx';
import { ResetPinDialog } from './ResetPinDialog.tsx';
import { pinProblem, type Attempt, type Why } from './withPin.ts';

interface Props {
  readonly why: Why;
  readonly attempt: Attempt;
  /** The PIN was right; whether the rest was, the outcome says. */
  readonly onDone: (outcome: Outcome<unknown>) => void;
  readonly onClose: () => void;
}

const countEveryMs = 250;

/** The supervisor's PIN, for what only the supervisor may do. */
export function PinDialog({ why, attempt, onDone, onClose }: Props): ReactNode {
  const { lockedUntil } = useCommon().supervisor;
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [isForgotten, setForgotten] = useState(false);
  const leftMs = (lockedUntil ?? 0) - useNow(countEveryMs);
  const isLocked = leftMs > 0;

  const tryPin = async (pin: string): Promise<void> => {
    setBusy(true);
    setMessage(null);
    try {
      const outcome = await attempt(pin);
      const problem = pinProblem(outcome);
      if (problem === null) onDone(outcome);
      else setMessage(wordsOf(problem));
    } catch {
      setMessage(t.common.faultTitle);
    } finally {
      setBusy(false);
    }
  };
  if (isForgotten)
    return (
      <ResetPinDialog
        onPin={(pin) => {
          setForgotten(false);
          void tryPin(pin);
        }}
        onClose={() => setForgotten(false)}
      />
    );
  return (
    <Dialog title={t.supervisor.title} className="pin-dialog" onClose={onClose}>
      <p className="dialog-lead">{t.supervisor.why[why]}</p>
      <PinEntry
        label={t.supervisor.pin}
        confirm={t.supervisor.confirm}
        busy={busy ? t.supervisor.checking : null}
        isLocked={isLocked}
        message={isLocked ? t.supervisor.locked : message}
        onPin={(pin) => void tryPin(pin)}
      />
      <div className="pin-end">
        {isLocked ? (
          <p role="timer">{t.supervisor.nextTry(minutesAndSeconds(leftMs))}</p>
        ) : (
          <Button look="quiet" onPress={() => setForgotten(true)}>
            {t.supervisor.forgotten}
          </Button>
        )}
        <Button look="quiet" onPress={onClose}>
          {t.supervisor.cancel}
        </Button>
      </div>
    </Dialog>
  );
}

function wordsOf(problem: Problem): string | null {
  // The wait that follows says what there is to say.
  if (problem.code === 'pin_locked') return null;
  if (problem.code === 'pin_wrong') return t.supervisor.wrong(problem.triesLeft ?? 0);
  const { title, advice } = describeProblem(problem);
  return `${title}. ${advice}`;
}
