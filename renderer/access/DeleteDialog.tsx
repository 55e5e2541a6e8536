import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AccessUser } from '#shared/access-users.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { Field } from '../controls/Field.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';

interface Props {
  readonly user: AccessUser;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Says what goes, and wants the name typed before it is deleted. */
export function DeleteDialog({ user, onDone, onClose }: Props): ReactNode {
  const { call } = useStation();
  const deleting = useCall();
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const words = t.access.remove;
  return (
    <Dialog title={words.title} className="delete-user" onClose={onClose}>
      <p>
        {/* What has no name that can be seen is told by its id. */}
        <bdi className="kept-name">{cleanName(user.name) ?? user.id}</bdi>
      </p>
      <div className="purge-what">
        <h3>{words.goes}</h3>
        <ul>
          <li>{words.device}</li>
          <li>{words.forever}</li>
        </ul>
        <h3>{words.stays}</h3>
        <ul>
          <li>{words.scans}</li>
        </ul>
      </div>
      <form
        className="access-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') deleting.run('delete', () => call.deleteAccessUser({ id: user.id, name }), onDone);
        }}
      >
        <Field ref={field} label={words.name} value={name} onChange={setName} />
        {deleting.trouble !== null && <TroubleBox trouble={deleting.trouble} />}
        <div className="dialog-choice">
          <Button look="primary" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button
            type="submit"
            look="danger"
            isDisabled={name.trim() === ''}
            busy={deleting.busy === null ? null : t.common.wait}
          >
            {words.confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
