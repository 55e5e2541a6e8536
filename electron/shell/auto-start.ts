import { rmSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { App } from 'electron';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { problemLine } from '#shared/text/problems.ts';
import { appImageOf } from '../station/app-image.ts';
import { desktopEntry } from '../station/desktop-entry.ts';
import type { Log } from '../station/log.ts';
import { replaceFile } from '../station/replace-file.ts';

/** Starts the program when somebody signs in at this computer. */
export interface AutoStart {
  set(on: boolean): Outcome<null>;
  /** What the settings say, whoever changed them. Does nothing where that holds already. */
  follow(on: boolean): void;
}

interface Parts {
  readonly app: Pick<App, 'isPackaged' | 'getPath' | 'setLoginItemSettings' | 'getLoginItemSettings'>;
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
}

export function createAutoStart({ app, platform, env, log }: Parts): AutoStart {
  /** Null before the settings have said anything: what is not ours is left alone. */
  let holds: boolean | null = null;

  function apply(on: boolean): void {
    if (platform === 'linux') return inAutostartFolder(on);
    app.setLoginItemSettings({ openAtLogin: on });
    if (app.getLoginItemSettings().openAtLogin !== on) throw new Error('the system did not take it');
  }

  /** An AppImage runs from a place that is gone afterwards; where its file lies, it says itself. */
  function inAutostartFolder(on: boolean): void {
    const file = autostartFile(env, app.getPath('home'));
    if (on) replaceFile(file, desktopEntry('Gatehouse', appImageOf(env, app.getPath('exe')) ?? app.getPath('exe')));
    else rmSync(file, { force: true });
  }

  function set(on: boolean): Outcome<null> {
    // What is tried out from its source must not come up at the next sign-in.
    if (!app.isPackaged) return on ? failure('auto_start_refused') : success(null);
    try {
      apply(on);
    } catch (error) {
      return failure('auto_start_refused', errorMessage(error));
    }
    holds = on;
    return success(null);
  }

  return {
    set,
    follow(on) {
      if (holds === on || (holds === null && !on)) return;
      // Once, also where it fails.
      holds = on;
      const done = set(on);
      if (!done.ok) log.warn(problemLine(done.problem));
    },
  };
}

/** XDG Desktop Application Autostart Specification; a relative XDG_CONFIG_HOME is to be ignored. */
export function autostartFile(env: NodeJS.ProcessEnv, home: string): string {
  const config = env['XDG_CONFIG_HOME'] ?? '';
  return join(isAbsolute(config) ? config : join(home, '.config'), 'autostart', 'gatehouse.desktop');
}
