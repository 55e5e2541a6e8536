import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useNow } from '../scanning/useNow.ts';
import { useStation } from '../station.ts';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';
import { useAsked } from './useAsked.ts';
import { nameOf } from './userText.ts';

interface Props {
  readonly name: string;
  /** `taken`: the list has one of this name. */
  readonly onRead: (taken: boolean) => void;
}

/** Whether the list has an access user of this name: read anew, after nobody knew whether it was created. */
export function SameName({ name, onRead }: Props): ReactNode {
  const { call } = useStation();
  const { value: list, trouble, busy, again } = useAsked(call.accessUsers);
  const now = useNow(30_000);
  const same = (list?.users ?? []).filter((user) => user.name.trim() === name);
  const taken = list === null ? null : same.length > 0;
  const read = useEffectEvent(onRead);
  useEffect(() => {
    if (taken !== null) read(taken);
  }, [taken]);
  const words = t.access.create;
  return (
    <div className="same-name">
      {trouble !== null && <TroubleBox trouble={trouble} />}
      <output>
        {list !== null && (same.length === 0 ? words.notThere : words.there)}
        {same.map((user) => (
          <span key={user.id}>
            <bdi>{nameOf(user)}</bdi>
            {user.createdAt !== null && `, ${words.madeAt(formats.weekday(user.createdAt, now))}`}
          </span>
        ))}
      </output>
      <Button busy={busy ? t.access.wait : null} onPress={again}>
        {words.read}
      </Button>
    </div>
  );
}
