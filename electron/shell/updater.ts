import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import type { AppUpdater } from 'electron-updater';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome, type ProblemCode } from '#shared/problem.ts';
import type { Log } from '../station/log.ts';
import { readUpdateServer, type Kind, type Offer } from '../station/updates/offer.ts';
import { sha512Of } from '../station/updates/packages.ts';
import type { Installer, Release } from '../station/updates/installer.ts';
import { openUpdater, type OnBytes } from './electron-updater.ts';
import { wayIn, type Computer, type WayIn } from './way-in.ts';

/**
 * The edge to electron-updater, which fetches packages and puts them in. It never reads a list: what it gets is one file of a list
 * whose signature was checked. It is loaded when somebody installs.
 */

/** What of this computer matters for its updates. */
export const thisComputer = (app: App): Computer => ({
  platform: process.platform,
  arch: process.arch,
  isPackaged: app.isPackaged,
  resources: process.resourcesPath,
  program: process.execPath,
  env: process.env,
});

/** What was packed beside the program. Nothing of it comes from a folder that others may write, or from the environment. */
export function releaseOf(app: App, computer: Computer, log: Log): Release {
  const { isPackaged, resources } = computer;
  const way = wayIn(computer);
  const place = {
    ...computer,
    appImage: way?.appImage ?? null,
    userData: app.getPath('userData'),
    relaunch: (execPath: string) => app.relaunch({ execPath, args: [] }),
  };
  return {
    version: app.getVersion(),
    publicKey: isPackaged ? readKey(join(resources, 'update-key.pem'), log) : null,
    server: isPackaged ? readServer(join(resources, 'app-update.yml')) : null,
    installer:
      way === null
        ? null
        : createInstaller({ app, computer, way, log, open: (offer, onBytes) => openUpdater(offer, place, onBytes) }),
  };
}

function readKey(path: string, log: Log): KeyObject | null {
  if (!existsSync(path)) return null;
  try {
    return createPublicKey(readFileSync(path));
  } catch (error) {
    log.warn(`the key for updates cannot be read: ${errorMessage(error)}`);
    return null;
  }
}

/** electron-builder writes the address of `publish` into this file, a line each. */
function readServer(path: string): string | null {
  if (!existsSync(path)) return null;
  const url = /^url: *['"]?([^'"\s]+)['"]? *$/mu.exec(readFileSync(path, 'utf8'))?.[1];
  return url === undefined ? null : readUpdateServer(url);
}

interface Parts {
  readonly app: Pick<App, 'relaunch' | 'quit'>;
  readonly computer: Kind;
  readonly way: WayIn;
  readonly log: Log;
  /** Opens electron-updater's part for this platform, which has nothing but this file to fetch. */
  readonly open: (offer: Offer, onBytes: OnBytes) => Promise<AppUpdater>;
}

/** Without a byte for so long the download is given up. */
const STALLED_MS = 60_000;
/** Then the program starts again as it was. */
const NOT_INSTALLED_MS = 5 * 60_000;

export function createInstaller({ app, computer: { platform, arch }, way, log, open }: Parts): Installer {
  let updater: AppUpdater | null = null;

  async function fetchPackage(
    offer: Offer,
    onPercent: (percent: number) => void,
    signal: AbortSignal,
  ): Promise<Outcome<string>> {
    const transfer = watchTransfer(offer.file.size, onPercent);
    try {
      updater = setUp(await open(offer, transfer.onBytes), log);
      const path = await download(updater, offer, AbortSignal.any([signal, transfer.tooMuch]));
      // Once more, of what lies there now: it may have been fetched days ago.
      if ((await sha512Of(path)) !== offer.file.sha512) return failure('update_damaged');
      return success(path);
    } catch (error) {
      return failure(problemOf(error), firstLine(error).slice(0, 200));
    } finally {
      transfer.stop();
    }
  }

  /** The station is closed: whatever happens, the program must come again. */
  function startAgain(why: string): void {
    log.warn(`the new version was not installed: ${why}`);
    app.relaunch(way.appImage === null ? {} : { execPath: way.appImage });
    app.quit();
  }

  function install(): void {
    if (updater === null) throw new Error('nothing was fetched');
    updater.once('error', (error) => startAgain(errorMessage(error)));
    setTimeout(() => startAgain('it took too long'), NOT_INSTALLED_MS);
    // Silently, and started again afterwards.
    updater.quitAndInstall(true, true);
  }

  return {
    kind: { platform, arch },
    asksForPassword: way.asksForPassword,
    runningFile: way.appImage,
    fetch: fetchPackage,
    install,
  };
}

function setUp(updater: AppUpdater, log: Log): AppUpdater {
  updater.autoDownload = false;
  // Only when the station says so.
  updater.autoInstallOnAppQuit = false;
  updater.autoRunAppAfterInstall = true;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // A package is fetched whole: nothing of the disk goes into it.
  updater.disableDifferentialDownload = true;
  updater.logger = {
    info: (text: unknown) => log.info(`updater: ${firstLine(text)}`),
    warn: (text: unknown) => log.warn(`updater: ${firstLine(text)}`),
    error: (text: unknown) => log.warn(`updater: ${firstLine(text)}`),
  };
  return updater;
}

const firstLine = (text: unknown): string => errorMessage(text).split('\n')[0] ?? '';

interface Transfer {
  readonly onBytes: OnBytes;
  /** More came than the package has, or nothing for too long. */
  readonly tooMuch: AbortSignal;
  stop(): void;
}

function watchTransfer(size: number, onPercent: (percent: number) => void): Transfer {
  const given = new AbortController();
  const giveUp = (): void => given.abort();
  let stalled = setTimeout(giveUp, STALLED_MS);
  let last = -1;
  return {
    onBytes(bytes) {
      clearTimeout(stalled);
      stalled = setTimeout(giveUp, STALLED_MS);
      if (bytes > size) giveUp();
      const percent = Math.min(100, Math.floor((100 * bytes) / size));
      if (percent !== last) onPercent(percent);
      last = percent;
    },
    tooMuch: given.signal,
    stop: () => clearTimeout(stalled),
  };
}

async function download(updater: AppUpdater, { version }: Offer, signal: AbortSignal): Promise<string> {
  const found = await updater.checkForUpdates();
  if (found === null || !found.isUpdateAvailable || found.updateInfo.version !== version) {
    throw new TypeError('electron-updater does not take this version');
  }
  const { cancellationToken: token } = found;
  if (token === undefined) throw new TypeError('electron-updater cannot be stopped');
  const stop = (): void => token.cancel();
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    const [path] = await updater.downloadUpdate(token);
    if (path === undefined) throw new TypeError('nothing was fetched');
    return path;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

const problems: Readonly<Record<string, ProblemCode>> = {
  ERR_CHECKSUM_MISMATCH: 'update_damaged',
  // Of the platform: Authenticode.
  ERR_UPDATER_INVALID_SIGNATURE: 'update_unsigned',
  ENOSPC: 'update_failed',
  EACCES: 'update_failed',
  EPERM: 'update_failed',
  EROFS: 'update_failed',
};

function problemOf(error: unknown): ProblemCode {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // Not of the network.
  if (error instanceof TypeError) return 'update_failed';
  return problems[code] ?? 'update_unreached';
}
