import { errorMessage } from '#shared/error-message.ts';
import { z } from 'zod';
import type { WritableJournal } from '../ledger/databases.ts';
import { readOwnAccess, storeOwnAccess } from '../ledger/station-values.ts';
import type { Log } from '../log.ts';
import { parseJson } from '../vivenu/http.ts';

/** What was last heard of this station's own access user. */
const knownAccess = z.object({
  id: z.string().nullable(),
  name: z.string().nullable(),
  /** Null where it has no end, or nobody has said so. */
  expires: z.number().nullable(),
});
export type KnownAccess = z.infer<typeof knownAccess>;

/** Kept with the token that it belongs to, not the token itself: of another token nothing is known. */
export interface OwnAccessStore {
  known(): KnownAccess | null;
  /** vivenu told the device of itself, so the token holds now. */
  heardOfItself(heard: KnownAccess): void;
  /** A supervisor saw it among the access users, where its end always stands. */
  listed(heard: KnownAccess): void;
  tokenChanged(): void;
}

interface Parts {
  readonly journal: WritableJournal;
  readonly server: string;
  readonly token: () => string | null;
  /** The true time, as far as the server told it. */
  readonly now: () => number;
  readonly log: Log;
  readonly onChange: () => void;
}

export function createOwnAccessStore({ journal, server, token, now, log, onChange }: Parts): OwnAccessStore {
  let known = kept();

  function kept(): KnownAccess | null {
    const used = token();
    const json = used === null ? null : readOwnAccess(journal, server, used);
    return json === null ? null : (knownAccess.safeParse(parseJson(json)).data ?? null);
  }

  /** Holds also where it cannot be written: it is asked for again and again. */
  function keep(next: KnownAccess): void {
    const used = token();
    const json = JSON.stringify(next);
    if (used === null || json === JSON.stringify(known)) return;
    known = next;
    try {
      storeOwnAccess(journal, server, used, json);
    } catch (error) {
      log.warn(`what vivenu says of this access user is not kept: ${errorMessage(error)}`);
    }
    onChange();
  }

  return {
    known: () => known,
    heardOfItself: (heard) => keep(learned(known, heard, now())),
    listed: ({ id, name, expires }) => keep({ id, name, expires }),
    tokenChanged() {
      known = kept();
    },
  };
}

/** vivenu's /me may say nothing of an end. What was known of it stays then, unless it is past: a token that holds has no such end. */
export function learned(known: KnownAccess | null, { id, name, expires }: KnownAccess, now: number): KnownAccess {
  const before = known?.expires ?? null;
  return {
    id: id ?? known?.id ?? null,
    name: name ?? known?.name ?? null,
    expires: expires ?? (before !== null && before > now ? before : null),
  };
}
