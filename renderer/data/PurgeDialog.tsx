import type { ReactNode } from 'react';
import type { EventSummary } from '#shared/domain.ts';
import type { KeptEvent } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { eventRow } from './dataText.ts';

interface Props {
  readonly event: KeptEvent;
  /** The events that are open at this door. */
  readonly open: readonly EventSummary[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Says exactly what goes and what stays before an event's data are deleted. */
export function PurgeDialog({ event, open, onDone, onClose }: Props): ReactNode {
  const { call } = useStation();
  const deleting = useCall();
  const words = t.data.purge;
  const { id, tickets, scans, rejected } = event;
  const isOpen = open.some((each) => each.id === id);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>
        <bdi className="kept-name">{eventRow(event).name}</bdi>
      </p>
      <div className="purge-what">
        <h3>{words.goes}</h3>
        <ul>
          <li>{words.tickets(tickets)}</li>
          {scans > 0 && <li>{words.scans(scans)}</li>}
          {isOpen && <li>{open.length > 1 ? words.oneOfSeveral : words.theOnlyOne}</li>}
        </ul>
        <h3>{words.stays}</h3>
        <ul>
          <li>{words.server}</li>
          {scans > 0 && <li>{words.log}</li>}
          <li>{words.files}</li>
        </ul>
      </div>
      {rejected > 0 && <p className="note">{words.rejected(rejected)}</p>}
      {deleting.trouble !== null && <TroubleBox trouble={deleting.trouble} />}
      <div className="dialog-choice">
        <Button look="primary" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button
          busy={deleting.busy === null ? null : t.common.wait}
          onPress={() => deleting.run('purge', () => call.purgeEvent({ eventId: id }), onDone)}
        >
          {words.confirm}
        </Button>
      </div>
    </Dialog>
  );
}
