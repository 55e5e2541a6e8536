import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './chromium.ts';

/** What a second start tells the first one. */
export interface Notice {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

export interface InstanceLock {
  release(): void;
}

/** Names one process for good: a process id alone may belong to somebody else after a crash or a restart of the machine. */
function identity(pid: number): string {
  if (process.platform === 'linux') {
    // The fields after the program's name, which may contain anything but a later ')'. The 20th of them is the start.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return `${pid} ${fields?.[19] ?? ''}`;
  }
  if (process.platform === 'darwin') {
    return `${pid} ${spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()}`;
  }
  return String(pid);
}

function isHeld(lock: string): boolean {
  try {
    const holder = readFileSync(lock, 'utf8');
    const pid = Number.parseInt(holder, 10);
    return isAlive(pid) && identity(pid) === holder;
  } catch {
    // The lock was released, or its process ended, while we looked.
    return false;
  }
}

/**
 * One app per user data folder. Like Electron's, asking for the lock is synchronous, and the one who does not get it has
 * by then told the first one; hence a folder of notices that the first one watches, and no socket.
 */
export function acquireInstanceLock(
  userData: string,
  additionalData: unknown,
  onNotice: (notice: Notice) => void,
): InstanceLock | undefined {
  const folder = join(userData, 'gatehouse-host-instance');
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock');
  const mine = join(folder, `claim-${process.pid}`);
  writeFileSync(mine, identity(process.pid));
  try {
    for (;;) {
      try {
        // A link appears with its content, or not at all.
        linkSync(mine, lock);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        if (isHeld(lock)) {
          leaveNotice(folder, { argv: process.argv, workingDirectory: process.cwd(), additionalData });
          return undefined;
        }
        rmSync(lock, { force: true });
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }

  for (const name of noticesIn(folder)) rmSync(join(folder, name), { force: true });
  const watcher = watch(folder, { persistent: false }, () => {
    for (const notice of takeNotices(folder)) onNotice(notice);
  });
  return {
    release() {
      watcher.close();
      rmSync(lock, { force: true });
    },
  };
}

const noticesIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.notice'));

function leaveNotice(folder: string, notice: Notice): void {
  const draft = join(folder, `${process.pid}.draft`);
  writeFileSync(draft, JSON.stringify(notice));
  renameSync(draft, join(folder, `${Date.now()}-${process.pid}.notice`));
}

function takeNotices(folder: string): Notice[] {
  const notices: Notice[] = [];
  for (const name of noticesIn(folder)) {
    const file = join(folder, name);
    notices.push(JSON.parse(readFileSync(file, 'utf8')) as Notice);
    rmSync(file, { force: true });
  }
  return notices;
}
