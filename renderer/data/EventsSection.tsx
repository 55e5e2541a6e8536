import { useState, type ReactNode } from 'react';
import type { EventSummary } from '#shared/domain.ts';
import type { KeptEvent, Status } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { eventRow } from './dataText.ts';
import { PurgeDialog } from './PurgeDialog.tsx';
import { Section } from './Section.tsx';
import { useLoaded } from './useLoaded.ts';

interface Props {
  readonly status: Status;
  /** The events that are open at this door. */
  readonly open: readonly EventSummary[];
  readonly canDelete: boolean;
}

/** What is kept of each event, and the way to delete it. */
export function EventsSection({ status: { unsent, rejected, tickets }, open, canDelete }: Props): ReactNode {
  const { call } = useStation();
  const [deleted, setDeleted] = useState(0);
  const [asked, setAsked] = useState<KeptEvent | null>(null);
  const { value: events, trouble } = useLoaded(() => call.keptEvents(), [unsent, rejected, tickets, deleted].join(' '));
  const words = t.data.events;
  return (
    <Section name="events" title={words.title}>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {events === null && trouble === null && <p>{t.data.loading}</p>}
      {events?.length === 0 && <p>{words.none}</p>}
      <ul className="kept">
        {(events ?? []).map((event) => (
          <KeptRow key={event.id} event={event} onDelete={canDelete ? () => setAsked(event) : null} />
        ))}
      </ul>
      {asked !== null && (
        <PurgeDialog
          event={asked}
          open={open}
          onDone={() => {
            setDeleted((times) => times + 1);
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
}

interface RowProps {
  readonly event: KeptEvent;
  /** Null where nothing can be deleted. */
  readonly onDelete: (() => void) | null;
}

function KeptRow({ event, onDelete }: RowProps): ReactNode {
  const { name, about, keptBecause } = eventRow(event);
  return (
    <li data-event={event.id}>
      <p className="kept-text">
        <bdi className="kept-name">{name}</bdi>
        <span>{about}</span>
        {onDelete !== null && keptBecause !== null && <span className="kept-because">{keptBecause}</span>}
      </p>
      {onDelete !== null && (
        <Button aria-label={t.data.events.deleteOf(name)} isDisabled={keptBecause !== null} onPress={onDelete}>
          {t.data.events.delete}
        </Button>
      )}
    </li>
  );
}
