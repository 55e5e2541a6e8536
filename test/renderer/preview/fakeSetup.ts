import type { StationApi } from '#shared/contract.ts';
import { failure, success } from '#shared/problem.ts';
import { fakeQr } from './fakePicture.ts';

type Calls = Pick<
  StationApi['call'],
  'exportSetup' | 'setupCode' | 'readSetup' | 'openSetup' | 'unsealSetup' | 'dropSetup'
>;

/** `?code=long` and `?code=shortened`: one that has no room for all. */
export function fakeSetup(query: URLSearchParams): Calls {
  return {
    exportSetup: async () => success(['/home/door/gatehouse.json']),
    async setupCode({ passphrase }) {
      if (query.get('code') === 'long') return failure('setup_code_too_long');
      return success({
        picture: fakeQr(109),
        sealed: passphrase !== null,
        shortened: query.get('code') === 'shortened',
      });
    },
    readSetup: async () => success(null),
    openSetup: async () => failure('setup_unreadable', 'policy.reentri'),
    unsealSetup: async () => failure('setup_passphrase_wrong'),
    dropSetup: async () => success(null),
  };
}
