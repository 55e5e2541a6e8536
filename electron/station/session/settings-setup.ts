import { composePolicy, type PolicyChanges } from '#shared/policy.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { Settings } from '#shared/settings.ts';
import {
  policyKeys,
  type TypesAndEntries,
  type PolicyChange,
  type PolicyKey,
  type ScreenChange,
  type StationChange,
  type StationSettings,
} from '#shared/station-settings.ts';
import type { SupervisorView } from '#shared/supervisor.ts';
import { syncSeconds, type OpenStation, type Organiser } from '../open-station.ts';
import type { ChangeLog } from './change-log.ts';
import { changeSettings, type SettingsFile } from './settings-file.ts';

/** What the supervisor sets. Each change holds at once, and answers with what holds now. */
export interface SettingsSetup {
  settings(): Outcome<StationSettings>;
  /** Types and entries of the chosen events' tickets. */
  typesAndEntries(): Promise<Outcome<TypesAndEntries>>;
  changePolicy(change: PolicyChange): Outcome<StationSettings>;
  changeScreen(change: ScreenChange): Outcome<StationSettings>;
  changeStation(change: StationChange): Outcome<StationSettings>;
}

interface Parts {
  /** Null where no event is open. */
  readonly open: () => OpenStation | null;
  /** The open event is the demo's: the rules of the door are not those that are seen. */
  readonly isTraining: () => boolean;
  readonly settings: SettingsFile;
  readonly changes: ChangeLog;
  readonly computerName: string;
  readonly supervisor: () => SupervisorView;
  readonly onView: () => void;
}

/** Shown of the history. */
const SHOWN_CHANGES = 200;
const nobody: Organiser = { policy: {}, syncSeconds: null };

export function createSettingsSetup(parts: Parts): SettingsSetup {
  const { open, isTraining, settings, changes, computerName, supervisor, onView } = parts;

  function now(): StationSettings {
    const { policy, entryNames, screen, stationName, batchSize, kioskLock, autoStart, syncIntervalSeconds } =
      settings.read();
    const organiser = isTraining() ? nobody : (open()?.organiser() ?? nobody);
    return {
      policy: composePolicy(organiser.policy, policy),
      inherited: composePolicy(organiser.policy, {}),
      own: keysIn(policy),
      organiser: keysIn(organiser.policy),
      entryNames,
      screen,
      stationName,
      computerName,
      syncInterval: {
        own: syncIntervalSeconds,
        organiser: organiser.syncSeconds,
        seconds: syncSeconds(syncIntervalSeconds, organiser),
      },
      batchSize,
      kioskLock,
      autoStart,
      changes: changes.newest().slice(0, SHOWN_CHANGES),
    };
  }

  /** Holds also where it could not be written: then it is said. */
  function change(to: Partial<Settings>): Outcome<StationSettings> {
    const changed = changeSettings(settings, to);
    onView();
    return changed.ok ? success(now()) : changed;
  }

  return {
    settings: () => success(now()),
    typesAndEntries: async () => success((await open()?.station.typesAndEntries()) ?? { ticketTypes: [], entries: [] }),

    changePolicy(to) {
      if (isTraining()) return failure('training_open');
      return change({ policy: changedPolicy(settings.read().policy, to) });
    },

    changeScreen: (to) => change({ screen: { ...settings.read().screen, ...to } }),

    changeStation({ entryNames, ...rest }) {
      if (rest.kioskLock === true && !supervisor().pinSet) return failure('kiosk_needs_pin');
      const names = named({ ...settings.read().entryNames, ...entryNames });
      const changed = change(entryNames === undefined ? rest : { ...rest, entryNames: names });
      if (rest.syncIntervalSeconds !== undefined) open()?.station.sync.wake();
      return changed;
    },
  };
}

const keysIn = (policy: PolicyChanges): readonly PolicyKey[] => policyKeys.filter((key) => key in policy);

function changedPolicy(own: PolicyChanges, { changes, reset }: PolicyChange): PolicyChanges {
  const { liveLookup, ...others } = changes;
  const looking = liveLookup === undefined ? {} : { liveLookup: { ...own.liveLookup, ...liveLookup } };
  const kept = Object.entries({ ...own, ...others, ...looking }).filter(([key]) => !includes(reset, key));
  return Object.fromEntries(kept);
}

const includes = (keys: readonly string[], key: string): boolean => keys.includes(key);

/** An empty name is none. */
const named = (names: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(names).filter(([, name]) => name !== ''));
