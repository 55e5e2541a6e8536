import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** What this computer has of what the app and its tests need, and how to get the rest. */

export const projectFolder = resolve(import.meta.dirname, '../..');

/** Told in sentences what is going on; nothing is said where nothing is missing. */
export type Report = (sentence: string) => void;

export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

// ---- Electron

/** The real Electron, where its binary has been fetched. */
export function installedElectron(): string | undefined {
  const folder = join(projectFolder, 'node_modules/electron');
  try {
    const file = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

// ---- Chromium

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Not there, or in a folder that is closed to this account.
    return false;
  }
}

function onPath(name: string): string[] {
  return (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
}

/** Playwright's own Chromium, at the place where its installer puts it. */
function* playwrightChromium(): Generator<string> {
  const require = createRequire(import.meta.url);
  try {
    const { chromium } = require('@playwright/test') as { chromium: { executablePath(): string } };
    yield chromium.executablePath();
  } catch {
    // A packaged host has no Playwright.
  }
}

function* chromiumPlaces(): Generator<string> {
  if (process.platform === 'linux') {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) yield* onPath(name);
  } else if (process.platform === 'darwin') {
    for (const folder of ['/Applications', join(homedir(), 'Applications')]) {
      for (const name of ['Google Chrome', 'Chromium']) yield `${folder}/${name}.app/Contents/MacOS/${name}`;
    }
  } else {
    for (const variable of ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']) {
      const folder = process.env[variable];
      if (folder === undefined) continue;
      yield join(folder, 'Google/Chrome/Application/chrome.exe');
      yield join(folder, 'Chromium/Application/chrome.exe');
      yield join(folder, 'Microsoft/Edge/Application/msedge.exe');
    }
  }
  yield* playwrightChromium();
}

/** A file that is there may still lack libraries, or be a script that only tells how to install it. */
function starts(executable: string): boolean {
  // On Windows and macOS, asking for the version would open a window.
  return process.platform !== 'linux' || spawnSync(executable, ['--version'], { timeout: 20_000 }).status === 0;
}

let found: string | undefined;

export function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named) return isFile(named) ? named : undefined;
  found ??= [...chromiumPlaces()].find((place) => isFile(place) && starts(place));
  return found;
}

/**
 * Chromium without a window, which starts in a third of the time: what Debian's package brings. `undefined` where it is not there, or
 * where somebody named a Chromium.
 */
export function findHeadlessShell(): string | undefined {
  if (process.env['CHROME_PATH']) return undefined;
  return onPath('chromium-headless-shell').find((place) => isFile(place) && starts(place));
}

/** Where Chromium is; gets it when it is missing. `undefined`: it cannot be had, and why has been reported. */
export function ensureChromium(report: Report): string | undefined {
  const present = findChromium();
  if (present !== undefined) return present;
  if (process.env['CHROME_PATH']) {
    report(`CHROME_PATH names ${process.env['CHROME_PATH']}, but there is no such file.`);
    return undefined;
  }
  report('There is no Chromium on this computer yet. Fetching the one that Playwright offers (about 180 MB)…');
  const playwright = join(projectFolder, 'node_modules/@playwright/test/cli.js');
  run(process.execPath, [playwright, 'install', '--no-shell', 'chromium'], 300_000, {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  });
  if (findChromium() !== undefined) return findChromium();
  const installation = packageInstallation('chromium');
  if (installation?.allowed) {
    report(`That did not work. Installing it with ${installation.manager}…`);
    installation.run();
    if (findChromium() !== undefined) return findChromium();
  }
  report(
    `Chromium is missing, and it could not be installed. Please install it${
      installation ? ` with\n\n  ${installation.command}\n\n` : ' '
    }or set CHROME_PATH to the file that starts Chromium or Google Chrome.`,
  );
  return undefined;
}

// ---- Libraries

/**
 * Whether node-hid, which reads USB scanners, works. On Linux it needs libusb and libudev from the system, and misses them only when
 * it is used.
 */
function canReadScanners(): boolean {
  return spawnSync(process.execPath, ['-e', 'require("node-hid").devices()'], { cwd: projectFolder }).status === 0;
}

/** `false`: the app runs, but it cannot read USB scanners; what to do has been reported. */
export function ensureLibraries(report: Report): boolean {
  if (process.platform !== 'linux' || canReadScanners()) return true;
  const installation = packageInstallation('libusb');
  if (installation?.allowed) {
    report(`Installing the library for USB scanners with ${installation.manager}…`);
    installation.run();
    if (canReadScanners()) return true;
  }
  report(
    `USB scanners cannot be read: the libraries libusb-1.0 and libudev are missing.${
      installation ? ` They are installed with\n\n  ${installation.command}\n` : ''
    }`,
  );
  return false;
}

// ---- The system's package manager

interface PackageManager {
  readonly name: string;
  readonly packages: { readonly chromium: string; readonly libusb: string };
  readonly commands: (packages: string) => readonly string[];
  readonly asRoot: boolean;
}

const packageManagers: readonly PackageManager[] = [
  {
    name: 'apt-get',
    packages: { chromium: 'chromium', libusb: 'libusb-1.0-0 libudev1' },
    commands: (packages) => ['apt-get update', `apt-get install -y --no-install-recommends ${packages}`],
    asRoot: true,
  },
  {
    name: 'dnf',
    packages: { chromium: 'chromium', libusb: 'libusb1 systemd-libs' },
    commands: (packages) => [`dnf install -y ${packages}`],
    asRoot: true,
  },
  {
    name: 'pacman',
    packages: { chromium: 'chromium', libusb: 'libusb systemd-libs' },
    commands: (packages) => [`pacman -S --noconfirm --needed ${packages}`],
    asRoot: true,
  },
  {
    name: 'brew',
    packages: { chromium: '--cask chromium', libusb: 'libusb' },
    commands: (packages) => [`brew install ${packages}`],
    asRoot: false,
  },
];

interface Installation {
  readonly manager: string;
  /** What a person would type. */
  readonly command: string;
  /** Without a password. */
  readonly allowed: boolean;
  run(): void;
}

function packageInstallation(what: keyof PackageManager['packages']): Installation | undefined {
  const manager = packageManagers.find(({ name }) => onPath(name).some(isFile));
  if (!manager) return undefined;
  const isRoot = process.getuid?.() === 0;
  const needsSudo = manager.asRoot && !isRoot;
  const allowed = !needsSudo || spawnSync('sudo', ['-n', 'true']).status === 0;
  const commands = manager.commands(manager.packages[what]).map((command) => (needsSudo ? `sudo ${command}` : command));
  return {
    manager: manager.name,
    command: commands.join(' && '),
    allowed,
    run: () => {
      for (const command of commands) {
        const [program = '', ...args] = command.split(' ');
        run(program, args, 600_000, { DEBIAN_FRONTEND: 'noninteractive' });
      }
    },
  };
}

/** Quiet when it works; what a failure says is shown, because it often names the reason. */
function run(
  program: string,
  args: readonly string[],
  timeout: number,
  extraEnv: Readonly<Record<string, string>>,
): void {
  const options = { timeout, encoding: 'utf8', env: { ...process.env, ...extraEnv }, maxBuffer: 1e8 } as const;
  const { status, stdout, stderr } = spawnSync(program, args, options);
  if (status !== 0) process.stderr.write(`${`${stdout}${stderr}`.trim().split('\n').slice(-3).join('\n')}\n`);
}
