import type { StationApi } from '#shared/contract.ts';
import { failure } from '#shared/problem.ts';

type Names =
  | 'signIn'
  | 'signOut'
  | 'ownAccess'
  | 'accessUsers'
  | 'createAccessUser'
  | 'changeAccessUser'
  | 'deleteAccessUser'
  | 'adoptAccessUser'
  | 'handOver'
  | 'handedOver'
  | 'askVivenu';

/** vivenu's access users, invented. */
export function fakeAccess(): Pick<StationApi['call'], Names> {
  const none = async () => failure('offline');
  return {
    signIn: none,
    signOut: none,
    ownAccess: none,
    accessUsers: none,
    createAccessUser: none,
    changeAccessUser: none,
    deleteAccessUser: none,
    adoptAccessUser: none,
    handOver: none,
    handedOver: none,
    askVivenu: none,
  };
}
