import { readFileSync, statSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { layOut } from './asar.ts';
import { launchChromium } from './chromium.ts';
import { type Manifest, type Package, openWindows, setChromium, setHost, setReady } from './host.ts';
import { findChromium, hasDisplay } from './machine.ts';
import { Targets } from './targets.ts';

/** How long an app may take to end itself after it was asked to. */
const graceMs = 15_000;

interface CommandLine {
  readonly target: string;
  readonly modules: readonly string[];
  readonly has: (name: string) => boolean;
}

/** `[-r module] [switches] <app folder> [args]`; the first argument that is neither is the app. */
function parse(args: readonly string[]): CommandLine {
  const modules: string[] = [];
  let target: string | undefined;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '-r' || argument === '--require') modules.push(args[++index] ?? '');
    else if (!argument.startsWith('-')) target ??= argument;
  }
  return {
    target: resolve(target ?? '.'),
    modules,
    has: (name) => args.some((argument) => argument === name || argument.startsWith(`${name}=`)),
  };
}

/** The package that the host was started from; its program says so (test/packaging/stand-in/linux.ts). */
function ownPackage(): Package | null {
  const program = process.env['GATEHOUSE_HOST_PROGRAM'];
  delete process.env['GATEHOUSE_HOST_PROGRAM'];
  return program === undefined ? null : { program, resources: join(dirname(program), 'resources') };
}

function electronVersion(from: Package | null): string {
  if (from) return readFileSync(join(dirname(from.program), 'version'), 'utf8').trim();
  const require = createRequire(import.meta.url);
  return (require('electron/package.json') as { version: string }).version;
}

/** What the app may ask `process` about itself. */
function passForElectron(args: readonly string[], from: Package | null): void {
  Object.defineProperty(process.versions, 'electron', { value: electronVersion(from), enumerable: true });
  Object.assign(process, { type: 'browser', resourcesPath: from?.resources ?? import.meta.dirname });
  if (from) process.execPath = from.program;
  process.argv = [from?.program ?? join(import.meta.dirname, 'electron'), ...args];
}

/** `GATEHOUSE_HOST_NODE_HID` names a module that takes the place of node-hid: a test's scanners. */
function redirectImports(): string {
  const hid = process.env['GATEHOUSE_HOST_NODE_HID'];
  const url = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href;
  registerHooks({
    resolve(specifier, context, next) {
      if (/^electron(\/main|\/common)?$/.test(specifier)) return { url, shortCircuit: true };
      if (specifier === 'node-hid' && hid !== undefined) return { url: pathToFileURL(hid).href, shortCircuit: true };
      return next(specifier === 'original-fs' ? 'node:fs' : specifier, context);
    },
  });
  return url;
}

/** The app's folder, what it says of itself, and the file to start. */
function locate(target: string): { folder: string; manifest: Manifest; entry: string } {
  const isFolder = statSync(target).isDirectory();
  const folder = isFolder ? target : dirname(target);
  let manifest: Manifest = { name: 'app', version: '0.0.0' };
  try {
    manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  } catch (error) {
    if (isFolder) throw error;
  }
  return { folder, manifest, entry: isFolder ? join(folder, manifest.main ?? 'index.js') : target };
}

function isHeadless(): boolean {
  const asked = process.env['GATEHOUSE_HOST_HEADLESS'];
  return asked === undefined || asked === '' ? !hasDisplay() : asked !== '0';
}

function quitOnSignals(quit: () => void): void {
  let askedAt = 0;
  const ask = (): void => {
    // A terminal's Ctrl-C may arrive twice: from the terminal, and from the program that started the host.
    const now = performance.now();
    if (askedAt > 0 && now - askedAt > 500) process.exit(1);
    if (askedAt > 0) return;
    askedAt = now;
    setTimeout(() => process.exit(1), graceMs).unref();
    quit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  // The program that started the host over a channel has ended, maybe without a chance to say so.
  process.on('disconnect', ask);
  process.channel?.unref();
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const from = ownPackage();
  const { target, modules, has } = parse(args);
  // A packaged Electron starts the app of its package, and takes neither another one nor modules from the command line.
  const { folder, manifest, entry } = locate(from ? layOut(join(from.resources, 'app.asar')) : target);
  const headless = isHeadless();
  setHost({ folder, manifest, headless, from });

  const executable = findChromium();
  if (executable === undefined) {
    throw new Error('The preview host needs Chromium. Install it, or set CHROME_PATH to the file that starts it.');
  }

  passForElectron(args, from);
  const electron = redirectImports();
  const { app, allWindowsClosed, announceReady, chosenSwitches, isQuitting } = await import('./app.ts');
  const userData = args.find((argument) => argument.startsWith('--user-data-dir='));
  if (userData !== undefined) app.setPath('userData', resolve(userData.slice('--user-data-dir='.length)));
  quitOnSignals(() => app.quit());

  // Modules of -r come before it, as on Electron.
  await import(electron);
  const require = createRequire(join(process.cwd(), 'package.json'));
  for (const module of from ? [] : modules) require(resolve(module));

  // By then it has set its switches, and a second instance has decided to end.
  await import(pathToFileURL(entry).href);
  if (isQuitting()) return;
  const isRoot = process.getuid?.() === 0;
  const chromium = await launchChromium({
    executable,
    headless,
    sandbox: !isRoot && !has('--no-sandbox'),
    announcePort: has('--remote-debugging-port'),
    switches: chosenSwitches(),
  });
  if (isQuitting()) return;
  setChromium({ chromium, targets: await Targets.of(chromium) });
  chromium.cdp.onClosed(() => {
    if (isQuitting() || openWindows.size === 0) return;
    process.stderr.write('Chromium has ended unexpectedly.\n');
    process.exitCode = 1;
    for (const window of openWindows.values()) window.destroy();
    if (openWindows.size === 0) allWindowsClosed();
  });
  setReady();
  announceReady();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
