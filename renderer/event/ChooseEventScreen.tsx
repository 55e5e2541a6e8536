import { useState, type ReactNode } from 'react';
import { describeProblem } from '../text/problems.ts';
import type { View } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { Field } from '../controls/Field.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { Wordmark } from '../controls/Wordmark.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import { NewVersion } from '../updates/NewVersion.tsx';
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
  const events = view.events.map(({ id, name }) => ({ id, name: cleanName(name) ?? t.events.nameless }));
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
        <h1>{t.events.title}</h1>
        {view.canReturn && <Button onPress={() => command.returnToScanning()}>{t.common.backToScanning}</Button>}
      </header>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {events.length > manyEvents && (
        <Field
          bare
          label={t.events.filter}
          placeholder={t.events.filter}
          value={filter}
          onChange={setFilter}
          type="search"
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
      {events.length > 1 && <p className="events-several">{t.events.several}</p>}
      <div className="page-end">
        {events.length > 1 && ticked.length > 0 && (
          <Button
            look="primary"
            busy={choosing.busy === several ? t.events.opening : null}
            onPress={() => choose(several, ticked)}
          >
            {t.events.open(ticked.length)}
          </Button>
        )}
        {(events.length === 0 || trouble !== null) && (
          <Button look="primary" onPress={() => command.askForEvents()}>
            {t.common.tryAgain}
          </Button>
        )}
        <Button onPress={() => command.askForToken()}>{t.common.otherToken}</Button>
      </div>
      <NewVersion />
    </main>
  );
}
