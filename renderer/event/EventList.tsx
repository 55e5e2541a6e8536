import type { ReactNode } from 'react';
import type { EventSummary } from '#shared/domain.ts';
import { Button } from '../controls/Button.tsx';
import { CheckBox } from '../controls/CheckBox.tsx';
import { t } from '../text/texts.ts';

interface Props {
  readonly events: readonly EventSummary[];
  /** The event that is being opened. */
  readonly busy: string | null;
  /** Ids of those to open together; null where one is all there is. */
  readonly ticked: readonly string[] | null;
  readonly onChoose: (eventId: string) => void;
  readonly onTick: (eventId: string) => void;
}

/** A press on an event opens it alone; the boxes are for who needs several. */
export function EventList({ events, busy, ticked, onChoose, onTick }: Props): ReactNode {
  if (events.length === 0) return <output>{t.events.none}</output>;
  return (
    <ul className="events">
      {events.map(({ id, name }) => (
        <li key={id}>
          {ticked !== null && (
            <CheckBox label={t.events.tick(name)} checked={ticked.includes(id)} onChange={() => onTick(id)} />
          )}
          <Button className="event" isInert={busy !== null} onPress={() => onChoose(id)}>
            <bdi>{name}</bdi>
            {busy === id ? (
              <span className="event-busy">
                <span className="spinner" aria-hidden="true" />
                {t.events.opening}
              </span>
            ) : (
              <svg viewBox="0 0 100 100" aria-hidden="true">
                <path d="M38 22l28 28-28 28" />
              </svg>
            )}
          </Button>
        </li>
      ))}
    </ul>
  );
}
