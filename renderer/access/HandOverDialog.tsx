import { useState, type ReactNode } from 'react';
import type { AccessUser } from '#shared/access-users.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { useAsked } from './useAsked.ts';
import { nameOf } from './userText.ts';

interface Props {
  readonly user: AccessUser;
  /** Another device has the token. */
  readonly onDone: () => void;
  readonly onBack: () => void;
  /** Nobody has it yet; it can be shown again. */
  readonly onLater: () => void;
}

/** The token of a new access user as a picture. Who closes it is asked first: it is forgotten on a person's word only. */
export function HandOverDialog({ user, onDone, onBack, onLater }: Props): ReactNode {
  const { call } = useStation();
  const { value, trouble } = useAsked(() => call.handOver({ id: user.id }));
  const forgetting = useCall();
  const [isAsking, setAsking] = useState(false);
  const words = t.access.handOver;
  const forget = (): void => forgetting.run('forget', () => call.handedOver({ id: user.id }), onDone);
  const done = (
    <Button look="primary" busy={forgetting.busy === null ? null : t.common.wait} onPress={forget}>
      {words.done}
    </Button>
  );
  if (isAsking)
    return (
      <Dialog title={words.ask} role="alertdialog" className="hand-over-ask" onClose={() => setAsking(false)}>
        <p>{words.askLead}</p>
        {forgetting.trouble !== null && <TroubleBox trouble={forgetting.trouble} />}
        <div className="hand-over-answers">
          {done}
          <Button onPress={() => setAsking(false)}>{words.back}</Button>
          <Button onPress={onLater}>{words.later}</Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog
      title={words.title(nameOf(user))}
      role="alertdialog"
      className="hand-over"
      onClose={() => (value === null ? onBack() : setAsking(true))}
    >
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {value !== null && (
        <div className="hand-over-body">
          <img src={value.picture} alt={words.picture} draggable={false} />
          <ul>
            <li>{words.app}</li>
            <li>{words.gatehouse}</li>
            <li>{words.secret}</li>
          </ul>
        </div>
      )}
      {forgetting.trouble !== null && <TroubleBox trouble={forgetting.trouble} />}
      <div className="dialog-choice">
        <Button onPress={() => (value === null ? onBack() : setAsking(true))}>{t.access.user.close}</Button>
        {value !== null && done}
      </div>
    </Dialog>
  );
}
