import { useState, type ReactNode } from 'react';
import type { AccessUser, AccessUserChange, AccessUserDraft } from '#shared/access-users.ts';
import type { EventSummary } from '#shared/domain.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { EscapeButton } from '../controls/EscapeButton.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { Conflict } from './Conflict.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { rebased } from './draft.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { UserFacts } from './UserFacts.tsx';
import { UserForm } from './UserForm.tsx';
import { nameOf } from './userText.ts';

interface Props {
  readonly user: AccessUser;
  readonly events: readonly EventSummary[];
  readonly chosen: readonly EventSummary[];
  /** A new one: somebody decides what becomes of it. */
  readonly onNext: (user: AccessUser) => void;
  readonly onOwnChange: () => void;
  readonly onClose: () => void;
}

type Conflicting = Extract<AccessUserChange, { readonly kind: 'conflict' }> & { readonly draft: AccessUserDraft };

/** One access user: all that vivenu says of it, and what can be changed. */
export function UserDialog({ user: first, events, chosen, onNext, onOwnChange, onClose }: Props): ReactNode {
  const { call } = useStation();
  const saving = useCall();
  const [user, setUser] = useState(first);
  /** How often vivenu's state was taken over: the form begins anew with each. */
  const [takes, setTakes] = useState(0);
  const [saved, setSaved] = useState<Extract<AccessUserChange, { readonly kind: 'saved' }> | null>(null);
  const [conflict, setConflict] = useState<Conflicting | null>(null);
  const [isDeleting, setDeleting] = useState(false);
  /** What is typed would be lost. */
  const [touched, setTouched] = useState(false);
  const [isLeaving, setLeaving] = useState(false);

  const take = (now: AccessUser): void => {
    setUser(now);
    setTakes(takes + 1);
    setTouched(false);
    setLeaving(false);
  };
  const save = (draft: AccessUserDraft, over: AccessUser): void => {
    setSaved(null);
    saving.run(
      'save',
      () => call.changeAccessUser({ id: user.id, basedOn: over.updatedAt, draft }),
      (change) => {
        if (change.kind === 'conflict') return setConflict({ ...change, draft: rebased(over, draft, change.now) });
        setConflict(null);
        setSaved(change);
        take(change.now);
        if (change.now.isOwn) onOwnChange();
      },
    );
  };
  const words = t.access.user;
  const leave = (): void => (touched ? setLeaving(true) : onClose());
  return (
    <Dialog title={nameOf(user)} className="access-user" onClose={leave}>
      <div className="dialog-close">
        <EscapeButton onPress={leave}>{words.close}</EscapeButton>
      </div>
      <div className="access-user-body">
        {user.isNew && (
          <div className="note new-user">
            <p>{t.access.next.title(nameOf(user))}</p>
            <Button onPress={() => onNext(user)}>{t.access.next.decide}</Button>
          </div>
        )}
        {saving.trouble !== null && <TroubleBox trouble={saving.trouble} />}
        {conflict === null ? (
          <div className="access-user-columns">
            <UserForm
              key={takes}
              user={user}
              events={events}
              chosen={chosen}
              busy={saving.busy === null ? null : words.saving}
              saved={saved}
              onEdit={(more) => {
                setSaved(null);
                setTouched(more);
              }}
              onSave={(draft) => save(draft, user)}
            />
            <UserFacts user={user} events={events} onDelete={() => setDeleting(true)} />
          </div>
        ) : (
          <Conflict
            {...conflict}
            events={events}
            busy={saving.busy === null ? null : words.saving}
            onTake={() => {
              take(conflict.now);
              setConflict(null);
            }}
            onSave={() => save(conflict.draft, conflict.now)}
          />
        )}
      </div>
      {isLeaving && <LeaveDialog onStay={() => setLeaving(false)} onLeave={onClose} />}
      {isDeleting && <DeleteDialog user={user} onDone={onClose} onClose={() => setDeleting(false)} />}
    </Dialog>
  );
}
