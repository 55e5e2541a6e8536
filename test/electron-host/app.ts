import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { host, openWindows, ready } from './host.ts';
import { getPath, setPath } from './paths.ts';
import { acquireInstanceLock, type InstanceLock } from './single-instance.ts';
import { preventable, strict } from './strict.ts';

export interface RelaunchOptions {
  readonly execPath?: string;
  readonly args?: readonly string[];
}

const switches = new Map<string, string>();
const fromCommandLine = (name: string): string | undefined =>
  process.argv.find((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));

const commandLine = strict('app.commandLine', {
  appendSwitch: (name: string, value = ''): void => void switches.set(name, value),
  appendArgument: (): void => {},
  removeSwitch: (name: string): void => void switches.delete(name),
  hasSwitch: (name: string): boolean => switches.has(name) || fromCommandLine(name) !== undefined,
  getSwitchValue: (name: string): string => switches.get(name) ?? fromCommandLine(name)?.slice(name.length + 3) ?? '',
});

let givenName: string | undefined;
let lock: InstanceLock | undefined;
let quitting = false;
/** What starts once this app has ended. */
let next: Required<RelaunchOptions> | undefined;
const becameReady = Promise.withResolvers<void>();

const events = new EventEmitter();

export const app = strict(
  'app',
  Object.assign(events, {
    commandLine,
    getName: (): string => givenName ?? host().manifest.productName ?? host().manifest.name,
    setName: (name: string): void => {
      givenName = name;
    },
    getVersion: (): string => host().manifest.version,
    getAppPath: (): string => host().folder,
    getPath: (name: string): string => getPath(name, app.getName()),
    setPath,
    getLocale: (): string => 'en-US',
    getSystemLocale: (): string => 'en-US',
    getPreferredSystemLanguages: (): string[] => ['en-US'],

    whenReady: (): Promise<void> => becameReady.promise,
    isReady: ready,

    requestSingleInstanceLock(additionalData: unknown = null): boolean {
      lock ??= acquireInstanceLock(app.getPath('userData'), additionalData, (notice) => {
        // Electron promises this event for after the app is ready.
        void becameReady.promise.then(() =>
          app.emit('second-instance', {}, notice.argv, notice.workingDirectory, notice.additionalData),
        );
      });
      return lock !== undefined;
    },
    hasSingleInstanceLock: (): boolean => lock !== undefined,
    releaseSingleInstanceLock(): void {
      lock?.release();
      lock = undefined;
    },

    quit(): void {
      if (quitting) return;
      quitting = true;
      quitting = mayQuit();
      if (quitting) app.exit(Number(process.exitCode ?? 0));
    },
    exit(code = 0): void {
      quitting = true;
      for (const window of openWindows.values()) window.destroy();
      events.emit('quit', {}, code);
      app.releaseSingleInstanceLock();
      // The caller's own lines come first, as on Electron.
      setImmediate(() => {
        if (next !== undefined) spawn(next.execPath, next.args, { stdio: 'ignore', detached: true }).unref();
        process.exit(code);
      });
    },
    relaunch({ execPath = app.getPath('exe'), args = process.argv.slice(1) }: RelaunchOptions = {}): void {
      next = { execPath, args };
    },

    // What belongs to the desktop, the sandbox or the graphics card has no counterpart here.
    enableSandbox: (): void => {},
    disableHardwareAcceleration: (): void => {},
    setAppUserModelId: (): void => {},
    setLoginItemSettings: (): void => {},
    getLoginItemSettings: () => ({ openAtLogin: false }),
    setAboutPanelOptions: (): void => {},
    focus: (): void => {},
    hide: (): void => {},
    show: (): void => {},
  }),
);

// Not above, where Object.assign would read it once.
Object.defineProperty(events, 'name', { get: app.getName, set: app.setName, enumerable: true });
Object.defineProperty(events, 'isPackaged', { get: () => host().from !== null, enumerable: true });

/** Asks everyone who may object, in Electron's order. */
function mayQuit(): boolean {
  const before = preventable({});
  events.emit('before-quit', before);
  if (before.defaultPrevented) return false;
  for (const window of openWindows.values()) window.close();
  // A window refused.
  if (openWindows.size > 0) return false;
  const will = preventable({});
  events.emit('will-quit', will);
  return !will.defaultPrevented;
}

/** The last window has closed: without a listener that decides otherwise, the app ends. */
export function allWindowsClosed(): void {
  if (!quitting && !events.emit('window-all-closed')) app.quit();
}

/** Electron hands its whole command line on to Chromium; the host only what replaces the camera. */
const cameraSwitch = /^--use-f(?:ake-device-for-media-stream|ile-for-fake-video-capture)(?:=|$)/;

/** What the app has set for Chromium with `app.commandLine`, and whoever started it by argument. */
export const chosenSwitches = (): string[] => [
  ...[...switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
  ...process.argv.filter((argument) => cameraSwitch.test(argument)),
];

export const isQuitting = (): boolean => quitting;

/** Tells the app that it is ready; called once, by the launcher. */
export function announceReady(): void {
  events.emit('ready', {}, {});
  becameReady.resolve();
}
