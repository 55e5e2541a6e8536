import { posix } from 'node:path';

/** What an AppImage tells the program that it carries: where it lies, and the folder in which it is mounted. */
interface Told {
  readonly APPIMAGE?: string | undefined;
  readonly APPDIR?: string | undefined;
}

/**
 * The AppImage that this program runs from; null where it runs from none. The two variables may also be those of another AppImage from
 * which this program was started, a terminal for one: they are believed only where the program lies in what is mounted. Pure.
 */
export function appImageOf({ APPIMAGE: image = '', APPDIR: mounted = '' }: Told, executable: string): string | null {
  if (!posix.isAbsolute(image) || !posix.isAbsolute(mounted)) return null;
  const folder = posix.normalize(`${mounted}/`);
  return folder !== '/' && posix.normalize(executable).startsWith(folder) ? image : null;
}
