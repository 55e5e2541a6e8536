import { useState, type ReactNode } from 'react';
import type { AccessUser, AccessUserChange, AccessUserDraft } from '#shared/access-users.ts';
import type { EventSummary } from '#shared/domain.ts';
import { Button } from '../controls/Button.tsx';
import { Field } from '../controls/Field.tsx';
import { MomentInput } from '../controls/MomentInput.tsx';
import { Segments } from '../controls/Segments.tsx';
import { useNow } from '../scanning/useNow.ts';
import { SavedMark } from '../scanners/SavedMark.tsx';
import { OnOff } from '../settings/OnOff.tsx';
import { t } from '../text/texts.ts';
import { cautionsOf, draftOf, endTyped, isTouched, mistakesIn, touchedFields, typedOf, type Typed } from './draft.ts';
import { EventsChoice } from './EventsChoice.tsx';

interface Props {
  readonly user: AccessUser;
  readonly events: readonly EventSummary[];
  readonly chosen: readonly EventSummary[];
  readonly busy: string | null;
  /** What came of the last saving. */
  readonly saved: Extract<AccessUserChange, { readonly kind: 'saved' }> | null;
  /** Something is typed; `touched` where it would be lost. */
  readonly onEdit: (touched: boolean) => void;
  readonly onSave: (draft: AccessUserDraft) => void;
}

/** Name, state, events and end. Nothing is sent before it is saved. */
export function UserForm({ user, events, chosen, busy, saved, onEdit, onSave }: Props): ReactNode {
  const [typed, setTyped] = useState(() => typedOf(user));
  const now = useNow(30_000);
  const set = (more: Partial<Typed>): void => {
    const next = { ...typed, ...more };
    onEdit(isTouched(user, next));
    setTyped(next);
  };
  const draft = draftOf(user, typed);
  const mistakes = mistakesIn(user, typed);
  const cautions = cautionsOf(user, typed, chosen, now);
  const canSave = draft !== null && touchedFields(user, draft).length > 0;
  const words = t.access.user;
  const { draft: titles } = words;
  return (
    <form
      className="access-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave && busy === null) onSave(draft);
      }}
    >
      <Field label={titles.name} value={typed.name} mistake={mistakes.name} onChange={(name) => set({ name })} />
      <div className="access-field">
        <p className="label">{titles.active}</p>
        <OnOff label={titles.active} on={typed.active} onChange={(active) => set({ active })} />
        <p className="hint">{words.activeAbout}</p>
        {cautions.active !== null && <Caution text={cautions.active} />}
      </div>
      <div className="access-field">
        <Segments
          label={titles.eventIds}
          value={typed.accessAllEvents ? 'all' : 'some'}
          options={(['all', 'some'] as const).map((value) => ({ value, label: words.events[value] }))}
          onChoose={(value) => set({ accessAllEvents: value === 'all' })}
        />
        {!typed.accessAllEvents && (
          <EventsChoice events={events} picked={typed.eventIds} onPick={(eventIds) => set({ eventIds })} />
        )}
        {cautions.events !== null && <Caution text={cautions.events} />}
      </div>
      <div className="access-field">
        <Segments
          label={titles.expires}
          value={typed.hasEnd ? 'at' : 'never'}
          options={(['never', 'at'] as const).map((value) => ({ value, label: words.ends[value] }))}
          onChoose={(value) => set({ hasEnd: value === 'at' })}
        />
        {typed.hasEnd && (
          <MomentInput
            label={words.endAt}
            value={typed.expires === null ? null : new Date(typed.expires).toISOString()}
            onChange={(iso) => set({ expires: endTyped(typed.expires, Date.parse(iso)) })}
          />
        )}
        {mistakes.end !== null && <p className="hint">{mistakes.end}</p>}
        {cautions.end !== null && <Caution text={cautions.end} />}
      </div>
      <div className="access-save">
        <Button type="submit" look="primary" isDisabled={!canSave} busy={busy}>
          {words.save}
        </Button>
        <SavedMark saved={saved !== null && saved.notTaken.length === 0} word={words.saved} />
        {saved !== null && saved.notTaken.length > 0 && (
          <Caution text={words.notTaken(saved.notTaken.map((field) => titles[field]).join(', '))} />
        )}
      </div>
    </form>
  );
}

function Caution({ text }: { readonly text: string }): ReactNode {
  return (
    <p className="warning" role="alert">
      {text}
    </p>
  );
}
