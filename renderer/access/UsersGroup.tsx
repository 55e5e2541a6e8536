import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { EventSummary } from '#shared/domain.ts';
import { useCommon } from '../common.ts';
import { Button } from '../controls/Button.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStation } from '../station.ts';
import { describeProblem } from '../text/problems.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { SignIn } from './SignIn.tsx';
import { UsersList } from './UsersList.tsx';

interface Props {
  readonly chosen: readonly EventSummary[];
  /** This station uses another access user, or its own was changed. */
  readonly onOwnChange: () => void;
}

/** All access users of the seller, for who is signed in. */
export function UsersGroup(props: Props): ReactNode {
  const { signedIn } = useCommon();
  const { call } = useStation();
  const leaving = useCall();
  const [was, setWas] = useState(signedIn);
  const [isLeaving, setLeaving] = useState(false);
  const [wasRefused, setRefused] = useState(false);
  /** Who signs in or out here finds the focus at what comes in its place. */
  const [isNext, setNext] = useState(false);
  // Who did not sign out and is not signed in any more was refused: vivenu no longer takes the key.
  if (was !== signedIn) {
    setWas(signedIn);
    setRefused(!signedIn && !isLeaving);
    setLeaving(false);
    setNext(true);
  }
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNext && signedIn) box.current?.focus();
  }, [isNext, signedIn]);
  const words = t.access.sign;
  return (
    <SettingsGroup title={words.title}>
      {leaving.trouble !== null && <TroubleBox trouble={leaving.trouble} />}
      {signedIn ? (
        <>
          <section ref={box} className="signed-in" aria-label={words.isIn} tabIndex={-1}>
            <ResultIcon sign="person" />
            <p>
              <strong>{words.isIn}</strong> {words.isInLead}
            </p>
            <Button
              busy={leaving.busy === null ? null : t.common.wait}
              onPress={() => {
                setLeaving(true);
                leaving.run('signOut', () => call.signOut());
              }}
            >
              {words.out}
            </Button>
          </section>
          <UsersList {...props} />
        </>
      ) : (
        <SignIn isNext={isNext} ended={wasRefused ? describeProblem({ code: 'key_refused' }) : null} />
      )}
    </SettingsGroup>
  );
}
