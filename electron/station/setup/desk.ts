import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import type { SetupCode, SetupView } from '#shared/setup.ts';
import type { FilePurpose } from '#shared/text/file-titles.ts';
import type { FolderPurpose } from '#shared/text/folder-titles.ts';
import { problemLine } from '#shared/text/problems.ts';
import { codePicture } from '../access-users/hand-over.ts';
import { createInTurn } from '../in-turn.ts';
import type { Log } from '../log.ts';
import { replaceFile } from '../replace-file.ts';
import type { Session } from '../session/session.ts';
import { changeSettings, type SettingsFile } from '../session/settings-file.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import type { Waiting } from '../vivenu/retry.ts';
import { codeOf, longestCode, readSetupText } from './code.ts';
import { createConnecting, type Connectable } from './connecting.ts';
import { findSetup, readSetupFile, type FoundFile, type SetupText } from './found-file.ts';
import { setupVersion, type InnerSetup, type Sealed, type Setup } from './form.ts';
import { setupOf, shortened } from './from-settings.ts';
import { parseSetup } from './parse.ts';
import { setupFileName, type SetupPlace } from './places.ts';
import { isLongEnough, seal, unseal } from './seal.ts';
import { settingsOf } from './to-settings.ts';

/** Sets the station up from a file or a code, and writes its set-up for the next one. */
export interface SetupDesk {
  view(): SetupView;
  /** Takes what whoever looks after this computer has put there, if it is new. Comes before the session starts. */
  takeFound(): void;
  /** Connects as it says. Comes once the session has started. */
  connectFound(): Promise<void>;
  /** Somebody has connected by hand: the events that a set-up named are opened. */
  connectedByHand(): Promise<void>;
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
  close(): void;
}

interface Parts {
  readonly session: Connectable & Pick<Session, 'settingsChanged' | 'token'>;
  readonly supervisor: Supervisor;
  readonly settings: SettingsFile;
  readonly computerName: string;
  /** Where a set-up for this computer may lie, the first one first. */
  readonly places: readonly SetupPlace[];
  /** Null where somebody changed their mind. */
  readonly askForFolder: (purpose: FolderPurpose) => Promise<string | null>;
  readonly askForFile: (purpose: FilePurpose) => Promise<string | null>;
  readonly waiting: Waiting;
  /** Gets neither token nor passphrase. */
  readonly log: Log;
  readonly onChange: () => void;
}

/** Where a set-up comes from: its PIN goes before one that is set only where whoever looks after the computer has put it there. */
type Origin = Pick<SetupPlace, 'isMachines'>;

const ownerOnly = 0o600;
const byHand: Origin = { isMachines: false };

