import { localCups } from '../spooler/cups.ts';
import type { WindowsSpooler } from '../spooler/windows.ts';
import { createCupsDriver } from './cups.ts';
import type { PrinterDriver } from './driver.ts';
import { createWindowsQueueDriver } from './windows-queue.ts';

/** A queue of the computer's print system, which passes the bytes on as they are. */
export const createQueueDriver = (queue: string, platform: NodeJS.Platform, windows: WindowsSpooler): PrinterDriver =>
  platform === 'win32'
    ? createWindowsQueueDriver({ queue, spooler: windows })
    : createCupsDriver({ queue, server: localCups(platform) });
