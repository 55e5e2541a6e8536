import { spawn, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ensureChromium, ensureLibraries, hasDisplay, projectFolder } from './machine.ts';
import { ensureElectron } from './real-electron.ts';

/** `npm start`: builds the app and shows it, on the real Electron where that is possible. */

const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};

interface Arguments {
  /** Save one picture there and end. */
  readonly screenshot: string | undefined;
  readonly forApp: readonly string[];
}

function parse(args: readonly string[]): Arguments {
  const forApp: string[] = [];
  let screenshot: string | undefined;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '--screenshot') screenshot = args[++index] ?? '';
    else if (argument.startsWith('--screenshot=')) screenshot = argument.slice('--screenshot='.length);
    else forApp.push(argument);
  }
  if (screenshot === '') throw new Error('--screenshot needs the name of a file: npm start -- --screenshot window.png');
  return { screenshot: screenshot === undefined ? undefined : resolve(screenshot), forApp };
}

function build(): boolean {
  say('Building Gatehouse…');
  const builder = join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js');
  const built = spawnSync(process.execPath, [builder, 'build'], { cwd: projectFolder, encoding: 'utf8' });
  if (built.status === 0) return true;
  process.stderr.write(`${built.stdout}${built.stderr}\nThe build failed; what it said is above.\n`);
  return false;
}

interface Program {
  readonly command: string;
  readonly args: readonly string[];
}

/** What shows the app, told to the person; `undefined` where nothing can. */
async function chooseProgram(): Promise<Program | undefined> {
  // Real Electron needs a screen even where nobody looks at it.
  const electron = hasDisplay() ? await ensureElectron(say) : undefined;
  if (electron !== undefined) {
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
    return { command: electron, args: isRoot ? ['--no-sandbox'] : [] };
  }
  if (ensureChromium(say) === undefined) return undefined;
  say(
    hasDisplay()
      ? 'Electron is not on this computer, so the app runs on the preview host: the same app, in a Chromium window.'
      : 'There is no screen here, so the app runs on the preview host, in a Chromium without a window.',
  );
  say('What it shows and does is the app; keychain, OS sandbox and installing need Electron (docs/preview-host.md).');
  return { command: process.execPath, args: [join(import.meta.dirname, 'main.ts')] };
}

function show(program: Program, { screenshot, forApp }: Arguments): Promise<number> {
  const follow = screenshot === undefined && !hasDisplay() ? join(projectFolder, 'preview.png') : '';
  const preview = screenshot !== undefined || follow !== '' ? ['-r', join(import.meta.dirname, 'preview.cjs')] : [];
  const child = spawn(program.command, [...program.args, ...preview, projectFolder, ...forApp], {
    // The channel tells the host when this program ends without having been able to say so.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, GATEHOUSE_PREVIEW_ONCE: screenshot ?? '', GATEHOUSE_PREVIEW_FOLLOW: follow },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  whenAbandoned(() => child.kill('SIGTERM'));
  if (screenshot === undefined) say('Gatehouse is starting. Ctrl-C ends it.');
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}

/** Ended with a signal, npm ends the shell between itself and this program, which then nobody tells. */
function whenAbandoned(end: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    end();
  }, 500);
  watching.unref();
}

async function main(): Promise<number> {
  const args = parse(process.argv.slice(2));
  ensureLibraries(say);
  if (!build()) return 1;
  const program = await chooseProgram();
  return program ? show(program, args) : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
