import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Ticket } from '#shared/domain.ts';
import { ticketOfRow } from '../tickets.ts';

/** Tickets at once: a million must not be in memory together. */
const AT_ONCE = 1_000;
/** A tree that is broken at its root throws at every number: vivenu has the tickets too. */
const ERRORS = 100_000;

const textOrNull = z.string().nullable();
const intOrNull = z.int().nullable();

const listOfTexts = z.array(z.string());

function isListOfTexts(text: string): boolean {
  try {
    return listOfTexts.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** Strict: a ticket that is not quite itself might admit somebody. vivenu gives it again. */
const ticket = z.object({
  number: z.int().positive(),
  id: z.string().min(1),
  barcode: z.string(),
  event_id: z.string(),
  name: textOrNull,
  ticket_type_id: textOrNull,
  ticket_name: textOrNull,
  price_category: textOrNull,
  discount: textOrNull,
  area: textOrNull,
  row: textOrNull,
  seat: textOrNull,
  status: textOrNull,
  entry: z.string().refine(isListOfTexts).nullable(),
  updated_at: intOrNull,
  gone_at: intOrNull,
});

/** Along the numbers, and around what cannot be read one by one. */
export function* readTickets(db: Database.Database): Generator<readonly Ticket[]> {
  const next = prepared(db, `select * from ticket where number > ? order by number limit ${AT_ONCE}`);
  const single = prepared(db, 'select * from ticket where number = ?');
  if (next === null || single === null) return;
  const highest = capacityOf(db);
  let errors = 0;
  let after = 0;
  while (after < highest && errors < ERRORS) {
    const rows: unknown[] = [];
    let isWhole = true;
    try {
      for (const row of next.iterate(after)) rows.push(row);
    } catch {
      isWhole = false;
    }
    if (isWhole && rows.length < AT_ONCE) {
      yield read(rows);
      return;
    }
    // Not by the last row alone: a number that was misread there would skip thousands.
    const until = isWhole ? Math.max(after + 1, Math.min(...rows.slice(-3).map(numberOf))) : after + AT_ONCE;
    for (let number = after + 1; !isWhole && number <= until; number++) {
      try {
        rows.push(single.get(number));
      } catch {
        errors++;
      }
    }
    yield read(rows);
    after = until;
  }
}

const numberOf = (row: unknown): number => z.object({ number: z.int() }).safeParse(row).data?.number ?? Infinity;

function prepared(db: Database.Database, sql: string): Database.Statement<[number]> | null {
  try {
    return db.prepare<[number]>(sql);
  } catch {
    return null;
  }
}

/** A ticket never takes less. */
const SMALLEST_TICKET_BYTES = 32;

function capacityOf(db: Database.Database): number {
  const [pages, bytes] = ['page_count', 'page_size'].map((name) => Number(db.pragma(name, { simple: true })));
  return ((pages ?? 0) * (bytes ?? 0)) / SMALLEST_TICKET_BYTES;
}

const read = (rows: readonly unknown[]): readonly Ticket[] =>
  rows.flatMap((row) => ticket.safeParse(row).data ?? []).map(ticketOfRow);

const sync = z.object({
  event_id: z.string().min(1),
  loaded_until: intOrNull,
  newest: intOrNull,
  next_from: intOrNull,
  checked_at: intOrNull,
});

/** How far the tickets of each event are loaded. An event that is missing is loaded anew, whole. */
export function readSyncs(db: Database.Database) {
  let rows: readonly unknown[] = [];
  try {
    rows = db.prepare('select * from event_sync').all();
  } catch {
    // See above.
  }
  return rows
    .flatMap((row) => sync.safeParse(row).data ?? [])
    .map((row) => ({
      eventId: row.event_id,
      loadedUntil: row.loaded_until,
      newest: row.newest,
      nextFrom: row.next_from,
      checkedAt: row.checked_at,
    }));
}
