import { failure, success, type Outcome } from '#shared/problem.ts';
import type { UpdatesChange, UpdatesView } from '#shared/updates.ts';
import { changeSettings, type SettingsFile } from '../session/settings-file.ts';

/** Looks for newer versions of this program, and puts them in when nobody is at the door. */
export interface Updates {
  view(): UpdatesView;
  change(change: UpdatesChange): Outcome<UpdatesView>;
  look(): Promise<Outcome<UpdatesView>>;
  install(): Promise<Outcome<null>>;
  showVersionBefore(): Promise<Outcome<null>>;
  /** A newer one that may be installed. */
  newVersion(): string | null;
  start(): void;
  stop(): void;
}

interface Parts {
  readonly version: string;
  readonly settings: SettingsFile;
  readonly onChange: () => void;
}

export function createUpdates({ version, settings, onChange }: Parts): Updates {
  const view = (): UpdatesView => ({
    version,
    cannot: 'not_installed',
    settings: settings.read().updates,
    state: { name: 'none', problem: null },
    lookedAt: null,
    blocked: [],
    before: null,
  });
  return {
    view,
    change(change) {
      const changed = changeSettings(settings, { updates: { ...settings.read().updates, ...change } });
      onChange();
      return changed.ok ? success(view()) : changed;
    },
    look: async () => failure('update_not_here'),
    install: async () => failure('update_not_here'),
    showVersionBefore: async () => failure('version_before_gone'),
    newVersion: () => null,
    start() {},
    stop() {},
  };
}
