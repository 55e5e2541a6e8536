import type {
  AccessUser,
  AccessUserChange,
  AccessUserDraft,
  AccessUserList,
  HandOver,
  NewAccessUser,
  OwnAccess,
} from '#shared/access-users.ts';
import type { EventSummary } from '#shared/domain.ts';
import type { Outcome } from '#shared/problem.ts';
import type { ServerSays } from '#shared/server-ticket.ts';
import type { Log } from '../log.ts';
import type { OpenStation } from '../open-station.ts';
import type { VivenuClient } from '../vivenu/client.ts';
import type { Fetch } from '../vivenu/http.ts';
import type { Waiting } from '../vivenu/retry.ts';

/** What a supervisor does at vivenu itself, with an API key that stays in this process until they sign out. */
export interface Account {
  signIn(apiKey: string): Promise<Outcome<null>>;
  signOut(): Outcome<null>;
  ownAccess(): Promise<Outcome<OwnAccess>>;
  accessUsers(): Promise<Outcome<AccessUserList>>;
  createAccessUser(user: NewAccessUser): Promise<Outcome<AccessUser>>;
  changeAccessUser(id: string, basedOn: string | null, draft: AccessUserDraft): Promise<Outcome<AccessUserChange>>;
  deleteAccessUser(id: string, name: string): Promise<Outcome<null>>;
  adoptAccessUser(id: string): Promise<Outcome<null>>;
  handOver(id: string): Promise<Outcome<HandOver>>;
  handedOver(id: string): Outcome<null>;
  askVivenu(barcode: string): Promise<Outcome<ServerSays>>;
}

/** What others need of it. */
export interface AccountDesk {
  readonly calls: Account;
  /** Null while nobody is signed in. */
  apiKey(): string | null;
  isSignedIn(): boolean;
  /** All that must not be in a file: the key, and tokens that nobody has yet. */
  secrets(): readonly string[];
}

interface Parts {
  readonly fetch: Fetch;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly log: Log;
  /** Of the tickets, as `readServer` gives it. */
  readonly server: () => string;
  readonly isTraining: () => boolean;
  /** The station's own token; null where it has none. */
  readonly token: () => string | null;
  /** A client of the device endpoints with another token. */
  readonly clientWith: (token: string) => VivenuClient;
  /** The chosen events. */
  readonly events: () => readonly EventSummary[];
  /** The station at work; null where there is none. */
  readonly open: () => OpenStation | null;
  /** The station uses this token from now on; scanning goes on meanwhile. */
  readonly useToken: (token: string) => Promise<void>;
  readonly onChange: () => void;
  readonly closing: AbortSignal;
}

export function createAccountDesk(_parts: Parts): AccountDesk {
  const notYet = (): never => {
    throw new Error('not built yet');
  };
  return {
    calls: {
      signIn: notYet,
      signOut: notYet,
      ownAccess: notYet,
      accessUsers: notYet,
      createAccessUser: notYet,
      changeAccessUser: notYet,
      deleteAccessUser: notYet,
      adoptAccessUser: notYet,
      handOver: notYet,
      handedOver: notYet,
      askVivenu: notYet,
    },
    apiKey: () => null,
    isSignedIn: () => false,
    secrets: () => [],
  };
}
