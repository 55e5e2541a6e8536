import { useEffect, useRef, type ReactNode } from 'react';
import { draftFields, type AccessUser, type AccessUserDraft, type DraftField } from '#shared/access-users.ts';
import type { EventSummary } from '#shared/domain.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import { Button } from '../controls/Button.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { useNow } from '../scanning/useNow.ts';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';
import { isSame } from './draft.ts';
import { eventName } from './userText.ts';

interface Props {
  readonly now: AccessUser;
  /** Fields that somebody else changed meanwhile. */
  readonly changed: readonly DraftField[];
  /** What was typed, over what vivenu has now. */
  readonly draft: AccessUserDraft;
  readonly events: readonly EventSummary[];
  readonly busy: string | null;
  readonly onTake: () => void;
  readonly onSave: () => void;
}

/** Nothing was written: what vivenu has now beside what would be saved. */
export function Conflict({ now, changed, draft, events, busy, onTake, onSave }: Props): ReactNode {
  const clock = useNow(30_000);
  // The button that was pressed is gone.
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const words = t.access.conflict;
  const titles = t.access.user.draft;
  const rows = draftFields.filter((field) => changed.includes(field) || !isSame(field, now, draft));
  const wordOf = (field: DraftField, of: AccessUser | AccessUserDraft): string => valueOf(field, of, events, clock);
  return (
    <section ref={section} tabIndex={-1} className="conflict" aria-labelledby="conflict">
      <h3 id="conflict">
        <ResultIcon sign="exclamation" />
        {words.title}
      </h3>
      <p>{words.lead}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.mine}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((field) => (
            <tr key={field}>
              <th scope="row">{titles[field]}</th>
              <td>
                <bdi>{wordOf(field, now)}</bdi>
                {changed.includes(field) && <small>{words.changed}</small>}
              </td>
              <td>
                <bdi>{wordOf(field, draft)}</bdi>
                {!isSame(field, now, draft) && <small>{words.yours}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="dialog-choice">
        <Button look="primary" isInert={busy !== null} onPress={onTake}>
          {words.take}
        </Button>
        <Button busy={busy} onPress={onSave}>
          {words.save}
        </Button>
      </div>
    </section>
  );
}

function valueOf(
  field: DraftField,
  of: AccessUser | AccessUserDraft,
  events: readonly EventSummary[],
  now: number,
): string {
  const { name, active, accessAllEvents, eventIds, expires } = of;
  switch (field) {
    case 'name':
      return cleanName(name) ?? t.access.nameless;
    case 'active':
      return active ? t.access.yes : t.access.no;
    case 'accessAllEvents':
      return accessAllEvents ? t.access.yes : t.access.no;
    case 'eventIds':
      return eventIds.length === 0 ? t.access.list.noEvents : eventIds.map((id) => eventName(id, events)).join(', ');
    case 'expires':
      return expires === null ? t.access.user.ends.never : formats.weekday(expires, now);
  }
}
