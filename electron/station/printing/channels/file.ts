import { rename, rm, writeFile } from 'node:fs/promises';
import { errorMessage } from '#shared/error-message.ts';
import { success } from '#shared/problem.ts';
import type { Channel, Line } from './channel.ts';

/** Each job replaces the file, whole or not at all. */
export function fileChannel(path: string): Channel {
  return { isOneWay: true, open: async () => success(lineTo(path)) };
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
