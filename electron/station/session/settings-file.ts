import { readFileSync, renameSync } from 'node:fs';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { settingsSchema, type Settings } from '#shared/settings.ts';
import type { Log } from '../log.ts';
import { replaceFile } from '../replace-file.ts';

export interface SettingsFile {
  read(): Settings;
  /** Changes some settings and returns them all. They are on the disk when it returns. */
  change(changes: Partial<Settings>): Settings;
}

/** A change that holds until the restart, and is said, where it could not be written. */
export function changeSettings(settings: SettingsFile, changes: Partial<Settings>): Outcome<null> {
  try {
    settings.change(changes);
    return success(null);
  } catch (error) {
    return failure('settings_not_kept', errorMessage(error));
  }
}

/** The station's settings as a JSON file. A file that cannot be read is set aside, and the defaults apply. */
export function openSettingsFile(path: string, log: Log): SettingsFile {
  let settings = load(path, log);
  return {
    read: () => settings,
    change(changes) {
      settings = { ...settings, ...changes };
      replaceFile(path, `${JSON.stringify(settings, null, 2)}\n`);
      return settings;
    },
  };
}

function load(path: string, log: Log): Settings {
  const defaults = settingsSchema.parse({});
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return defaults;
  }
  try {
    return settingsSchema.parse(JSON.parse(text));
  } catch {
    renameSync(path, `${path}.unreadable`);
    log.warn(`the settings could not be read; they are kept as ${path}.unreadable`);
    return defaults;
  }
}
