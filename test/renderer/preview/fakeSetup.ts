import type { StationApi } from '#shared/contract.ts';
import { failure, success } from '#shared/problem.ts';

type Calls = Pick<
  StationApi['call'],
  'exportSetup' | 'setupCode' | 'readSetup' | 'openSetup' | 'unsealSetup' | 'dropSetup'
>;

export function fakeSetup(): Calls {
  return {
    exportSetup: async () => success(['/home/door/gatehouse.json']),
    setupCode: async () => failure('setup_code_too_long'),
    readSetup: async () => success(null),
    openSetup: async () => success(null),
    unsealSetup: async () => success(null),
    dropSetup: async () => success(null),
  };
}
