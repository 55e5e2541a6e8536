import { copyFileSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { errorMessage } from '#shared/error-message.ts';
import { failure, problemCodes, success, type Outcome, type Problem } from '#shared/problem.ts';
import { objectId, seatTargets, type SeatWork } from '#shared/seating.ts';
import type { Log } from '../log.ts';
import { replaceFile } from '../replace-file.ts';

/**
 * What a supervisor wanted to be done at the seating server: on the disk before it is sent, and taken out when its outcome is known.
 * So what was under way when the program ended is still there at its next start.
 */
export interface WorkFile {
  /** Of unknown outcome, oldest first; without those that are under way just now. */
  unclear(): readonly KeptWork[];
  /** On the disk when it returns. Refused while the outcome of another work on one of its objects is not known. */
  begin(work: NewWork): Outcome<KeptWork>;
  isOpen(work: Pick<NewWork, 'server' | 'seatingId'>, objectIds: readonly string[]): boolean;
  /** Its outcome is known. */
  end(id: number): void;
  /** Nobody knows what became of it. Null: nor why. */
  leave(id: number, problem: Problem | null): KeptWork;
  isUnderway(id: number): boolean;
  /** Under way, or of unknown outcome. */
  hasOpen(eventId: string): boolean;
  /** Where a file is kept that could not be read: nobody knows which works it had. Null where that is not so, or settled. */
  lost(): string | null;
  /** Somebody has read that works were lost. */
  settleLoss(): void;
}

const seats = z.object({ kind: z.literal('seats'), objectIds: z.array(objectId), to: z.enum(seatTargets) });
const booked = z.object({
  kind: z.literal('booked'),
  objectId,
  bookedChange: z.int(),
  bookedBefore: z.number(),
});
const reseat = z.object({ kind: z.literal('reseat'), from: objectId.nullable(), to: objectId });

const workSchema = z.object({
  id: z.int().positive(),
  at: z.number(),
  eventId: z.string(),
  what: z.discriminatedUnion('kind', [seats, booked, reseat]),
  problem: z.object({ code: z.enum(problemCodes), detail: z.string().exactOptional() }).nullable(),
  /** Where it was sent: what is there now is asked for nowhere else. */
  server: z.string(),
  seatingId: z.string(),
  /** Whose seat it is; null where it is about seats alone. */
  ticketId: z.string().nullable(),
  /** The moment of the newest entry of an area's log before it, by the server's clock: 0 without one, null where nobody knows. */
  loggedUntil: z.number().nullable(),
});
/** With what is needed to look after it, which nobody else sees. */
export type KeptWork = z.infer<typeof workSchema>;
export type NewWork = Omit<KeptWork, 'id' | 'problem'>;

/** `lastId`: no id is used twice. `lost` stays until somebody has read of it. */
const keptSchema = z.object({
  lastId: z.int().min(0),
  works: z.array(workSchema),
  lost: z.string().nullable().default(null),
});
type Kept = z.infer<typeof keptSchema>;

/** The work as the window sees it. */
export const shownWork = ({ id, at, eventId, what, problem }: KeptWork): SeatWork => ({
  id,
  at,
  eventId,
  what,
  problem,
});

export function objectsOf({ what }: Pick<KeptWork, 'what'>): readonly string[] {
  switch (what.kind) {
    case 'seats':
      return what.objectIds;
    case 'booked':
      return [what.objectId];
    case 'reseat':
      return what.from === null ? [what.to] : [what.to, what.from];
  }
}

/** The file is read when it is first needed. */
export function openWorkFile(path: string, now: () => number, log: Log): WorkFile {
  const underway = new Set<number>();
  let kept: Kept | null = null;
  let isTold = false;

  /** Throws where the file is there and cannot be read. */
  function read(): Kept {
    kept ??= load(path, now, log);
    return kept;
  }

  /** None where they cannot be read: then no other begins either. */
  function works(): readonly KeptWork[] {
    try {
      return read().works;
    } catch (error) {
      // Each push of the view asks.
      if (!isTold) log.warn(`changes of seats whose outcome is not known cannot be read: ${errorMessage(error)}`);
      isTold = true;
      return [];
    }
  }

  function write(next: Kept): void {
    replaceFile(path, `${JSON.stringify(next, null, 2)}\n`);
    kept = next;
  }

  /** Where it cannot be written the next start has more to ask about, never less. */
  function remember(change: Partial<Kept>): void {
    if (kept === null) return;
    const next = { ...kept, ...change };
    try {
      write(next);
    } catch (error) {
      kept = next;
      log.warn(`what became of a change of seats could not be kept: ${errorMessage(error)}`);
    }
  }

  const isOpen: WorkFile['isOpen'] = ({ server, seatingId }, objectIds) =>
    works().some(
      (each) =>
        each.server === server &&
        each.seatingId === seatingId &&
        objectsOf(each).some((object) => objectIds.includes(object)),
    );

  return {
    unclear: () => works().filter(({ id }) => !underway.has(id)),
    isOpen,
    isUnderway: (id) => underway.has(id),

    begin(work) {
      try {
        if (isOpen(work, objectsOf(work))) return failure('seat_work_open');
        const before = read();
        // One of those that are lost may be just this one: a counter would count it twice.
        if (before.lost !== null && work.what.kind === 'booked') return failure('seat_work_open');
        const id = before.lastId + 1;
        const next: KeptWork = { ...work, id, problem: null };
        write({ ...before, lastId: id, works: [...before.works, next] });
        underway.add(id);
        return success(next);
      } catch (error) {
        return failure('seats_not_kept', errorMessage(error));
      }
    },

    end(id) {
      underway.delete(id);
      remember({ works: works().filter((work) => work.id !== id) });
    },

    leave(id, given) {
      underway.delete(id);
      const problem = given === null ? null : keptProblem(given);
      remember({ works: works().map((work) => (work.id === id ? { ...work, problem } : work)) });
      const left = works().find((work) => work.id === id);
      if (left === undefined) throw new Error(`no work ${id}`);
      return left;
    },

    hasOpen: (eventId) => works().some((work) => work.eventId === eventId),

    lost() {
      // Where it cannot be read at all nothing begins.
      works();
      return kept?.lost ?? null;
    },

    settleLoss() {
      works();
      remember({ lost: null });
    },
  };
}

const keptProblem = ({ code, detail }: Problem): Problem => (detail === undefined ? { code } : { code, detail });

function load(path: string, now: () => number, log: Log): Kept {
  const none: Kept = { lastId: 0, works: [], lost: null };
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return none;
    throw error;
  }
  try {
    return keptSchema.parse(JSON.parse(text));
  } catch {
    // A number may be used twice then, but not within this file.
    const aside = `${path}.unreadable-${now()}`;
    const left = { ...none, lost: aside };
    // Copied, so that at no moment there is no file at all: that would look as if there had been no works.
    copyFileSync(path, aside);
    replaceFile(path, `${JSON.stringify(left, null, 2)}\n`);
    log.warn(`changes of seats whose outcome was not known could not be read; they are kept as ${aside}`);
    return left;
  }
}
