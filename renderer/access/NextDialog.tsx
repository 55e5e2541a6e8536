import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AccessUser } from '#shared/access-users.ts';
import type { EventSummary } from '#shared/domain.ts';
import type { Outcome } from '#shared/problem.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { missingEvents, nameOf, namesOf } from './userText.ts';

interface Props {
  readonly user: AccessUser;
  readonly chosen: readonly EventSummary[];
  readonly onAdopted: () => void;
  readonly onClose: () => void;
}

type Step = 'choose' | 'handOver' | 'adopted';

/** What becomes of a new access user: this station uses it, or another device gets its token. */
export function NextDialog({ user: first, chosen, onAdopted, onClose }: Props): ReactNode {
  const { call } = useStation();
  const adopting = useCall();
  const [user, setUser] = useState(first);
  const [step, setStep] = useState<Step>('choose');
  const words = t.access.next;
  if (step === 'handOver')
    return <HandOverDialog user={user} onDone={onClose} onBack={() => setStep('choose')} onLater={onClose} />;
  if (step === 'adopted')
    return (
      <Dialog title={words.adopted(nameOf(user))} className="next-step" onClose={onClose}>
        {adopting.trouble !== null && <TroubleBox trouble={adopting.trouble} />}
        <p>{words.adoptedAbout}</p>
        <div className="dialog-choice">
          <Button look="primary" onPress={onClose}>
            {words.done}
          </Button>
        </div>
      </Dialog>
    );
  const adopted = (): void => {
    setStep('adopted');
    onAdopted();
  };
  const adopt = async (): Promise<Outcome<null>> => {
    const outcome = await call.adoptAccessUser({ id: user.id });
    // It holds now, although it is not kept.
    if (!outcome.ok && outcome.problem.code === 'settings_not_kept') adopted();
    return outcome;
  };
  return (
    <Dialog title={words.title(nameOf(user))} className="next-step" onClose={onClose}>
      <p className="dialog-lead">{words.lead}</p>
      <GiveEvents user={user} chosen={chosen} onGiven={setUser} />
      {adopting.trouble !== null && <TroubleBox trouble={adopting.trouble} />}
      <div className="next-choices">
        <Button
          className="next-choice"
          isInert={adopting.busy !== null}
          onPress={() => adopting.run('adopt', adopt, adopted)}
        >
          <ResultIcon sign="in" />
          <strong>{words.adopt}</strong>
          <span>{adopting.busy === null ? words.adoptAbout : t.common.wait}</span>
        </Button>
        <Button className="next-choice" isInert={adopting.busy !== null} onPress={() => setStep('handOver')}>
          <ResultIcon sign="out" />
          <strong>{words.hand}</strong>
          <span>{words.handAbout}</span>
        </Button>
      </div>
      <div className="dialog-end">
        <Button look="quiet" onPress={onClose}>
          {words.later}
        </Button>
      </div>
    </Dialog>
  );
}

interface GiveProps {
  readonly user: AccessUser;
  readonly chosen: readonly EventSummary[];
  readonly onGiven: (user: AccessUser) => void;
}

/** A new access user may use no event yet: with one press it may use those of this station. */
function GiveEvents({ user, chosen, onGiven }: GiveProps): ReactNode {
  const { call } = useStation();
  const giving = useCall();
  const [isGiven, setGiven] = useState(false);
  // Its button is gone then.
  const given = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (isGiven) given.current?.focus();
  }, [isGiven]);
  const missing = missingEvents(user, chosen);
  const words = t.access.next;
  if (missing.length === 0)
    return (
      <output ref={given} tabIndex={-1} className="given-events">
        {isGiven && (
          <span className="access-fine">
            <ResultIcon sign="in" />
            {words.given}
          </span>
        )}
      </output>
    );
  const { name, active, accessAllEvents, eventIds, expires, updatedAt } = user;
  const draft = { name, active, accessAllEvents, expires, eventIds: [...eventIds, ...missing.map(({ id }) => id)] };
  return (
    <div className="note give-events">
      <p>{words.noEvents(namesOf(missing))}</p>
      {giving.trouble !== null && <TroubleBox trouble={giving.trouble} />}
      <Button
        busy={giving.busy === null ? null : t.access.user.saving}
        onPress={() =>
          giving.run(
            'give',
            () => call.changeAccessUser({ id: user.id, basedOn: updatedAt, draft }),
            // After a conflict it stands here as it is now, and can be given once more.
            ({ now }) => {
              setGiven(true);
              onGiven(now);
            },
          )
        }
      >
        {words.give}
      </Button>
    </div>
  );
}
