import { useState, type ReactNode } from 'react';
import { pinFault } from '#shared/supervisor.ts';
import { t } from '../text/texts.ts';
import { PinEntry } from './PinEntry.tsx';

interface Props {
  /** What is under way. */
  readonly busy: string | null;
  readonly onPin: (pin: string) => void;
}

/** A PIN that is to be set: typed twice, since nobody sees it. */
export function NewPin({ busy, onPin }: Props): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const choose = (pin: string): void => {
    const fault = pinFault(pin);
    setMessage(fault === null ? null : t.supervisor.faults[fault]);
    if (fault === null) setChosen(pin);
  };
  const repeat = (pin: string): void => {
    const isSame = pin === chosen;
    setMessage(isSame ? null : t.supervisor.differs);
    setChosen(null);
    if (isSame) onPin(pin);
  };
  return chosen === null ? (
    <PinEntry
      key="choose"
      label={t.supervisor.choose}
      confirm={t.supervisor.next}
      busy={busy}
      message={message}
      onPin={choose}
    />
  ) : (
    <PinEntry key="repeat" label={t.supervisor.repeat} confirm={t.supervisor.save} message={null} onPin={repeat} />
  );
}
