import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success } from '#shared/problem.ts';
import type { Channel, Line } from './channel.ts';

/** Each job replaces the file, whole or not at all. */
export function fileChannel(path: string): Channel {
  return {
    isOneWay: true,
    async open() {
      // Nothing has left yet: what can be known of the place is asked now.
      const folder = await stat(dirname(path)).catch(() => null);
      const there = await stat(path).catch(() => null);
      if (folder?.isDirectory() !== true) return failure('printer_offline', `${dirname(path)} is no folder`);
      return there?.isDirectory() === true ? failure('printer_refused', `${path} is a folder`) : success(lineTo(path));
    },
  };
}

function lineTo(path: string): Line {
  const temporary = `${path}.part`;
  let why: string | null = null;
  return {
    async write(bytes) {
      try {
        await writeFile(temporary, bytes);
        await rename(temporary, path);
        return 'taken';
      } catch (error) {
        why = errorMessage(error);
        await rm(temporary, { force: true }).catch(() => {});
        return 'broken';
      }
    },
    ask: async () => null,
    broken: () => why,
    close: async () => why === null,
  };
}
