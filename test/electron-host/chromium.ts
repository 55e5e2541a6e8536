import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Cdp } from './cdp.ts';

export interface ChromiumOptions {
  readonly executable: string;
  /** Without a window on a screen. */
  readonly headless: boolean;
  /** Chromium refuses its sandbox to root. */
  readonly sandbox: boolean;
  /** Also listen on a port, and say so on stderr in the line that Playwright waits for. */
  readonly announcePort: boolean;
  /** Of the app. */
  readonly switches: readonly string[];
}

export interface Chromium {
  readonly cdp: Cdp;
  readonly headless: boolean;
  /** Opens a window without tab strip and address bar. The page arrives as a new target of the protocol. */
  openAppWindow(url: string, size: { width: number; height: number }): void;
  /** Ends Chromium and removes its profile, at once. */
  end(): void;
}

const flags = [
  '--no-startup-window',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--disable-search-engine-choice-screen',
  '--disable-back-forward-cache',
  // What a page in the background does must not depend on which window is in front.
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  // One process for a page and all its frames: else requests of foreign frames would pass the host by.
  '--disable-site-isolation-trials',
  '--disable-features=Translate,MediaRouter,OptimizationHints,HttpsUpgrades,IsolateOrigins,site-per-process',
  // The host has its own keychain (safe-storage.ts); Chromium must not ask for the person's.
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--class=Gatehouse',
];

/** With a camera and a microphone of its own: without any, a page never gets as far as being refused one. */
const headlessFlags = [
  '--headless=new',
  // A window that a page opens never comes to be, as on Electron; with a screen it is closed again (targets.ts).
  '--block-new-web-contents',
  '--disable-gpu',
  '--hide-scrollbars',
  '--mute-audio',
  '--use-fake-device-for-media-stream',
];
/** `test-type` keeps the bar away that warns of unusual switches. */
const headedFlags = ['--test-type'];

const profilePrefix = 'gatehouse-host-';

export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  removeAbandonedProfiles();
  try {
    return await launch(options);
  } catch (error) {
    // Some systems (containers, Ubuntu's AppArmor rules) deny the sandbox to normal users, too.
    if (!options.sandbox || !String(error).includes('sandbox')) throw error;
    process.stderr.write('Chromium cannot use its sandbox on this machine; the preview host runs it without.\n');
    return launch({ ...options, sandbox: false });
  }
}

async function launch(options: ChromiumOptions): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), `${profilePrefix}${process.pid}-`));
  const shared = [
    `--user-data-dir=${profile}`,
    ...(options.headless ? headlessFlags : headedFlags),
    ...(options.sandbox ? [] : ['--no-sandbox']),
  ];
  // A group of its own: Ctrl-C in the terminal must reach the host only, which then ends the group.
  const child = spawn(
    options.executable,
    [...options.switches, ...flags, ...shared, ...(options.announcePort ? ['--remote-debugging-port=0'] : [])],
    { detached: process.platform !== 'win32', stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const end = (): void => {
    process.off('exit', end);
    killGroup(child);
    removeFolder(profile);
  };
  process.on('exit', end);

  const complaints: string[] = [];
  createInterface(child.stderr as Readable).on('line', (line) => {
    if (options.announcePort && line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`);
    else complaints.push(line);
    if (process.env['GATEHOUSE_HOST_DEBUG']) process.stderr.write(`[chromium] ${line}\n`);
    if (complaints.length > 50) complaints.shift();
  });

  const cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable);
  try {
    await Promise.race([
      cdp.send('Browser.getVersion'),
      // Not 'exit': what it wrote must have been read before.
      new Promise((_, reject) => child.once('close', (code) => reject(new Error(`it ended with ${String(code)}`)))),
      new Promise((_, reject) => child.once('error', reject)),
    ]);
  } catch (error) {
    // Its last words may still be on their way when the pipe is already closed.
    if (child.exitCode === null && child.pid !== undefined) await new Promise((done) => child.once('close', done));
    end();
    const told = complaints.slice(-10).join('\n');
    throw new Error(`Chromium (${options.executable}) does not start: ${String(error)}\n${told}`, { cause: error });
  }
  return {
    cdp,
    headless: options.headless,
    openAppWindow(url, { width, height }) {
      // A second start with the same profile hands its window over to the running Chromium and ends.
      spawn(options.executable, [...shared, `--app=${url}`, `--window-size=${width},${height}`], { stdio: 'ignore' });
    },
    end,
  };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended before.
  }
}

function removeFolder(folder: string): void {
  try {
    // Its processes take a moment to let go of their files.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 30 });
  } catch {
    // The next start tries again.
  }
}

/** Profiles of hosts that were killed: they carry the process id of their host in their names. */
function removeAbandonedProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(profilePrefix) ? Number.parseInt(name.slice(profilePrefix.length), 10) : Number.NaN;
    if (Number.isInteger(pid) && !isAlive(pid)) removeFolder(join(tmpdir(), name));
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