export function createSetupDesk(parts: Parts): SetupDesk {
  const { session, supervisor, settings, computerName, places, askForFolder, askForFile, log, onChange } = parts;
  let sealed: { readonly sealed: Sealed; readonly origin: Origin } | null = null;
  let problem: Problem | null = null;
  /** What stands against its server, token and events. */
  let connectionProblem: Problem | null = null;
  let areUpdatesManaged = false;
  /** Of the found one, until nothing of it waits any more. */
  let taking: string | null = null;
  const turns = createInTurn();

  const connecting = createConnecting({
    ...parts,
    onProblem(next) {
      connectionProblem = next;
      tell(next);
    },
    onDone: settle,
  });

  function say(next: Problem | null): void {
    problem = next;
    tell(next);
  }

  function tell(next: Problem | null): void {
    if (next !== null) log.warn(`set-up: ${problemLine(next)}`);
    onChange();
  }

  /** The same file is not taken twice; one of which something waits is taken up at the next start. */
  function settle(): void {
    if (taking === null || sealed !== null || connecting.isWaiting()) return;
    const kept = changeSettings(settings, { takenSetup: taking });
    if (kept.ok) taking = null;
    else say(kept.problem);
  }

  /** The first thing that stands against it; the rest holds all the same. */
  function apply(setup: InnerSetup, origin: Origin): Problem | null {
    const pin = takePin(setup, origin);
    const { kioskLock, ...changes } = settingsOf(setup, settings.read(), computerName);
    const mayLock = kioskLock !== true || supervisor.view().pinSet;
    const locking = kioskLock === undefined || !mayLock ? {} : { kioskLock };
    const changed = changeSettings(settings, { ...changes, ...locking });
    connecting.want(setup);
    session.settingsChanged();
    if (!changed.ok) return changed.problem;
    return pin ?? (mayLock ? null : { code: 'kiosk_needs_pin' });
  }

  /** Over a PIN that is set, only what the computer's own administrator has put there, or a supervisor takes. */
  function takePin({ pinHash }: InnerSetup, { isMachines }: Origin): Problem | null {
    if (pinHash === undefined || isPin(pinHash)) return null;
    const refusal = isMachines ? null : supervisor.refusal();
    if (refusal !== null) return refusal;
    const adopted = supervisor.adoptPin(pinHash);
    return adopted.ok ? null : adopted.problem;
  }

  const isPin = (hash: InnerSetup['pinHash']): boolean =>
    hash !== undefined && isDeepStrictEqual(hash, supervisor.pinHash());

  function take({ sealed: hidden, ...open }: Setup, origin: Origin): Problem | null {
    sealed = hidden === undefined ? null : { sealed: hidden, origin };
    return apply(open, origin);
  }

  function takeFound(): void {
    const found = findSetup(places);
    if (found === null) return;
    const { path, read } = found;
    const setup = read.ok ? parseSetup(read.value.text) : read;
    if (mayBeAnybodys(found, setup)) {
      return log.warn(`set-up: ${path} is not taken: a PIN is set, and a supervisor may open it`);
    }
    // Of one that cannot be read nobody knows what it wants: where somebody looks after the computer, it does not change by itself.
    areUpdatesManaged = !setup.ok || setup.value.updates === 'managed';
    if (!setup.ok) return say(setup.problem);
    if (!read.ok) return say(read.problem);
    if (settings.read().takenSetup === read.value.hash) return connecting.wantToken(setup.value);
    log.info(`set-up: taken from ${path}`);
    takeNew(read.value, setup.value, found);
  }

  /**
   * Beside the program others may be able to write. Where a PIN is set, only what was taken before holds there, and what has that very
   * PIN: the hash is as secret as the PIN is.
   */
  function mayBeAnybodys({ isMachines, read }: FoundFile, setup: Outcome<Setup>): boolean {
    if (isMachines || !supervisor.view().pinSet) return false;
    const isTaken = read.ok && settings.read().takenSetup === read.value.hash;
    return !isTaken && !(setup.ok && isPin(setup.value.pinHash));
  }

  function takeNew({ hash }: SetupText, setup: Setup, origin: Origin): void {
    taking = hash;
    const against = take(setup, origin);
    settle();
    say(against);
  }

  /** What a person has brought: its outcome is their answer. */
  async function takeByHand(setup: Setup): Promise<Outcome<null>> {
    connectionProblem = null;
    say(null);
    log.info('set-up: taken from a person');
    const against = take(setup, byHand);
    return finished((await connecting.proceed()) ?? against);
  }

  const finished = (against: Problem | null): Outcome<null> =>
    against === null ? success(null) : { ok: false, problem: against };

  async function readText(text: string): Promise<Outcome<null>> {
    const setup = readSetupText(text);
    return setup.ok ? takeByHand(setup.value) : setup;
  }

  async function openFile(): Promise<Outcome<null>> {
    const path = await askForFile('setup');
    if (path === null) return success(null);
    const read = readSetupFile(path);
    if (!read.ok) return read;
    return read.value === null ? failure('setup_no_file', path) : readText(read.value.text);
  }

  async function unsealWith(passphrase: string): Promise<Outcome<null>> {
    if (sealed === null) return failure('setup_no_file');
    const { sealed: hidden, origin } = sealed;
    const inner = await unseal(hidden, passphrase);
    if (!inner.ok) return inner;
    sealed = null;
    const against = apply(inner.value, origin);
    const failed = await connecting.proceed();
    settle();
    return finished(failed ?? against);
  }

  async function forNext(passphrase: string | null, to: 'file' | 'code', all: boolean): Promise<Outcome<Setup>> {
    const made = (secrets: Parameters<typeof setupOf>[1]): InnerSetup => {
      const whole = setupOf(settings.read(), secrets);
      return all ? whole : shortened(whole);
    };
    if (passphrase === null) return success(made(null));
    if (!isLongEnough(passphrase)) return failure('setup_passphrase_short');
    const token = session.token();
    if (token === null) return failure('token_missing');
    const inner = made({ token, pinHash: supervisor.pinHash() });
    return success({ gatehouse: setupVersion, sealed: await seal(inner, passphrase, to === 'code') });
  }

  async function exportTo(passphrase: string | null): Promise<Outcome<readonly string[]>> {
    const setup = await forNext(passphrase, 'file', true);
    if (!setup.ok) return setup;
    const folder = await askForFolder('setup');
    if (folder === null) return success([]);
    const path = join(folder, setupFileName);
    try {
      replaceFile(path, `${JSON.stringify(setup.value, null, 2)}\n`, ownerOnly);
    } catch (error) {
      return failure('export_failed', errorMessage(error));
    }
    log.info(`set-up: saved${passphrase === null ? '' : ', with the token, sealed'}`);
    return success([path]);
  }

  async function code(passphrase: string | null): Promise<Outcome<SetupCode>> {
    for (const all of [true, false]) {
      const setup = await forNext(passphrase, 'code', all);
      if (!setup.ok) return setup;
      const text = codeOf(setup.value);
      const picture = text.length > longestCode ? null : codePicture(text);
      if (picture !== null) return success({ picture, sealed: passphrase !== null, shortened: !all });
    }
    return failure('setup_code_too_long');
  }

  /** One after the other, and never in a training, whose settings are not the door's. */
  const atWork = <T>(act: () => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    turns(async () => (session.isTraining() ? failure('not_in_training') : act()));

  return {
    view: () => ({ sealed: sealed !== null, problem: connectionProblem ?? problem }),
    takeFound,
    async connectFound() {
      await turns(() => connecting.proceed());
    },
    connectedByHand: () => connecting.connectedByHand(),
    exportTo: (passphrase) => atWork(() => exportTo(passphrase)),
    code: (passphrase) => atWork(() => code(passphrase)),
    // A guest may hold one under the scanner: at a door it is no more than a ticket that nobody knows.
    read: (text) => atWork(async () => (session.isAtDoor() ? failure('setup_at_door') : readText(text))),
    open: () => atWork(openFile),
    unseal: (passphrase) => atWork(() => unsealWith(passphrase)),
    drop() {
      sealed = null;
      connecting.drop();
      connectionProblem = null;
      say(null);
      settle();
      return success(null);
    },
    areUpdatesManaged: () => areUpdatesManaged,
    close: () => connecting.close(),
  };
}
