import { copyFileSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { errorMessage } from '#shared/error-message.ts';
import type { Log } from '../log.ts';
import { replaceFile } from '../replace-file.ts';
import { noAttempts } from './attempts.ts';
import { pinHashSchema } from './pin-hash.ts';

/** `lost`: there was a PIN that can no longer be read. Nothing opens then but the token. */
const keptSchema = z.object({
  pin: z.union([pinHashSchema, z.literal('lost'), z.null()]),
  failures: z.int().min(0),
  lastAt: z.number(),
});
type Kept = z.infer<typeof keptSchema>;

export interface SupervisorFile {
  read(): Kept;
  /** On the disk when it returns. Throws where it cannot be written; what is read afterwards is as it was. */
  write(kept: Kept): void;
  /** Written if that is possible, and read afterwards in any case. */
  remember(kept: Kept): void;
}

const ownerOnly = 0o600;

/**
 * The PIN and its wrong attempts, in a file of their own: the settings go into the diagnostics, this does not. A file that cannot
 * be read is copied aside, and the station stays locked until somebody with the token sets a new PIN: damage opens nothing.
 */
export function openSupervisorFile(path: string, log: Log): SupervisorFile {
  const save = (kept: Kept): void => replaceFile(path, `${JSON.stringify(kept, null, 2)}\n`, ownerOnly);

  function load(): Kept {
    let text;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { pin: null, ...noAttempts };
      log.warn(`the supervisor's PIN cannot be read, its settings stay locked: ${errorMessage(error)}`);
      return { pin: 'lost', ...noAttempts };
    }
    const read = parse(text);
    return read ?? setAside();
  }

  function setAside(): Kept {
    log.warn(`the supervisor's PIN cannot be read, its settings stay locked; the file is kept as ${path}.unreadable`);
    try {
      copyFileSync(path, `${path}.unreadable`);
    } catch (error) {
      log.warn(`it could not be kept: ${errorMessage(error)}`);
    }
    return { pin: 'lost', ...noAttempts };
  }

  let kept = load();
  return {
    read: () => kept,
    write(next) {
      save(next);
      kept = next;
    },
    remember(next) {
      kept = next;
      try {
        save(next);
      } catch (error) {
        log.warn(`the supervisor's attempts cannot be saved: ${errorMessage(error)}`);
      }
    },
  };
}

function parse(text: string): Kept | null {
  try {
    return keptSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
