import { useState, type ReactNode } from 'react';
import { describeProblem } from '#shared/text/problems.ts';
import type { View } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { Wordmark } from '../controls/Wordmark.tsx';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import { useCall } from '../useCall.ts';
import { EventList } from './EventList.tsx';
import { matches } from './filter.ts';

const manyEvents = 8;
/** Of the call that opens several; no event has it as its id. */
const several = ' several';

/** Which event this door is for, or which ones. The first that is ticked is the main one. */
export function ChooseEventScreen({ view }: { readonly view: Extract<View, { phase: 'chooseEvent' }> }): ReactNode {
  const { call, command } = useStation();
  const choosing = useCall();
  const [filter, setFilter] = useState('');
  const events = view.events.map(({ id, name }) => ({ id, name: cleanName(name) ?? en.events.nameless }));
  const [touched, setTouched] = useState<readonly string[] | null>(null);
  const ticked = (touched ?? view.chosen).filter((id) => events.some((event) => event.id === id));
  const tick = (id: string): void =>
    setTouched(ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id]);
  const choose = (name: string, eventIds: string[]): void => choosing.run(name, () => call.chooseEvents({ eventIds }));
  const found = events.filter(({ name }) => matches(name, filter));
  const trouble = choosing.trouble ?? (view.problem === null ? null : describeProblem(view.problem));
  return (
    <main className="page page-narrow">
      <header className="page-head">
        <Wordmark />
        <h1>{en.events.title}</h1>
        {view.canReturn && <Button onClick={() => command.returnToScanning()}>{en.common.backToScanning}</Button>}
      </header>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {events.length > manyEvents && (
        <input
          type="search"
          className="field"
          aria-label={en.events.filter}
          placeholder={en.events.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      {events.length > 0 && (
        <EventList
          events={found}
          busy={choosing.busy}
          ticked={events.length > 1 ? ticked : null}
          onChoose={(eventId) => choose(eventId, [eventId])}
          onTick={tick}
        />
      )}
      {events.length > 1 && <p className="events-several">{en.events.several}</p>}
      <div className="page-end">
        {events.length > 1 && ticked.length > 0 && (
          <Button
            look="primary"
            busy={choosing.busy === several ? en.events.opening : null}
            onClick={() => choose(several, ticked)}
          >
            {en.events.open(ticked.length)}
          </Button>
        )}
        {(events.length === 0 || trouble !== null) && (
          <Button look="primary" onClick={() => command.askForEvents()}>
            {en.common.tryAgain}
          </Button>
        )}
        <Button onClick={() => command.askForToken()}>{en.common.otherToken}</Button>
      </div>
    </main>
  );
}
