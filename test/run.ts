import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ensureChromium, ensureLibraries, findHeadlessShell } from './electron-host/machine.ts';
import { laidOutApp } from './packaging/packages.ts';

/**
 * `npm test`: everything that has to hold, in one command. What the machine lacks is fetched first, or named.
 * Faults show early: the quick checks come before the app is built and driven. What keeps one core busy runs beside another.
 */

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Known only once the steps before have done their work. */
  readonly env?: () => Readonly<Record<string, string>>;
}

const npmRun = (script: string): Pick<Step, 'command' | 'args'> => ({
  command: 'npm',
  args: ['run', '--silent', script],
});

/** One after the other; the steps of a row at the same time. */
const rows: readonly (readonly Step[])[] = [
  [
    { name: 'lint: types, rules', ...npmRun('lint:code') },
    { name: 'lint: import zones, unused code, format', ...npmRun('lint:project') },
  ],
  [
    { name: 'build: the bundles that the app ships', ...npmRun('build') },
    { name: 'the rules at the door: every branch', ...npmRun('test:rules') },
  ],
  [
    { name: 'pack: the app as it is installed', command: 'node', args: ['test/packaging/pack.ts'] },
    { name: 'HID lab: scanners under a real kernel', ...npmRun('test:hid-lab') },
  ],
  [{ name: 'unit and integration tests', ...npmRun('test:unit') }],
  [
    {
      name: 'end-to-end tests of the packed app',
      ...npmRun('test:e2e'),
      env: () => ({ GATEHOUSE_APP: laidOutApp() }),
    },
  ],
];

function say(sentence: string): void {
  console.log(sentence);
}

/** Runs a step. The first of a row is heard as it goes; what the others say is kept until the row is through. */
async function run({ name, command, args, env: own }: Step, isFirst: boolean, everyone: NodeJS.ProcessEnv) {
  const started = performance.now();
  if (isFirst) say(`\n== ${name}`);
  const child = spawn(command, args, {
    stdio: ['inherit', isFirst ? 'inherit' : 'pipe', isFirst ? 'inherit' : 'pipe'],
    env: { ...everyone, ...own?.() },
    shell: process.platform === 'win32',
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part));
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = ((performance.now() - started) / 1_000).toFixed(0);
  return () => {
    if (!isFirst) say(`\n== ${name}\n${Buffer.concat(said).toString()}`);
    say(`== ${code === 0 ? 'done' : 'FAILED'} after ${seconds} s`);
    return code === 0;
  };
}

/** The steps that failed. */
async function runRow(row: readonly Step[], env: NodeJS.ProcessEnv): Promise<readonly Step[]> {
  const reports = await Promise.all(row.map((step, index) => run(step, index === 0, env)));
  return row.filter((_, index) => reports[index]?.() === false);
}

const chromium = ensureChromium(say);
ensureLibraries(say);
if (chromium === undefined) process.exitCode = 1;
else {
  const shell = findHeadlessShell();
  const env = {
    ...process.env,
    CHROME_PATH: chromium,
    ...(shell === undefined ? {} : { GATEHOUSE_HEADLESS_SHELL: shell }),
  };
  let failed: readonly Step[] = [];
  for (const row of rows) if (failed.length === 0) failed = await runRow(row, env);
  say(failed.length === 0 ? '\nAll tests passed.' : `\nNot passed: ${failed.map(({ name }) => name).join('; ')}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
