import { useState, type ReactNode } from 'react';
import type { EventSummary } from '#shared/domain.ts';
import { CheckBox } from '../controls/CheckBox.tsx';
import { Field } from '../controls/Field.tsx';
import { matches } from '../event/filter.ts';
import { withId } from '../settings/doorRows.ts';
import { t } from '../text/texts.ts';
import { eventName } from './userText.ts';

interface Props {
  readonly events: readonly EventSummary[];
  readonly picked: readonly string[];
  readonly onPick: (eventIds: readonly string[]) => void;
}

const searchFrom = 8;

/** The events that can be picked, and those that are; one without a name stands as its id. */
export function EventsChoice({ events, picked, onPick }: Props): ReactNode {
  const [filter, setFilter] = useState('');
  const unknown = picked.filter((id) => !events.some((event) => event.id === id));
  const rows = [...events.map(({ id }) => id), ...unknown].map((id) => ({ id, name: eventName(id, events) }));
  const shown = rows.filter(({ name }) => matches(name, filter.trim()));
  const words = t.access.user;
  return (
    <div className="events-choice">
      {rows.length > searchFrom && (
        <Field
          type="search"
          label={words.searchEvents}
          bare
          placeholder={words.searchEvents}
          value={filter}
          onChange={setFilter}
          onKeyDown={(event) => {
            // It would save the form around it.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
      <ul>
        {shown.map(({ id, name }) => (
          <li key={id}>
            <CheckBox checked={picked.includes(id)} onChange={(on) => onPick(withId(picked, id, on))}>
              <bdi>{name}</bdi>
            </CheckBox>
          </li>
        ))}
      </ul>
      {shown.length === 0 && rows.length > 0 && <p className="hint">{words.noneFound}</p>}
    </div>
  );
}
