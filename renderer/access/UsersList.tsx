import { useState, type ReactNode } from 'react';
import type { AccessUser, AccessUserList } from '#shared/access-users.ts';
import type { EventSummary } from '#shared/domain.ts';
import { Button } from '../controls/Button.tsx';
import { Field } from '../controls/Field.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useNow } from '../scanning/useNow.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { CreateDialog } from './CreateDialog.tsx';
import { NextDialog } from './NextDialog.tsx';
import { useAsked } from './useAsked.ts';
import { UserDialog } from './UserDialog.tsx';
import { UserRow } from './UserRow.tsx';
import { found } from './userText.ts';

interface Props {
  readonly chosen: readonly EventSummary[];
  readonly onOwnChange: () => void;
}

type Open =
  | { readonly kind: 'create' }
  /** What becomes of a new one. */
  | { readonly kind: 'next'; readonly user: AccessUser }
  | { readonly kind: 'user'; readonly user: AccessUser };

/** The list, and what is open of it. */
export function UsersList({ chosen, onOwnChange }: Props): ReactNode {
  const { call } = useStation();
  const { value: list, trouble, busy, again } = useAsked(call.accessUsers);
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => {
    setOpen(null);
    again();
  };
  const events = list?.events ?? chosen;
  const words = t.access.list;
  return (
    <>
      <div className="users-actions">
        <Button look="primary" onPress={() => setOpen({ kind: 'create' })}>
          {words.create}
        </Button>
        <Button busy={busy ? t.access.wait : null} onPress={again}>
          {words.again}
        </Button>
      </div>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {list !== null && <Users list={list} onOpen={(user) => setOpen({ kind: 'user', user })} />}
      {open?.kind === 'create' && <CreateDialog onDone={(user) => setOpen({ kind: 'next', user })} onClose={close} />}
      {open?.kind === 'next' && <NextDialog user={open.user} chosen={chosen} onAdopted={onOwnChange} onClose={close} />}
      {open?.kind === 'user' && (
        <UserDialog
          key={open.user.id}
          user={open.user}
          events={events}
          chosen={chosen}
          onNext={(user) => setOpen({ kind: 'next', user })}
          onOwnChange={onOwnChange}
          onClose={close}
        />
      )}
    </>
  );
}

const searchFrom = 10;
const shownAtOnce = 100;

interface UsersProps {
  readonly list: AccessUserList;
  readonly onOpen: (user: AccessUser) => void;
}

function Users({ list, onOpen }: UsersProps): ReactNode {
  const [filter, setFilter] = useState('');
  const [most, setMost] = useState(shownAtOnce);
  const now = useNow(30_000);
  const words = t.access.list;
  const { users, events } = list;
  if (users.length === 0) return <p className="setting-about">{words.none}</p>;
  const all = found(list, filter);
  const shown = all.slice(0, most);
  const rest = all.length - shown.length;
  return (
    <>
      {users.length > searchFrom && (
        <Field
          type="search"
          label={words.search}
          bare
          placeholder={words.search}
          value={filter}
          onChange={(text) => {
            setFilter(text);
            setMost(shownAtOnce);
          }}
        />
      )}
      <output className="users-count">
        {all.length < users.length ? words.found(all.length, users.length) : words.count(users.length)}
      </output>
      {all.length === 0 && <p className="setting-about">{words.nothing}</p>}
      <ul className="users">
        {shown.map((user) => (
          <UserRow key={user.id} user={user} events={events} now={now} onOpen={() => onOpen(user)} />
        ))}
      </ul>
      {rest > 0 && (
        <Button onPress={() => setMost(most + shownAtOnce)}>{words.more(Math.min(rest, shownAtOnce))}</Button>
      )}
    </>
  );
}
