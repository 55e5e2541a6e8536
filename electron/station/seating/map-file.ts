import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { mappedObjectSchema, objectId, type MappedObject } from '#shared/seating.ts';
import { writeWhole } from '../export/whole-file.ts';
import { createInTurn, type InTurn } from '../in-turn.ts';
import type { Log } from '../log.ts';
import { placeKey, type SeatMap, type TicketChoice } from './match.ts';
import { inSlices } from './slices.ts';

/**
 * What each event has of objects, and which ticket has which where somebody said so: a file an event, with a line of JSON each, so that
 * 50,000 lines are read, checked and written in slices, between which scans have their turn. It is read once and kept.
 */
export interface MapFiles {
  read(eventId: string): Promise<Outcome<SeatMap>>;
  /** Where a file is kept that could not be read, as long as the event has no objects again; null where that is not so. */
  lost(eventId: string): Promise<string | null>;
  /** Written whole before it holds. Where it cannot be written, what held before holds. */
  change(eventId: string, edit: (now: SeatMap) => Outcome<MapParts>): Promise<Outcome<null>>;
  /** The file goes, and what was set aside of it. */
  forget(eventId: string): void;
}

export type MapParts = Pick<SeatMap, 'objects' | 'tickets'>;

interface Kept {
  map: Promise<Outcome<SeatMap>>;
  /** The changes of it. */
  readonly inTurn: InTurn;
  isForgotten: boolean;
}

const choiceLine = z.strictObject({ ticketId: z.string().min(1), objectId, how: z.enum(['chosen', 'reseated']) });
const lineSchema = z.union([mappedObjectSchema, choiceLine]);

export function createMapFiles(folder: string, now: () => number, log: Log): MapFiles {
  const kept = new Map<string, Kept>();

  const pathOf = (eventId: string): string => join(folder, nameOf(eventId));

  function keptOf(eventId: string): Kept {
    const before = kept.get(eventId);
    if (before !== undefined) return before;
    const map = load(eventId);
    const next: Kept = { map, inTurn: createInTurn(), isForgotten: false };
    kept.set(eventId, next);
    // What cannot be read now may be readable later; it is not written over meanwhile.
    void map.then(({ ok }) => (ok ? undefined : kept.delete(eventId)));
    return next;
  }

  async function load(eventId: string): Promise<Outcome<SeatMap>> {
    const path = pathOf(eventId);
    let text;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return success(await indexed(noParts));
      return failure('seats_not_kept', errorMessage(error));
    }
    const parts = await readLines(text);
    return parts === null ? setAside(path) : success(await indexed(parts));
  }

  async function setAside(path: string): Promise<Outcome<SeatMap>> {
    const aside = `${asideOf(path)}${now()}`;
    try {
      await rename(path, aside);
    } catch (error) {
      return failure('seats_not_kept', errorMessage(error));
    }
    log.warn(`the seats of an event could not be read; they are kept as ${aside}`);
    return success(await indexed(noParts));
  }

  async function write(eventId: string, parts: MapParts): Promise<Outcome<null>> {
    const text = await toText(parts);
    try {
      await mkdir(folder, { recursive: true });
      const written = await writeWhole(pathOf(eventId), (file) => file.writeFile(text));
      return written.ok ? success(null) : failure('seats_not_kept', written.problem.detail);
    } catch (error) {
      return failure('seats_not_kept', errorMessage(error));
    }
  }

  async function changeNow(
    eventId: string,
    event: Kept,
    edit: (now: SeatMap) => Outcome<MapParts>,
  ): Promise<Outcome<null>> {
    const before = await event.map;
    if (!before.ok) return before;
    const parts = edit(before.value);
    if (!parts.ok) return parts;
    const map = await indexed(parts.value);
    const written = await write(eventId, map);
    if (!written.ok) return written;
    // Its event was deleted meanwhile.
    if (event.isForgotten) await rm(pathOf(eventId), { force: true });
    event.map = Promise.resolve(success(map));
    return success(null);
  }

  return {
    read: (eventId) => keptOf(eventId).map,

    async lost(eventId) {
      const map = await keptOf(eventId).map;
      if (!map.ok || map.value.objects.size > 0) return null;
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(asideOf(nameOf(eventId))));
      const last = names.toSorted().at(-1);
      return last === undefined ? null : join(folder, last);
    },

    change(eventId, edit) {
      const event = keptOf(eventId);
      return event.inTurn(() => changeNow(eventId, event, edit));
    },

    forget(eventId) {
      const event = kept.get(eventId);
      if (event !== undefined) event.isForgotten = true;
      kept.delete(eventId);
      const name = nameOf(eventId);
      for (const each of namesIn(folder)) {
        if (each === name || each.startsWith(`${name}.`)) rmSync(join(folder, each));
      }
    },
  };
}

const noParts: MapParts = { objects: new Map(), tickets: new Map() };

/** vivenu's ids are 24 hex digits. Of any other: a name that every disk takes, and that no other id has. */
function nameOf(eventId: string): string {
  if (/^[0-9a-f]{24}$/u.test(eventId)) return `${eventId}.jsonl`;
  const bytes = Buffer.from(eventId, 'utf16le');
  return `${createHash('sha256').update(bytes).digest('hex')}.jsonl`;
}

const asideOf = (path: string): string => `${path}.unreadable-`;

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

async function indexed({ objects, tickets }: MapParts): Promise<SeatMap> {
  const byPlace = new Map<string, string[]>();
  await inSlices(objects.values(), (object) => {
    const key = placeKey(object);
    if (key === null) return;
    const there = byPlace.get(key);
    if (there === undefined) byPlace.set(key, [object.objectId]);
    else there.push(object.objectId);
  });
  const givenTo = new Map<string, string>();
  await inSlices(tickets, ([ticketId, { objectId: given, how }]) => {
    if (how === 'reseated') givenTo.set(given, ticketId);
  });
  return { objects, tickets, byPlace, givenTo };
}

async function toText({ objects, tickets }: MapParts): Promise<string> {
  const lines: string[] = [];
  await inSlices(objects.values(), (object) => void lines.push(JSON.stringify(object)));
  await inSlices(tickets, ([ticketId, choice]) => void lines.push(JSON.stringify({ ticketId, ...choice })));
  return lines.map((line) => `${line}\n`).join('');
}

/** Null where one line is not what it should be: then nobody knows what else is wrong. */
async function readLines(text: string): Promise<MapParts | null> {
  const objects = new Map<string, MappedObject>();
  const tickets = new Map<string, TicketChoice>();
  let isWhole = text === '' || text.endsWith('\n');
  await inSlices(text.split('\n'), (line) => {
    const read = line === '' ? undefined : readLine(line);
    if (read === null) isWhole = false;
    else if (read !== undefined && 'ticketId' in read) {
      tickets.set(read.ticketId, { objectId: read.objectId, how: read.how });
    } else if (read !== undefined) objects.set(read.objectId, read);
    return isWhole ? undefined : 'enough';
  });
  return isWhole ? { objects, tickets } : null;
}

function readLine(line: string): z.infer<typeof lineSchema> | null {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
