import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the lab takes from this computer and from Debian: an emulator, a kernel, a shell for the guest, udev. */

/** Why the lab cannot run here, in words that follow "skipped:". */
export class CannotRun extends Error {}

export const EMULATOR = 'qemu-system-x86_64';
const KERNEL = 'linux-image-cloud-amd64';
const SHELL = 'busybox-static';
const UNPACKER = 'xz';
/** Programs that the lab runs, and the Debian packages that bring them. */
const NEEDED: readonly (readonly [program: string, packageName: string])[] = [
  [EMULATOR, 'qemu-system-x86'],
  ['udevadm', 'udev'],
  [UNPACKER, 'xz-utils'],
];

function run(
  program: string,
  args: readonly string[],
  cwd?: string,
): { readonly ok: boolean; readonly output: string } {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env, cwd, timeout: 120_000 });
  return { ok: status === 0, output: status === 0 ? stdout : (stderr ?? '').trim().split('\n').slice(-2).join(' ') };
}

function must(program: string, args: readonly string[], cwd?: string): string {
  const { ok, output } = run(program, args, cwd);
  if (!ok) throw new CannotRun(`\`${program} ${args.join(' ')}\` failed: ${output}`);
  return output;
}

const has = (program: string): boolean => run('sh', ['-c', `command -v ${program}`]).ok;

/** Installs what is missing, where that is allowed without a password. */
export function ensurePrograms(say: (sentence: string) => void): void {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new CannotRun(`it needs Linux on x64, and this is ${process.platform} on ${process.arch}`);
  }
  if (!has('apt-get')) throw new CannotRun('it takes its kernel from Debian, and there is no apt-get here');
  const missing = NEEDED.filter(([program]) => !has(program)).map(([, packageName]) => packageName);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0)
    throw new CannotRun(`it needs the packages ${missing.join(', ')}, and only root can install them`);
  say(`Installing ${missing.join(', ')}…`);
  must('apt-get', ['update', '-qq']);
  must('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing]);
}

/** The packages by the names of their files, which carry their versions; null where the lists do not know them. */
function resolveFiles(): readonly string[] | null {
  // The package without a version in its name only points at the newest kernel.
  const [, image] =
    /Depends: (linux-image-\S+)/u.exec(run('apt-cache', ['depends', '--important', KERNEL]).output) ?? [];
  if (image === undefined) return null;
  const { ok, output } = run('apt-get', ['download', '-qq', '--print-uris', image, SHELL]);
  const files = [...output.matchAll(/^'\S+' (\S+\.deb) /gmu)].map(([, file = '']) => file).toSorted();
  return ok && files.length === 2 ? files : null;
}

const cacheFolder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'gatehouse', 'hid-lab');

function cached(): readonly string[] {
  return readdirSync(cacheFolder)
    .filter((file) => file.endsWith('.deb'))
    .toSorted();
}

/**
 * The kernel's and the shell's package, newest versions. What was downloaded before is taken again while it is still what the
 * package lists name; the lists are read anew before a download, because old ones name files that are gone.
 */
function downloadPackages(say: (sentence: string) => void): readonly string[] {
  mkdirSync(cacheFolder, { recursive: true });
  const known = resolveFiles();
  if (known !== null && known.every((file) => cached().includes(file))) return known;
  say("Downloading Debian's kernel (27 MB)…");
  must('apt-get', ['update', '-qq']);
  const files = resolveFiles();
  if (files === null)
    throw new CannotRun(`the package lists of this computer have no ${KERNEL}: it is not Debian, or offline`);
  const folder = mkdtempSync(join(cacheFolder, 'download-'));
  try {
    must('apt-get', ['download', '-qq', ...files.map((file) => file.split('_')[0] ?? '')], folder);
    for (const file of cached()) rmSync(join(cacheFolder, file));
    for (const file of readdirSync(folder)) renameSync(join(folder, file), join(cacheFolder, file));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return files;
}

/** Unpacks what the lab needs of both packages into a folder of its own, which the caller takes away. */
export function unpackPackages(say: (sentence: string) => void): string {
  const files = downloadPackages(say).map((file) => join(cacheFolder, file));
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-hid-lab-'));
  const wanted = ['./boot/vmlinuz-*', '*/kernel/drivers/hid/*.ko*', './bin/busybox', './usr/bin/busybox'];
  for (const file of files) {
    // Each package has some of them, and tar counts the others as a failure.
    const patterns = wanted.map((pattern) => `'${pattern}'`).join(' ');
    run('sh', [
      '-c',
      `dpkg-deb --fsys-tarfile '${file}' | tar --extract --wildcards --directory '${folder}' ${patterns}`,
    ]);
  }
  return folder;
}

/** Every shared library that the programs ask for, at the path by which they find it. */
export function librariesOf(programs: readonly string[]): readonly string[] {
  const paths = programs.flatMap((program) => must('ldd', [program]).match(/\/\S*\.so\S*/gu) ?? []);
  return [...new Set(paths)].toSorted();
}

/** A kernel module, which newer kernels bring compressed. */
export function readModule(file: string): Buffer {
  const { status, stdout } = spawnSync(UNPACKER, ['--decompress', '--stdout', '--force', file], { maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`The kernel module ${file} cannot be read.`);
  return stdout;
}
