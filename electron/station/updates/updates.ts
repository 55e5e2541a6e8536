import { join } from 'node:path';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import { problemLine } from '#shared/text/problems.ts';
import type { NoUpdates, UpdateBlock, UpdatesChange, UpdateState, UpdatesView } from '#shared/updates.ts';
import type { Log } from '../log.ts';
import type { ChangeLog } from '../session/change-log.ts';
import type { Session } from '../session/session.ts';
import { changeSettings, type SettingsFile } from '../session/settings-file.ts';
import type { Fetch } from '../vivenu/http.ts';
import type { Waiting } from '../vivenu/retry.ts';
import { blocksOf, eventOpenUntil, mayInstallAlone } from './decide.ts';
import type { Installer, Release } from './installer.ts';
import { readOffer, readUpdateServer, type Offer, type Question } from './offer.ts';
import { openPackages } from './packages.ts';
import { isNewer } from './version.ts';
import { noteStart } from './versions-file.ts';

/** Looks for newer versions of this program, and puts them in when nobody is at the door. */
export interface Updates {
  view(): UpdatesView;
  change(change: UpdatesChange): Outcome<UpdatesView>;
  look(): Promise<Outcome<UpdatesView>>;
  install(): Promise<Outcome<null>>;
  showVersionBefore(): Promise<Outcome<null>>;
  /** A newer one that may be installed. */
  newVersion(): string | null;
  start(): void;
  stop(): void;
}

interface Parts {
  readonly release: Release;
  readonly settings: SettingsFile;
  readonly changes: ChangeLog;
  readonly session: Pick<Session, 'door' | 'unsent' | 'isTraining' | 'settle'>;
  readonly areManaged: () => boolean;
  /** Of all that the app keeps. */
  readonly folder: string;
  readonly fetch: Fetch;
  readonly waiting: Waiting;
  readonly now: () => number;
  /** How long nobody has used mouse or keyboard. */
  readonly idleMs: () => number;
  /** Closes the station, and leaves the rest to what is given. */
  readonly closeTo: (install: () => void) => void;
  readonly showFile: (path: string) => void;
  readonly log: Log;
  readonly onChange: () => void;
}

const MINUTE_MS = 60_000;
/** After the start there is enough to do. */
const FIRST_LOOK_MS = 3 * MINUTE_MS;
const LOOK_MS = 4 * 60 * MINUTE_MS;
/** After a failure by itself, so that nothing is fetched in vain all night. */
const FAILED_MS = 60 * MINUTE_MS;
/** For what is on its way to vivenu. */
const SETTLE_MS = 3_000;

const problemOf: Readonly<Record<UpdateBlock, Problem>> = {
  event_open: { code: 'update_event_open' },
  unsent: { code: 'update_unsent' },
  training: { code: 'update_training' },
};

