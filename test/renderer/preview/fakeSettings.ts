import type { StationApi } from '#shared/contract.ts';
import { composePolicy, type PolicyChanges } from '#shared/policy.ts';
import { failure, success } from '#shared/problem.ts';
import {
  policyKeys,
  type TypesAndEntries,
  type SettingChange,
  type StationSettings,
} from '#shared/station-settings.ts';
import type { CommonView } from '#shared/view.ts';
import { at } from './verdicts.ts';

type Calls = Pick<
  StationApi['call'],
  'settings' | 'typesAndEntries' | 'changePolicy' | 'changeScreen' | 'changeStation'
>;

const organisers: PolicyChanges = { reentry: 'afterExit' };

const lists: TypesAndEntries = {
  ticketTypes: [
    { id: 'type-standing', name: 'Standing', tickets: 9_410 },
    { id: 'type-tribune', name: 'Tribune, Block A to D, covered seats', tickets: 4_020 },
    { id: 'type-child', name: 'Child up to 12 years', tickets: 1_802 },
    { id: 'type-vip', name: 'VIP weekend', tickets: 120 },
    { id: 'type-crew', name: 'Crew', tickets: 48 },
  ],
  entries: [
    {
      id: '6a3b1c22e0a1000000000001',
      tickets: 15_232,
      ticketTypes: ['Standing', 'Tribune, Block A to D, covered seats', 'Child up to 12 years'],
    },
    { id: '6a3b1c22e0a1000000000002', tickets: 9_410, ticketTypes: ['Standing'] },
    { id: '6a3b1c22e0a1000000000003', tickets: 120, ticketTypes: ['VIP weekend'] },
    { id: '6a3b1c22e0a1000000000004', tickets: 1, ticketTypes: ['Crew'] },
  ],
};

const changes: readonly SettingChange[] = [
  { at: at - 60_000, what: ['policy', 'reentry'], from: 'afterExit', to: 'never' },
  {
    at: at - 70_000,
    what: ['policy', 'allowedTicketTypeIds'],
    from: null,
    to: ['type-standing', 'type-child', 'gone'],
  },
  { at: at - 80_000, what: ['policy', 'capacity'], to: { limit: 500, onFull: 'warn' } },
  {
    at: at - 79_000,
    what: ['policy', 'capacity'],
    from: { limit: 500, onFull: 'warn' },
    to: { limit: 12_500, onFull: 'refuse' },
  },
  { at: at - 90_000, what: ['policy', 'opensAt'], to: '2026-07-18T16:00:00Z' },
  { at: at - 95_000, what: ['policy', 'liveLookup'], from: { enabled: true }, to: { enabled: true, timeoutMs: 900 } },
  { at: at - 99_000, what: ['entryNames', '6a3b1c22e0a1000000000001'], to: 'Main gate' },
  { at: at - 100_000, what: ['screen', 'language'], from: 'system', to: 'de' },
  { at: at - 110_000, what: ['screen', 'sound', 'volume'], from: 100, to: 60 },
  { at: at - 120_000, what: ['screen', 'colours', 'repeat'], from: 'orange', to: 'violet' },
  { at: at - 90_000_000, what: ['stationName'], from: null, to: 'North gate' },
  { at: at - 90_000_100, what: ['printing', 'printers', 'p1', 'name'], from: 'Zebra', to: 'Wristbands, left gate' },
  { at: at - 90_000_200, what: ['printing', 'printers', 'p2'], to: { id: 'p2', name: 'Receipts' } },
  { at: at - 90_000_300, what: ['events', 'e1'], to: { id: 'e1', name: 'Sommerfest 2026' } },
  { at: at - 90_000_400, what: ['kioskLock'], from: false, to: true },
  { at: at - 90_000_500, what: ['syncIntervalSeconds'], from: null, to: 60 },
];

/** The supervisor's settings without a file: they hold until the page is left. A batch of 13 cannot be kept. */
export function fakeSettings(
  first: CommonView,
  note: (name: string, argument?: unknown) => void,
  pushCommon: (more: Partial<CommonView>) => void,
): Calls {
  let own: PolicyChanges = { maxEntries: 3 };
  let settings: StationSettings = {
    ...rulesOf(own),
    entryNames: { '6a3b1c22e0a1000000000001': 'Main gate' },
    screen: first.screen,
    stationName: null,
    computerName: 'DOOR-LAPTOP-04',
    syncInterval: { own: null, organiser: 15, seconds: 15 },
    batchSize: 50,
    kioskLock: first.kioskLock,
    autoStart: false,
    changes,
  };
  return {
    settings: async () => success(settings),
    async typesAndEntries() {
      await new Promise((done) => setTimeout(done, 20));
      return success(lists);
    },
    async changePolicy(change) {
      note('changePolicy', change);
      const kept = Object.entries({ ...own, ...change.changes }).filter(
        ([key]) => !change.reset.some((r) => r === key),
      );
      own = Object.fromEntries(kept);
      settings = { ...settings, ...rulesOf(own) };
      return success(settings);
    },
    async changeScreen(change) {
      note('changeScreen', change);
      settings = { ...settings, screen: { ...settings.screen, ...change } };
      const { language } = settings.screen;
      pushCommon({ screen: settings.screen, language: language === 'system' ? 'en' : language });
      return success(settings);
    },
    async changeStation({ entryNames, syncIntervalSeconds, ...change }) {
      note('changeStation', change);
      if (change.batchSize === 13) return failure('settings_not_kept', 'ENOSPC: no space left on device');
      settings = {
        ...settings,
        ...change,
        entryNames: { ...settings.entryNames, ...entryNames },
        syncInterval: { ...settings.syncInterval, own: syncIntervalSeconds ?? null },
      };
      return success(settings);
    },
  };
}

function rulesOf(own: PolicyChanges): Pick<StationSettings, 'policy' | 'inherited' | 'own' | 'organiser'> {
  return {
    policy: composePolicy(organisers, own),
    inherited: composePolicy(organisers, {}),
    own: policyKeys.filter((key) => key in own),
    organiser: ['reentry'],
  };
}
