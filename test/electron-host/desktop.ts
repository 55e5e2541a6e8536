import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { host } from './host.ts';
import { strict } from './strict.ts';

/** The computer around the app. Tests replace single functions of these objects, as they do on Electron. */

export const Menu = strict('Menu', {
  setApplicationMenu: (): void => {},
  getApplicationMenu: (): null => null,
  buildFromTemplate: (items: readonly object[]): object => ({ items, popup: (): void => {} }),
});

const say = (...lines: readonly (string | undefined)[]): void => {
  for (const line of lines) if (line) process.stderr.write(`${line}\n`);
};

interface MessageBox {
  readonly message: string;
  readonly detail?: string;
  readonly defaultId?: number;
  readonly cancelId?: number;
}

/**
 * Nobody can be asked: a message is printed, and the answer is the one that changes nothing. A window may come before what
 * is asked.
 */
function answerMessageBox(args: readonly unknown[]): number {
  const { message, detail, defaultId, cancelId } = args.at(-1) as MessageBox;
  say(message, detail);
  return cancelId ?? defaultId ?? 0;
}

export const dialog = strict('dialog', {
  showErrorBox: (title: string, content: string): void => say(title, content),
  showMessageBox: async (...args: readonly unknown[]) => ({ response: answerMessageBox(args), checkboxChecked: false }),
  showMessageBoxSync: (...args: readonly unknown[]): number => answerMessageBox(args),
  showOpenDialog: async () => ({ canceled: true, filePaths: [] as string[] }),
  showOpenDialogSync: (): undefined => undefined,
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showSaveDialogSync: (): undefined => undefined,
});

const opener: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Only where a person sees it: a test must not open programs. */
function openOutside(what: string): void {
  if (host().headless) {
    say(`The app would now open ${what}`);
    return;
  }
  const [command, ...args] = opener[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, what], { stdio: 'ignore', detached: true });
  child.on('error', () => say(`Please open ${what}`));
  child.unref();
}

export const shell = strict('shell', {
  openExternal: async (url: string): Promise<void> => openOutside(url),
  openPath: async (path: string): Promise<string> => {
    openOutside(path);
    return '';
  },
  showItemInFolder: (path: string): void => openOutside(path),
  beep: (): void => {},
});

const blockers = new Set<number>();
let nextBlocker = 1;
export const powerSaveBlocker = strict('powerSaveBlocker', {
  start(_type: string): number {
    blockers.add(nextBlocker);
    return nextBlocker++;
  },
  stop: (id: number): boolean => blockers.delete(id),
  isStarted: (id: number): boolean => blockers.has(id),
});

/** Sleeping and waking can be tried with `powerMonitor.emit('suspend')`. */
export const powerMonitor = strict(
  'powerMonitor',
  Object.assign(new EventEmitter(), {
    getSystemIdleTime: (): number => 0,
    getSystemIdleState: (): string => 'active',
    isOnBatteryPower: (): boolean => false,
    onBatteryPower: false,
  }),
);

export const systemPreferences = strict('systemPreferences', {
  // macOS asks the person for Chromium itself.
  askForMediaAccess: async (_media: string): Promise<boolean> => true,
});

const area = { x: 0, y: 0, width: 1920, height: 1080 };
const display = { id: 1, bounds: area, workArea: area, size: area, workAreaSize: area, scaleFactor: 1, rotation: 0 };
export const screen = strict(
  'screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
    getDisplayNearestPoint: () => display,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  }),
);

export const nativeTheme = strict(
  'nativeTheme',
  Object.assign(new EventEmitter(), {
    themeSource: 'system',
    shouldUseDarkColors: false,
    shouldUseHighContrastColors: false,
    shouldUseInvertedColorScheme: false,
  }),
);
