import { Fragment, type KeyboardEvent, type ReactNode } from 'react';
import type { EventSummary, FoundTicket } from '#shared/domain.ts';
import type { ScanDirection } from '#shared/policy.ts';
import { Button } from '../controls/Button.tsx';
import { eventOfTicket } from '../scanning/events.ts';
import { t } from '../text/texts.ts';
import { formats } from '../text/format.ts';
import { foundText, wayOf } from './found.ts';

interface Props {
  readonly found: FoundTicket;
  readonly now: number;
  readonly events: readonly EventSummary[];
  readonly direction: ScanDirection;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Shows the ticket with its scans. */
  readonly onShow: () => void;
  /** Null where results can only be looked at. */
  readonly onAdmit: (() => void) | null;
  readonly onCheck: () => void;
}

/** Who, with what, whether it holds, where they are; and what can be done. */
export function FoundRow({ found, now, events, direction, onKeyDown, onShow, onAdmit, onCheck }: Props): ReactNode {
  const { ticket, presence } = found;
  const text = foundText(found, eventOfTicket(ticket, events), now, formats);
  const admit = wayOf(direction, presence) === 'IN' ? t.search.checkIn : t.search.checkOut;
  return (
    <li data-ticket={ticket.id}>
      <Button className="found-who row-button" onKeyDown={onKeyDown} onPress={onShow}>
        <span className="hidden">{t.search.ticket.show} </span>
        <bdi className="found-name">{text.name}</bdi>
        <span className="found-about">
          {text.about.map((part, index) => (
            <Fragment key={part}>
              {index > 0 && t.dot}
              <bdi>{part}</bdi>
            </Fragment>
          ))}
        </span>
      </Button>
      <p className="found-state">
        {text.status !== null && (
          <strong className="found-status">
            <bdi>{text.status}</bdi>
          </strong>
        )}
        {text.presence !== null && <span className="found-presence">{text.presence}</span>}
      </p>
      <p className="found-actions">
        {onAdmit !== null && (
          <Button aria-label={`${admit}: ${text.name}`} onKeyDown={onKeyDown} onPress={onAdmit}>
            {admit}
          </Button>
        )}
        <Button look="quiet" aria-label={`${t.search.checkOnly}: ${text.name}`} onKeyDown={onKeyDown} onPress={onCheck}>
          {t.search.checkOnly}
        </Button>
      </p>
    </li>
  );
}
