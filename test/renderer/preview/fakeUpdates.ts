import type { StationApi } from '#shared/contract.ts';
import { success } from '#shared/problem.ts';
import { updateSettingsSchema, type UpdatesView } from '#shared/updates.ts';

type Calls = Pick<
  StationApi['call'],
  'updates' | 'changeUpdates' | 'lookForUpdate' | 'installUpdate' | 'showVersionBefore'
>;

export function fakeUpdates(): Calls {
  const view: UpdatesView = {
    version: '1.4.0',
    cannot: null,
    settings: updateSettingsSchema.parse({}),
    state: { name: 'none', problem: null },
    lookedAt: null,
    blocked: [],
    before: null,
  };
  return {
    updates: async () => success(view),
    changeUpdates: async () => success(view),
    lookForUpdate: async () => success(view),
    installUpdate: async () => success(null),
    showVersionBefore: async () => success(null),
  };
}
