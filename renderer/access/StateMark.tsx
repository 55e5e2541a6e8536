import type { ReactNode } from 'react';
import type { AccessUser } from '#shared/access-users.ts';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { t } from '../text/texts.ts';
import { signOf, stateOf } from './userText.ts';

interface Props {
  readonly user: AccessUser;
  readonly now: number;
}

/** Whether it can scan, as a sign and a word. */
export function StateMark({ user, now }: Props): ReactNode {
  const state = stateOf(user, now);
  return (
    <span className="user-state" data-state={state}>
      <ResultIcon sign={signOf[state]} />
      {t.access.list.states[state]}
    </span>
  );
}
