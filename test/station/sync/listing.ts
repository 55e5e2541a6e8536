import type { Ticket } from '#shared/domain.ts';
import { success } from '#shared/problem.ts';
import type { PageQuery, ReadPageOf } from '../../../electron/station/sync/read-page.ts';
import { reportPage } from '../../../electron/station/sync/writer/page-report.ts';

interface Options {
  readonly list: readonly Ticket[];
  /** What happens before each answer. */
  readonly before?: (request: number) => void;
  readonly pageSize?: number;
  readonly now?: () => number;
  /** How the server puts its answers in order. */
  readonly order?: (found: readonly Ticket[]) => readonly Ticket[];
  readonly ignoresUntil?: boolean;
  /** Ids of tickets that every window shows: created before it and changed after it. */
  readonly always?: ReadonlySet<string>;
}

/** Pages of a list in memory, as the server cuts them, and the ids that were read. */
export function listing({
  list,
  before,
  pageSize = 10,
  now,
  order = (found) => found,
  ignoresUntil = false,
  always = new Set(),
}: Options) {
  const seen = new Set<string>();
  const requests: PageQuery[] = [];
  const read: ReadPageOf = async (query) => {
    before?.(requests.length);
    requests.push(query);
    const { from, until } = query.window;
    const found = order(
      list.filter(
        ({ id, updatedAt }) =>
          always.has(id) ||
          ((from === null || (updatedAt !== null && updatedAt >= from)) &&
            (until === null || ignoresUntil || (updatedAt !== null && updatedAt < until))),
      ),
    );
    const tickets = found.slice(query.skip, query.skip + pageSize);
    for (const { id } of tickets) seen.add(id);
    const report = reportPage({ tickets, createdAt: [], unusable: 0, total: found.length }, query.window, true);
    return success({ ...report, changed: 0, added: 0, tickets: seen.size, serverTime: now?.() ?? null });
  };
  return { read, seen, requests };
}