export function createUpdates(parts: Parts): Updates {
  const { release, settings, session, areManaged, folder, fetch, waiting, now, log, onChange } = parts;
  const { version, publicKey, installer } = release;
  const packages = openPackages(join(folder, 'packages'), publicKey);
  const stopping = new AbortController();
  const leftVersion = noteThisStart();
  let state: UpdateState = { name: 'none', problem: null };
  let offer: Offer | null = null;
  let lookedAt: number | null = null;
  let looking: Promise<Outcome<UpdatesView>> | null = null;
  /** Not by itself before. */
  let notBefore = 0;

  function show(next: UpdateState): void {
    state = next;
    onChange();
  }

  function noteThisStart(): string | null {
    try {
      const { from, left } = noteStart(join(folder, 'versions.json'), version);
      if (from !== null) {
        log.info(`version ${version} is installed; before it ran version ${from}`);
        parts.changes.add([{ at: now(), what: ['version'], from, to: version }]);
      }
      return left;
    } catch (error) {
      log.warn(`what ran before cannot be kept: ${errorMessage(error)}`);
      return null;
    }
  }

  const server = (): string | null => {
    const own = settings.read().updates.server;
    return own === null ? release.server : readUpdateServer(own);
  };

  function cannot(): NoUpdates | null {
    if (areManaged()) return 'managed';
    if (installer === null) return 'not_installed';
    if (publicKey === null) return 'no_key';
    return server() === null ? 'no_server' : null;
  }

  /** What cannot be told stands against it, as an open event does. */
  function blocks(): readonly UpdateBlock[] {
    try {
      const [door, unsent, isTraining] = [session.door(), session.unsent(), session.isTraining()];
      return blocksOf({ door, unsent, isTraining }, now());
    } catch {
      return ['event_open'];
    }
  }

  function eventUntil(): number | null {
    try {
      return blocks().includes('event_open') ? eventOpenUntil(session.door(), now()) : null;
    } catch {
      return null;
    }
  }

  const view = (): UpdatesView => ({
    version,
    cannot: cannot(),
    settings: settings.read().updates,
    state,
    lookedAt,
    blocked: blocks(),
    eventUntil: eventUntil(),
    asksForPassword: installer?.asksForPassword ?? false,
    before: packages.before(version),
  });

  const isBusy = (): boolean => ['looking', 'fetching', 'installing'].includes(state.name);

  function change(changed: UpdatesChange): Outcome<UpdatesView> {
    const given = changed.server ?? null;
    const address = given === null ? null : readUpdateServer(given);
    if (given !== null && address === null) return failure('server_invalid');
    const before = settings.read().updates;
    const next = { ...before, ...changed, ...(given !== null && { server: address }) };
    const kept = changeSettings(settings, { updates: next });
    if (next.channel !== before.channel || next.server !== before.server) forget();
    onChange();
    return kept.ok ? success(view()) : kept;
  }

  /** What another server or channel has offered says nothing. */
  function forget(): void {
    offer = null;
    lookedAt = null;
    if (!isBusy()) state = { name: 'none', problem: null };
  }

  async function look(): Promise<Outcome<UpdatesView>> {
    const address = server();
    if (cannot() !== null || publicKey === null || installer === null || address === null) {
      return failure('update_not_here');
    }
    if (looking !== null) return looking;
    if (isBusy()) return success(view());
    const { channel } = settings.read().updates;
    const question = { fetch, server: address, channel, kind: installer.kind, publicKey, closing: stopping.signal };
    looking = ask(question, state).finally(() => {
      looking = null;
    });
    show({ name: 'looking' });
    return looking;
  }

  async function ask(question: Question, before: UpdateState): Promise<Outcome<UpdatesView>> {
    const read = await readOffer(question);
    // Meanwhile somebody has chosen another one.
    if (server() !== question.server || settings.read().updates.channel !== question.channel) {
      show({ name: 'none', problem: null });
      return success(view());
    }
    lookedAt = now();
    if (!read.ok) return tellFailedLook(read.problem, before);
    offer = isNewer(read.value.version, version) ? read.value : null;
    show(offer === null ? { name: 'none', problem: null } : { name: 'found', version: offer.version, problem: null });
    return success(view());
  }

  function tellFailedLook(problem: Problem, before: UpdateState): Outcome<UpdatesView> {
    log.warn(`looking for a new version: ${problemLine(problem)}`);
    const isStillThere = problem.code === 'update_unreached' && before.name === 'found';
    if (!isStillThere) offer = null;
    show(isStillThere ? { ...before, problem } : { name: 'none', problem });
    return { ok: false, problem };
  }

  function firstBlock(): Problem | null {
    const [block] = blocks();
    return block === undefined ? null : problemOf[block];
  }

  async function install(): Promise<Outcome<null>> {
    if (looking !== null) await looking;
    const wanted = offer;
    if (cannot() !== null || installer === null) return failure('update_not_here');
    if (wanted === null) return failure('update_none');
    if (isBusy()) return success(null);
    // Now, and for whatever the list said: never an older one.
    if (!isNewer(wanted.version, version)) return failure('update_none');
    // Before the first wait: a second press finds it busy.
    show({ name: 'fetching', version: wanted.version, percent: 0 });
    const problem = await bringIn(wanted, installer);
    if (problem === null) return success(null);
    log.warn(`version ${wanted.version} was not installed: ${problemLine(problem)}`);
    notBefore = now() + FAILED_MS;
    show({ name: 'found', version: wanted.version, problem });
    return { ok: false, problem };
  }

  /** What has kept it out; null where the station is closing for it. */
  async function bringIn(wanted: Offer, into: Installer): Promise<Problem | null> {
    try {
      const blocked = await settledBlock();
      if (blocked !== null) return blocked;
      const fetched = await fetchPackage(wanted, into);
      if (!fetched.ok) return fetched.problem;
      await keepBoth(wanted, into, fetched.value);
      // Guests may have come meanwhile. From here to the closing nothing waits.
      const late = await settledBlock();
      if (late !== null) return late;
      if (areManaged()) return { code: 'update_not_here' };
      log.info(`version ${wanted.version} is being installed`);
      show({ name: 'installing', version: wanted.version });
      parts.closeTo(() => into.install());
      return null;
    } catch (error) {
      return { code: 'update_failed', detail: errorMessage(error) };
    }
  }

  async function settledBlock(): Promise<Problem | null> {
    const only = blocks();
    if (only.length === 1 && only[0] === 'unsent') await session.settle(SETTLE_MS);
    return firstBlock();
  }

  /** The network is the door's: when guests come, the package waits. */
  async function fetchPackage(wanted: Offer, into: Installer): Promise<Outcome<string>> {
    const guests = new AbortController();
    const watching = setInterval(() => {
      if (firstBlock() !== null) guests.abort();
    }, 1_000);
    try {
      const onPercent = (percent: number): void => show({ name: 'fetching', version: wanted.version, percent });
      const fetched = await into.fetch(wanted, onPercent, AbortSignal.any([guests.signal, stopping.signal]));
      const blocked = guests.signal.aborted ? firstBlock() : null;
      return blocked === null ? fetched : { ok: false, problem: blocked };
    } finally {
      clearInterval(watching);
    }
  }

  /** The way back begins with a copy of what runs, where that is one file. */
  async function keepBoth({ version: next, list, channel }: Offer, into: Installer, path: string): Promise<void> {
    if (into.runningFile !== null && !packages.has(version)) await packages.keep(version, into.runningFile, null);
    await packages.keep(next, path, { channel, list });
  }

  async function showVersionBefore(): Promise<Outcome<null>> {
    const before = packages.before(version);
    const path = before === null ? null : await packages.find(before);
    if (path === null) return failure('version_before_gone');
    parts.showFile(path);
    return success(null);
  }

  const isLeft = (offered: string): boolean => leftVersion !== null && !isNewer(offered, leftVersion);

  function newVersion(): string | null {
    if (offer === null || settings.read().updates.when === 'off' || cannot() !== null) return null;
    return isLeft(offer.version) ? null : offer.version;
  }

  /** Every minute, a little more or less. */
  async function watch(): Promise<void> {
    let lookAt = now() + FIRST_LOOK_MS * (1 + waiting.random());
    while (!stopping.signal.aborted) {
      await waiting.sleep(MINUTE_MS * (0.5 + waiting.random()), stopping.signal);
      if (stopping.signal.aborted || settings.read().updates.when === 'off' || cannot() !== null) continue;
      // The clock may have been put back by years.
      lookAt = Math.min(lookAt, now() + 2 * LOOK_MS);
      if (now() >= lookAt) {
        lookAt = now() + LOOK_MS * (0.75 + waiting.random() / 2);
        await look();
      }
      if (isTimeForIt()) await install();
    }
  }

  function isTimeForIt(): boolean {
    if (offer === null || installer === null || isBusy() || blocks().length > 0) return false;
    if (now() < notBefore && notBefore - now() <= FAILED_MS) return false;
    return mayInstallAlone({
      settings: settings.read().updates,
      now: now(),
      idleMs: parts.idleMs(),
      asksForPassword: installer.asksForPassword,
      isLeft: isLeft(offer.version),
    });
  }

  return {
    view,
    change,
    look,
    install,
    showVersionBefore,
    newVersion,
    start: () => void watch().catch((error: unknown) => log.warn(`updates: ${errorMessage(error)}`)),
    stop: () => stopping.abort(),
  };
}
