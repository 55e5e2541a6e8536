import { randomFillSync } from 'node:crypto';
import { existsSync, rmSync, statfsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Room on the disk that is taken while there is enough of it, and given up when the disk is full: it lets some hundreds of
 * scans through, until somebody has made room.
 */
export interface Reserve {
  /** Gives the room to the scans; false where there is none left. */
  release(): boolean;
  /** Takes the room where it is not taken and the disk has plenty. */
  take(): Promise<void>;
  /** The room has been given up and not taken again. */
  isUsed(): boolean;
}

const BYTES = 8 * 1024 * 1024;
/** With less than this left besides, the room stays with the others. */
const PLENTY_BYTES = 4 * BYTES;

export function openReserve(folder: string): Reserve {
  const file = join(folder, 'reserve.bin');
  let used = false;
  return {
    release() {
      if (!existsSync(file)) return false;
      used = true;
      rmSync(file);
      return true;
    },

    async take() {
      try {
        if (!existsSync(file)) {
          const { bavail, bsize } = statfsSync(folder);
          if (bavail * bsize < PLENTY_BYTES) return;
          await fill(`${file}.new`);
          await rename(`${file}.new`, file);
        }
        used = false;
      } catch {
        // Not enough room after all: nothing that a scan needs.
        await rm(`${file}.new`, { force: true }).catch(() => undefined);
      }
    },

    isUsed: () => used,
  };
}

/** Bytes that no file system can make smaller. */
async function fill(path: string): Promise<void> {
  const block = randomFillSync(Buffer.alloc(1024 * 1024));
  const file = await open(path, 'w');
  try {
    for (let written = 0; written < BYTES; written += block.length) await file.write(block);
    await file.sync();
  } finally {
    await file.close();
  }
}
