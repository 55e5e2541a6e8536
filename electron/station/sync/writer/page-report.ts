import type { Ticket } from '#shared/domain.ts';
import type { TicketList } from '../../vivenu/ticket.ts';

/** A part of an event's list by the server's clock (ms): from this moment on, up to but without that one. Null is open. */
export interface Window {
  readonly from: number | null;
  readonly until: number | null;
}

/** What the reader of a list has to know of a page. */
export interface PageReport {
  /** Entries of the page. */
  readonly listed: number;
  /** Different tickets, with what cannot be read as one. */
  readonly distinct: number;
  readonly unusable: number;
  /** Entries of the whole list, as the server counts them. */
  readonly total: number;
  /** Entries that belong to no moment of the window that was asked for: the server does not close its windows. */
  readonly outside: number;
  /** Of the last changes (ms); of the creation where vivenu names no change. */
  readonly oldest: number | null;
  readonly newest: number | null;
  /** Where they were asked for, else none. */
  readonly ids: readonly string[];
}

export function reportPage(
  { tickets, createdAt, unusable, total }: TicketList,
  window: Window,
  namesIds: boolean,
): PageReport {
  const ids = new Set(tickets.map(({ id }) => id));
  const moments = tickets.flatMap(({ updatedAt }, index) => updatedAt ?? createdAt[index] ?? []);
  return {
    listed: tickets.length + unusable,
    distinct: ids.size + unusable,
    unusable,
    total,
    outside: tickets.filter((ticket, index) => isOutside(ticket, createdAt[index] ?? null, window)).length,
    oldest: moments.length === 0 ? null : moments.reduce((one, other) => Math.min(one, other)),
    newest: moments.length === 0 ? null : moments.reduce((one, other) => Math.max(one, other)),
    ids: namesIds ? [...ids] : [],
  };
}

/** vivenu filters by "created or updated". */
function isOutside({ updatedAt }: Ticket, createdAt: number | null, { from, until }: Window): boolean {
  return ![updatedAt, createdAt].some(
    (at) => at !== null && (from === null || at >= from) && (until === null || at < until),
  );
}
