import { useRef, useState, type ReactNode } from 'react';
import type { SeatingEvent } from '#shared/seating.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import { Button } from '../controls/Button.tsx';
import { Choice } from '../controls/Choice.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { t } from '../text/texts.ts';
import { AreasGroup } from './AreasGroup.tsx';
import { LookUpGroup } from './LookUpGroup.tsx';
import { LostBox } from './LostBox.tsx';
import { PlanGroup } from './PlanGroup.tsx';
import { ServerGroup } from './ServerGroup.tsx';
import { UnclearBox } from './UnclearBox.tsx';
import { useSeating } from './useSeating.ts';

/** Seats and areas at the seating server: first what waits for a decision, then the work of the evening, then the set-up. */
export function SeatingSection(): ReactNode {
  const control = useSeating();
  const [eventId, setEventId] = useState<string | null>(null);
  const [isNoted, setNoted] = useState(false);
  /** What was answered is gone with its buttons. */
  const said = useRef<HTMLOutputElement>(null);
  const { setup, trouble, turn, reload } = control;
  if (setup === null)
    return trouble === null ? (
      <p className="settings-wait">{t.seating.loading}</p>
    ) : (
      <div className="seating-unread">
        <TroubleBox trouble={trouble} />
        <Button onPress={reload}>{t.seating.readAgain}</Button>
      </div>
    );
  const { events, unclear, problem } = setup;
  const event = events.find((each) => each.event.id === eventId) ?? events[0] ?? null;
  const isReady = event !== null && event.seatingId !== null;
  const settled = (): void => {
    setNoted(true);
    said.current?.focus();
    reload();
  };
  return (
    <>
      <output ref={said} tabIndex={-1} className="seating-noted">
        {isNoted && t.seating.unclear.noted}
      </output>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {problem !== null && <LostBox problem={problem} onRead={settled} />}
      {unclear.length > 0 && (
        <div className="unclear-list">
          {unclear.map((each) => (
            <UnclearBox key={each.work.id} unclear={each} onSettled={settled} onAgain={reload} />
          ))}
        </div>
      )}
      {events.length > 1 && event !== null && <EventChoice events={events} event={event} onChoose={setEventId} />}
      {event !== null && isReady && (
        <>
          <LookUpGroup key={`look ${event.event.id}`} eventId={event.event.id} turn={turn} onChanged={reload} />
          <AreasGroup key={`areas ${event.event.id}`} eventId={event.event.id} turn={turn} onChanged={reload} />
        </>
      )}
      {event !== null && <PlanGroup key={`plan ${event.event.id}`} event={event} control={control} />}
      <ServerGroup setup={setup} control={control} />
    </>
  );
}

interface ChoiceProps {
  readonly events: readonly SeatingEvent[];
  readonly event: SeatingEvent;
  readonly onChoose: (eventId: string) => void;
}

function EventChoice({ events, event, onChoose }: ChoiceProps): ReactNode {
  return (
    <div className="settings-group seating-event">
      <Choice
        label={t.seating.event}
        value={event.event.id}
        options={events.map((each) => ({
          value: each.event.id,
          label: cleanName(each.event.name) ?? t.events.nameless,
        }))}
        onChoose={onChoose}
      />
    </div>
  );
}
