import type { ReactNode } from 'react';
import type { AccessUser } from '#shared/access-users.ts';
import type { EventSummary } from '#shared/domain.ts';
import { Button } from '../controls/Button.tsx';
import { t } from '../text/texts.ts';
import { StateMark } from './StateMark.tsx';
import { aboutOf, nameOf } from './userText.ts';

interface Props {
  readonly user: AccessUser;
  readonly events: readonly EventSummary[];
  readonly now: number;
  readonly onOpen: () => void;
}

/** One access user in the list; pressed, it opens. */
export function UserRow({ user, events, now, onOpen }: Props): ReactNode {
  const words = t.access.list;
  return (
    <li>
      <Button className="user-row" onPress={onOpen}>
        <span className="user-head">
          <bdi className="user-name">{nameOf(user)}</bdi>
          {user.isOwn && <span className="access-mark">{words.own}</span>}
          {user.isNew && <span className="access-mark">{words.isNew}</span>}
        </span>
        <span className="user-about">
          {aboutOf(user, events, now).map((part) => (
            <bdi key={part}>{part}</bdi>
          ))}
        </span>
        <StateMark user={user} now={now} />
      </Button>
    </li>
  );
}
