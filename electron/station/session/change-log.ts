import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorMessage } from '#shared/error-message.ts';
import { settingChangeSchema, type SettingChange } from '#shared/station-settings.ts';
import type { Log } from '../log.ts';
import { replaceFile } from '../replace-file.ts';
import { settingChanges } from './setting-changes.ts';
import type { SettingsFile } from './settings-file.ts';

/** What was changed in the settings, and when: a line of JSON each, on the disk before anything else happens. */
export interface ChangeLog {
  add(changes: readonly SettingChange[]): void;
  /** The newest, newest first. */
  newest(): readonly SettingChange[];
}

const KEPT = 500;
/** The file is written anew only when it has twice as many lines. */
const LONGEST = 2 * KEPT;
/** Of a value; what others named may be long. */
const LONGEST_VALUE = 200;

export function openChangeLog(path: string, log: Log): ChangeLog {
  let lines = readLines(path);

  function keep(added: readonly string[]): void {
    lines = [...lines, ...added];
    if (lines.length > LONGEST) {
      lines = lines.slice(-KEPT);
      replaceFile(path, `${lines.join('\n')}\n`);
    } else appendTo(path, added);
  }

  return {
    add(changes) {
      if (changes.length === 0) return;
      for (const change of changes) log.info(changeLine(change));
      try {
        keep(changes.map((change) => JSON.stringify(change)));
      } catch (error) {
        // The setting holds all the same; the log above has said so.
        log.warn(`the change of a setting could not be kept in ${path}: ${errorMessage(error)}`);
      }
    },
    newest: () => lines.slice(-KEPT).toReversed().flatMap(readChange),
  };
}

/** The same settings, whose changes are kept. */
export function withHistory(settings: SettingsFile, changes: ChangeLog, now: () => number): SettingsFile {
  return {
    read: settings.read,
    change(changed) {
      const before = settings.read();
      try {
        return settings.change(changed);
      } finally {
        // A full disk keeps the file as it was; the station goes by the change all the same.
        changes.add(settingChanges(before, settings.read(), now()));
      }
    },
  };
}

function changeLine({ what, from, to }: SettingChange): string {
  return `setting ${what.join('.')}: ${shortly(from)} -> ${shortly(to)}`;
}

const shortly = (value: unknown): string =>
  value === undefined ? 'not set' : JSON.stringify(value).slice(0, LONGEST_VALUE);

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
}

/** A line that a power cut has torn is left out. */
function readChange(line: string): readonly SettingChange[] {
  try {
    return [settingChangeSchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}

/** Begins with a line break: the last line may be torn. */
function appendTo(path: string, added: readonly string[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a');
  try {
    writeSync(file, `\n${added.join('\n')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
