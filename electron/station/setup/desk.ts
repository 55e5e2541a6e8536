import { failure, success, type Outcome } from '#shared/problem.ts';
import type { SetupCode, SetupView } from '#shared/setup.ts';
import type { Session } from '../session/session.ts';
import type { SettingsFile } from '../session/settings-file.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';

/** Sets the station up from a file or a code, and writes its set-up for the next one. */
export interface SetupDesk {
  view(): SetupView;
  /** Takes what whoever looks after this computer has put there, if it is new. */
  takeFound(): Promise<void>;
  /** The files that were written; none where somebody changed their mind. */
  exportTo(passphrase: string | null): Promise<Outcome<readonly string[]>>;
  code(passphrase: string | null): Promise<Outcome<SetupCode>>;
  read(text: string): Promise<Outcome<null>>;
  /** Asks for the file. */
  open(): Promise<Outcome<null>>;
  unseal(passphrase: string): Promise<Outcome<null>>;
  drop(): Outcome<null>;
  /** Whoever looks after this computer installs new versions. */
  areUpdatesManaged(): boolean;
}

interface Parts {
  readonly session: Pick<Session, 'connect' | 'chooseEvents'>;
  readonly supervisor: Supervisor;
  readonly settings: SettingsFile;
  readonly onChange: () => void;
}

export function createSetupDesk(_parts: Parts): SetupDesk {
  return {
    view: () => ({ sealed: false, problem: null }),
    async takeFound() {},
    exportTo: async () => success([]),
    code: async () => failure('setup_code_too_long'),
    read: async () => failure('setup_unreadable'),
    open: async () => success(null),
    unseal: async () => failure('setup_passphrase_wrong'),
    drop: () => success(null),
    areUpdatesManaged: () => false,
  };
}
