import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { appImageOf } from '../station/app-image.ts';
import type { Kind } from '../station/updates/offer.ts';

export interface Computer extends Kind {
  readonly isPackaged: boolean;
  readonly resources: string;
  /** The program's own file. */
  readonly program: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How a package comes in; null where this copy cannot replace itself. */
export interface WayIn {
  readonly asksForPassword: boolean;
  /** The AppImage that runs. */
  readonly appImage: string | null;
}

export function wayIn({ platform, isPackaged, resources, program, env }: Computer): WayIn | null {
  if (!isPackaged) return null;
  switch (platform) {
    case 'win32': {
      // Put there for all users of the computer.
      const forAll = ['ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432'].some((name) => isInside(program, env[name]));
      // Without its uninstaller beside it, it was only unpacked.
      const isInstalled = existsSync(join(dirname(program), 'Uninstall Gatehouse.exe'));
      return isInstalled ? { asksForPassword: forAll, appImage: null } : null;
    }
    case 'darwin': {
      // From a disk image, or the place where macOS runs what was only downloaded, nothing can be replaced.
      if (program.startsWith('/Volumes/') || program.includes('/AppTranslocation/')) return null;
      return { asksForPassword: !canWrite(resolve(resources, '../..')), appImage: null };
    }
    case 'linux': {
      // Of a deb or rpm, the system's packages take care.
      const appImage = appImageOf(env, program);
      if (appImage === null || existsSync(join(resources, 'package-type'))) return null;
      return canWrite(dirname(appImage)) ? { asksForPassword: false, appImage } : null;
    }
    default:
      return null;
  }
}

const isInside = (path: string, folder: string | undefined): boolean =>
  folder !== undefined && folder !== '' && path.startsWith(resolve(folder) + sep);

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
