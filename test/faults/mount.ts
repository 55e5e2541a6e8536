import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from './stage.ts';

/** Small file systems of a test's own, which only root can mount. They go with the test, however it ends. */

function run(command: string, args: readonly string[]): string | null {
  const { status, stderr, error } = spawnSync(command, args);
  return status === 0 ? null : `${command}: ${error?.message ?? stderr.toString().trim()}`;
}

function must(command: string, ...args: readonly string[]): void {
  const wrong = run(command, args);
  if (wrong !== null) throw new Error(wrong);
}

function mountPoint(stage: Stage): string {
  const folder = join(stage.folder(), 'mounted');
  mkdirSync(folder);
  return folder;
}

/** Mounts, and takes it away after the test: lazily, since a process that was killed may still hold a file. */
function mountForTest(stage: Stage, ...args: readonly string[]): string {
  const folder = mountPoint(stage);
  must('mount', ...args, folder);
  stage.onEnd(() => run('umount', ['--lazy', folder]));
  return folder;
}

export const mountTmpfs = (stage: Stage, megabytes: number): string =>
  mountForTest(stage, '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'gatehouse-test');

/** Mounts a file that holds an ext4 file system. */
export const mountImage = (stage: Stage, file: string): string => mountForTest(stage, '-t', 'ext4', '-o', 'loop', file);

export const makeReadOnly = (folder: string): void => must('mount', '-o', 'remount,ro', folder);
export const makeWritable = (folder: string): void => must('mount', '-o', 'remount,rw', folder);

/** A file with an empty ext4 file system. */
export function makeImage(stage: Stage, megabytes: number): string {
  const file = join(stage.folder(), 'disk.img');
  must('truncate', '--size', `${megabytes}M`, file);
  must('mkfs.ext4', '-q', '-F', file);
  return file;
}

/** Tries it out: why no file system can be mounted here; null where one can. */
function whyNot(...args: readonly string[]): string | null {
  if (process.platform !== 'linux') return `this is ${process.platform}, not Linux`;
  if (process.getuid?.() !== 0) return 'only root can mount';
  const folder = `/tmp/gatehouse-mount-${process.pid}-${args.length}`;
  mkdirSync(folder, { recursive: true });
  const wrong = run('mount', [...args, folder]);
  run('umount', [folder]);
  run('rmdir', [folder]);
  return wrong;
}

export const noTmpfs = (): string | null => whyNot('-t', 'tmpfs', 'gatehouse-test');

export function noLoopMount(): string | null {
  const root = noTmpfs();
  if (root !== null) return root;
  const file = `/tmp/gatehouse-image-${process.pid}`;
  const wrong =
    run('truncate', ['--size', '8M', file]) ??
    run('mkfs.ext4', ['-q', '-F', file]) ??
    whyNot('-t', 'ext4', '-o', 'loop', file);
  run('rm', ['-f', file]);
  return wrong;
}
