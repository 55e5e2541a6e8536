import type { StationApi } from '#shared/contract.ts';
import { failure, success } from '#shared/problem.ts';
import { updateSettingsSchema, type UpdatesView } from '#shared/updates.ts';
import { at } from './verdicts.ts';

type Calls = Pick<
  StationApi['call'],
  'updates' | 'changeUpdates' | 'lookForUpdate' | 'installUpdate' | 'showVersionBefore'
>;

const version = '1.5.0';
const views: Readonly<Record<string, Partial<UpdatesView>>> = {
  found: { state: { name: 'found', version, problem: null }, lookedAt: at, before: '1.3.2' },
  blocked: {
    state: { name: 'found', version, problem: null },
    lookedAt: at,
    blocked: ['event_open', 'unsent'],
    eventUntil: at + 21_600_000,
  },
  training: { state: { name: 'found', version, problem: null }, lookedAt: at, blocked: ['training'] },
  fetching: { state: { name: 'fetching', version, percent: 37 }, lookedAt: at },
  current: { lookedAt: at, before: '1.3.2' },
  unsigned: { state: { name: 'none', problem: { code: 'update_unsigned' } }, lookedAt: at },
  quiet: {
    settings: updateSettingsSchema.parse({
      when: 'quiet',
      quietTo: '04:00',
      channel: 'house',
      server: 'https://updates.example/',
    }),
    asksForPassword: true,
  },
  managed: { cannot: 'managed' },
  not_installed: { cannot: 'not_installed' },
  no_key: { cannot: 'no_key' },
  no_server: { cannot: 'no_server' },
};

/** `?updates=found` and so on. */
export function fakeUpdates(query: URLSearchParams): Calls {
  let view: UpdatesView = {
    version: '1.4.0',
    cannot: null,
    settings: updateSettingsSchema.parse({}),
    state: { name: 'none', problem: null },
    lookedAt: null,
    blocked: [],
    eventUntil: null,
    asksForPassword: false,
    before: null,
    ...views[query.get('updates') ?? ''],
  };
  return {
    updates: async () => success(view),
    async changeUpdates(change) {
      if (change.server === 'https://wrong') return failure('server_invalid');
      view = { ...view, settings: { ...view.settings, ...change } };
      return success(view);
    },
    lookForUpdate: async () => success(view),
    installUpdate: async () => failure('update_event_open'),
    showVersionBefore: async () => failure('version_before_gone'),
  };
}
