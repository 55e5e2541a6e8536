import { spawnSync } from 'node:child_process';
import { ensureChromium, ensureLibraries, findHeadlessShell } from './electron-host/machine.ts';

/**
 * `npm test`: everything that has to hold, in one command. What the machine lacks is fetched first, or named.
 * Faults show early: the quick checks come before the app is built and driven.
 */

const steps = [
  { name: 'lint: types, rules, import zones, unused code, format', command: 'npm', args: ['run', '--silent', 'lint'] },
  { name: 'build: the bundles that the app ships', command: 'npm', args: ['run', '--silent', 'build'] },
  { name: 'the rules at the door: every branch', command: 'npm', args: ['run', '--silent', 'test:rules'] },
  { name: 'unit and integration tests', command: 'npm', args: ['run', '--silent', 'test:unit'] },
  { name: 'HID lab: scanners under a real kernel', command: 'npm', args: ['run', '--silent', 'test:hid-lab'] },
  { name: 'end-to-end tests of the built app', command: 'npm', args: ['run', '--silent', 'test:e2e'] },
] as const;

function say(sentence: string): void {
  console.log(sentence);
}

function run({ name, command, args }: (typeof steps)[number], env: NodeJS.ProcessEnv): boolean {
  const started = performance.now();
  say(`\n== ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  say(`== ${status === 0 ? 'done' : 'FAILED'} after ${((performance.now() - started) / 1_000).toFixed(0)} s`);
  return status === 0;
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
  const failed = steps.find((step) => !run(step, env));
  say(failed === undefined ? '\nAll tests passed.' : `\nNot passed: ${failed.name}.`);
  process.exitCode = failed === undefined ? 0 : 1;
}
