import { release } from 'node:os';
import type { App, Dialog } from 'electron';
import type { Language } from '#shared/language.ts';
import { outsideWords } from '#shared/text/outside.ts';
import { appImageOf } from '../station/app-image.ts';
import { keepCrash, mayStartAgain, readCrashes, type Crash } from '../station/crashes.ts';
import { redact } from '../station/diagnostics/redact.ts';
import type { Log } from '../station/log.ts';

interface Parts {
  readonly app: App;
  readonly dialog: Pick<Dialog, 'showErrorBox'>;
  readonly process: NodeJS.Process;
  /** Where faults are kept. */
  readonly file: () => string;
  /** That must not be written anywhere. */
  readonly secrets: () => readonly string[];
  readonly language: () => Language;
  readonly now: () => number;
  readonly log: Log;
}

/**
 * A fault that nobody caught leaves the main process in a state that nobody knows: it ends and starts again, as after a power cut.
 * Every scan was on the disk before its verdict was shown. A promise that nobody waited for leaves nothing half done: it is kept, and
 * the door stays open.
 */
export function surviveCrashes({ app, dialog, process, file, secrets, language, now, log }: Parts): void {
  let ended = false;

  function keep(error: unknown, what: Crash['what']): boolean {
    const text = redact(textOf(error), orElse(secrets, []));
    log.warn(`a fault of the program (${what}): ${text}`);
    const again = mayStartAgain(readCrashes(file()), now());
    try {
      keepCrash(file(), { at: now(), version: `${app.getVersion()} ${process.platform} ${release()}`, what, text });
    } catch (keeping) {
      log.warn(`it could not be kept: ${String(keeping)}`);
    }
    return again;
  }

  process.on('uncaughtException', (error) => {
    // What fails while the program ends is the same fault, or one of its own.
    if (ended) return;
    ended = true;
    try {
      if (keep(error, 'ended')) startAgain(app, process);
      else {
        const { crashTitle, crashLead } = outsideWords(orElse(language, 'en'));
        dialog.showErrorBox(crashTitle, crashLead);
      }
    } finally {
      app.exit(1);
    }
  });
  process.on('unhandledRejection', (error) => {
    keep(error, 'went on');
  });
  // Whoever started the program and read its lines may be gone.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    log.warn(`a process of Chromium ended (${type}, ${reason}, ${exitCode})`);
  });
}

/** Once this one has ended. An AppImage starts from its file: the place it runs from is gone by then. */
export function startAgain(
  app: Pick<App, 'relaunch' | 'getPath'>,
  { argv, env }: Pick<NodeJS.Process, 'argv' | 'env'>,
): void {
  const image = appImageOf(env, app.getPath('exe'));
  app.relaunch(image === null ? {} : { execPath: image, args: argv.slice(1) });
}

/** What was thrown may be anything, also what cannot be told. */
const textOf = (error: unknown): string =>
  orElse(() => (error instanceof Error ? (error.stack ?? error.message) : String(error)), 'something without words');

/** The fault may have happened before there is anything to ask. */
function orElse<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
