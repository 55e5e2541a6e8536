import type { ReactNode } from 'react';
import type { Dashboard, TicketTypeFigures } from '#shared/dashboard.ts';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';
import { entryName, percent, reasonName, shareOf, ticketTypeName } from './figureText.ts';
import { ShareBar } from './ShareBar.tsx';

/** Who came, through which entry, and who may not pass. */
export function Breakdowns({ dashboard }: { readonly dashboard: Dashboard }): ReactNode {
  const { ticketTypes, entries, refusals, refused, arrived } = dashboard;
  const words = t.dashboard;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled is scrolled with keys, too
    <section className="breakdowns" aria-label={words.types.title} tabIndex={0}>
      <Breakdown title={words.types.title} about={words.types.about}>
        {ticketTypes.map((type) => (
          <Row key={JSON.stringify(type.id)} {...typeRow(type, arrived)} />
        ))}
      </Breakdown>
      {entries.length > 0 && (
        <Breakdown title={words.entries.title} about={entries.length > 1 ? words.entries.about : null}>
          {entries.map((entry) => (
            <Row
              key={entry.id}
              name={entryName(entry)}
              value={words.entries.arrived(entry.arrived)}
              about={words.types.more(entry.inside)}
              share={shareOf(entry.arrived, arrived)}
            />
          ))}
        </Breakdown>
      )}
      <Breakdown title={words.refusals.title} about={refusals.length === 0 ? words.refusals.none : null}>
        {refusals.map(({ reason, count }) => (
          <Row
            key={reason}
            name={reasonName(reason)}
            value={formats.number(count)}
            about={null}
            share={shareOf(count, refused)}
            kind={reason === 'already_in' ? 'repeat' : 'refused'}
          />
        ))}
      </Breakdown>
    </section>
  );
}

/** Arrived of sold; where nobody knows how many were sold, of all who arrived. */
function typeRow(type: TicketTypeFigures, allArrived: number): RowProps {
  const { arrived, sold, inside } = type;
  const words = t.dashboard;
  const more = words.types.more(inside);
  const name = ticketTypeName(type);
  if (sold === null || sold === 0)
    return { name, value: words.entries.arrived(arrived), about: more, share: shareOf(arrived, allArrived) };
  const share = shareOf(arrived, sold);
  return { name, value: words.types.of(arrived, sold), about: `${percent(share)} · ${more}`, share };
}

interface BreakdownProps {
  readonly title: string;
  readonly about: string | null;
  readonly children: ReactNode;
}

function Breakdown({ title, about, children }: BreakdownProps): ReactNode {
  return (
    <section className="breakdown">
      <h3>{title}</h3>
      {about !== null && <p>{about}</p>}
      <ul>{children}</ul>
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly value: string;
  readonly about: string | null;
  readonly share: number;
  readonly kind?: 'plain' | 'refused' | 'repeat';
}

function Row({ name, value, about, share, kind = 'plain' }: RowProps): ReactNode {
  return (
    <li>
      <bdi className="breakdown-name">{name}</bdi>
      <span className="breakdown-value">{value}</span>
      <ShareBar label={name} share={share} said={value} kind={kind} />
      {about !== null && <span className="breakdown-about">{about}</span>}
    </li>
  );
}
