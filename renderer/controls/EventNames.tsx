import type { ReactNode } from 'react';
import type { EventSummary } from '#shared/domain.ts';
import { t } from '../text/texts.ts';
import { cleanName } from '#shared/text/untrusted.ts';

/** The first event by name, the others by their number; all of them for who asks. */
export function EventNames({ events }: { readonly events: readonly EventSummary[] }): ReactNode {
  const names = events.map(({ name }) => cleanName(name) ?? t.events.nameless);
  const others = names.slice(1);
  return (
    <>
      <bdi className="event-name" title={names.join('\n')}>
        {names[0]}
      </bdi>
      {others.length > 0 && (
        <span className="event-more" title={names.join('\n')}>
          {t.header.more(others.length)}
          <span className="hidden">: {others.join(', ')}</span>
        </span>
      )}
    </>
  );
}
