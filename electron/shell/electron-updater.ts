import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { AppUpdater, ResolvedUpdateFileInfo, UpdateInfo } from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import type { Offer } from '../station/updates/offer.ts';

interface Place {
  readonly platform: string;
  readonly resources: string;
  readonly userData: string;
  /** The AppImage that runs; null elsewhere. */
  readonly appImage: string | null;
  /** Starts this file once the program has ended. */
  readonly relaunch: (execPath: string) => void;
  /** What electron-updater takes for Electron's app and network; without them, Electron's own. */
  readonly instead?: { readonly app: object; readonly http: object };
}

/** Folder of what is being fetched, in the system's place for caches, where nothing else was packed. */
const CACHE_NAME = 'gatehouse-updater';

/** So many have come of the package. */
export type OnBytes = (bytes: number) => void;

/** What electron-updater asks the network with; not part of its types. */
interface Executor {
  maxRedirects: number;
  createRequest(options: unknown, onAnswer: (answer: NodeJS.ReadableStream) => void): unknown;
}

/** electron-updater's part for this platform, with one file to offer. Loaded only here: it takes a while, and most evenings need none. */
export async function openUpdater(offer: Offer, place: Place, onBytes: OnBytes): Promise<AppUpdater> {
  const { default: library } = await import('electron-updater');
  const { platform, appImage, relaunch, instead } = place;

  /** In place of a server's list, which electron-updater would read and believe. */
  class OneFile extends library.Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super(runtime);
    }
    async getLatestVersion(): Promise<UpdateInfo> {
      const { version, file } = offer;
      return { version, files: [file], path: file.url, sha512: file.sha512, releaseDate: '' };
    }
    resolveFiles(): ResolvedUpdateFileInfo[] {
      return [{ url: new URL(offer.url), info: offer.file }];
    }
  }

  /** Replaces the file in one step, under the name that it has: a power cut leaves one of the two, and autostart finds it. */
  class AppImage extends library.AppImageUpdater {
    protected override doInstall(): boolean {
      if (this.installerPath === null || appImage === null) throw new Error('nothing was fetched');
      const next = `${appImage}.new`;
      copyFileSync(this.installerPath, next);
      chmodSync(next, 0o755);
      const file = openSync(next, 'r+');
      fsyncSync(file);
      closeSync(file);
      renameSync(next, appImage);
      relaunch(appImage);
      return true;
    }
  }

  const Part = platform === 'win32' ? library.NsisUpdater : platform === 'darwin' ? library.MacUpdater : AppImage;
  const updater: AppUpdater = new Part(undefined, instead?.app as never);
  if (instead !== undefined) Reflect.set(updater, 'httpExecutor', instead.http);
  limit(Reflect.get(updater, 'httpExecutor') as Executor, onBytes);
  updater.updateConfigPath = configOf(place);
  updater.setFeedURL({ provider: 'custom', updateProvider: OneFile });
  return updater;
}

/** Whoever sends a request elsewhere is not believed; and electron-updater counts no bytes where the server does not say how many come. */
function limit(http: Executor, onBytes: OnBytes): void {
  http.maxRedirects = -1;
  const create = http.createRequest.bind(http);
  http.createRequest = (options, onAnswer) =>
    create(options, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        onBytes(bytes);
      });
      onAnswer(answer);
    });
}

/** What electron-builder has packed for electron-updater: the cache's name and, on Windows, whose signature a package must have. */
function configOf({ resources, userData }: Place): string {
  const packed = join(resources, 'app-update.yml');
  if (existsSync(packed)) return packed;
  mkdirSync(userData, { recursive: true });
  const own = join(userData, 'app-update.yml');
  writeFileSync(own, `updaterCacheDirName: ${CACHE_NAME}\n`);
  return own;
}
