import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { load } from 'js-yaml';
import { startOnce } from './start-once.ts';

/**
 * `node resources/release/verify-packages.ts`: looks at what make-packages.ts has made in dist/: the fuses as they are in the program, the
 * signatures where SIGNED is `true`, and whether it starts.
 */

const project = resolve(import.meta.dirname, '../..');
const dist = join(project, 'dist');
const suffix = process.arch === 'x64' ? '' : `-${process.arch}`;
const programs: Partial<Record<NodeJS.Platform, string>> = {
  linux: `linux${suffix}-unpacked/gatehouse`,
  win32: `win${suffix}-unpacked/Gatehouse.exe`,
  darwin: `mac${suffix}/Gatehouse.app/Contents/MacOS/Gatehouse`,
};
const program = join(dist, programs[process.platform] ?? '');
if (!existsSync(program)) throw new Error(`${program} is missing: make-packages.ts makes it`);

async function wrongFuses(): Promise<string[]> {
  const text = readFileSync(join(project, 'electron-builder.yml'), 'utf8');
  const { electronFuses } = load(text) as { electronFuses: Record<string, boolean> };
  const wire = await getCurrentFuseWire(program);
  return Object.entries(electronFuses).flatMap(([name, wanted]) => {
    const option = FuseV1Options[(name.charAt(0).toUpperCase() + name.slice(1)) as keyof typeof FuseV1Options];
    // What is no fuse is a word to electron-builder.
    if (option === undefined) return [];
    return wire[option] === (wanted ? FuseState.ENABLE : FuseState.DISABLE)
      ? []
      : [`the fuse ${name} is not ${wanted}`];
  });
}

/** The system's own judgement. */
function signatureChecks(): readonly (readonly string[])[] {
  if (process.platform === 'darwin') {
    // The folder that people call the app.
    const bundle = resolve(program, '../../..');
    return [
      ['codesign', '--verify', '--deep', '--strict', '--verbose=2', bundle],
      ['spctl', '--assess', '--type', 'execute', '--verbose=2', bundle],
      ['xcrun', 'stapler', 'validate', bundle],
    ];
  }
  if (process.platform !== 'win32') return [];
  const files = readdirSync(dist).filter((name) => /\.(?:exe|msi)$/u.test(name));
  const status = '(Get-AuthenticodeSignature -LiteralPath $args[0]).Status';
  return [program, ...files.map((name) => join(dist, name))].map((file) => [
    'powershell',
    '-NoProfile',
    '-Command',
    `& { if (${status} -ne 'Valid') { exit 1 } } '${file.replaceAll("'", "''")}'`,
  ]);
}

const faults = await wrongFuses();
for (const [command = '', ...args] of process.env['SIGNED'] === 'true' ? signatureChecks() : []) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) faults.push(`not signed as it should be: ${[command, ...args].join(' ')}`);
}
const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
console.log(`it starts: ${await startOnce(program, asRoot)}`);
for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0 ? `${program}: fuses, signatures and start are as they should be` : 'not as it should be',
);
process.exitCode = faults.length === 0 ? 0 : 1;
