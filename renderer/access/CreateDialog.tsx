import { useEffect, useRef, useState, type ReactNode } from 'react';
import { longestAccessName, type AccessUser } from '#shared/access-users.ts';
import type { Outcome } from '#shared/problem.ts';
import { Button } from '../controls/Button.tsx';
import { CheckBox } from '../controls/CheckBox.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { Field } from '../controls/Field.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { SameName } from './SameName.tsx';

interface Props {
  readonly onDone: (user: AccessUser) => void;
  readonly onClose: () => void;
}

/** Makes an access user. */
export function CreateDialog({ onDone, onClose }: Props): ReactNode {
  const { call } = useStation();
  const creating = useCall();
  const [name, setName] = useState('');
  const [isIntegration, setIntegration] = useState(false);
  /** How often nobody knew what came of it: each time the list has to be read, and have none of this name, before it is done again. */
  const [unclear, setUnclear] = useState(0);
  const [isBarred, setBarred] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const written = name.trim();
  const words = t.access.create;
  const create = async (): Promise<Outcome<AccessUser>> => {
    const outcome = await call.createAccessUser({ name: written, isIntegration });
    if (!outcome.ok && outcome.problem.code === 'access_user_unclear') {
      setBarred(true);
      setUnclear((count) => count + 1);
    }
    return outcome;
  };
  return (
    // What is typed is not lost by a press beside it.
    <Dialog title={words.title} role="alertdialog" className="create-user" onClose={onClose}>
      <p className="dialog-lead">{words.lead}</p>
      <form
        className="access-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (written !== '' && !isBarred) creating.run('create', create, onDone);
        }}
      >
        <Field
          ref={field}
          label={words.name}
          placeholder={words.example}
          maxLength={longestAccessName}
          value={name}
          onChange={setName}
        />
        <CheckBox checked={isIntegration} onChange={setIntegration}>
          <span className="check-words">
            {words.system}
            <small>{words.systemHint}</small>
          </span>
        </CheckBox>
        {creating.trouble !== null && <TroubleBox trouble={creating.trouble} />}
        {unclear > 0 && <SameName key={unclear} name={written} onRead={setBarred} />}
        <div className="dialog-choice">
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            type="submit"
            look="primary"
            isDisabled={written === '' || isBarred}
            busy={creating.busy === null ? null : t.common.wait}
          >
            {words.confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
