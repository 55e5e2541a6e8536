import type { HidLayoutName } from '#shared/scanners.ts';
import type { Waiting } from '../../vivenu/retry.ts';
import { startReportOf } from '../makers.ts';
import type { ScannerEvent } from '../scanner-event.ts';
import type { HidDevice, HidHandle, HidPort } from './hid-port.ts';
import { createHidReader } from './reader.ts';

/** A scanner that is open. */
export interface Connection {
  readonly device: HidDevice;
  readonly descriptor: Uint8Array | null;
  layout(): HidLayoutName | null;
  /** Once; a code under way is incomplete. */
  close(): Promise<void>;
}

interface Parts {
  readonly device: HidDevice;
  readonly port: HidPort;
  readonly waiting: Pick<Waiting, 'sleep'>;
  readonly uptime: () => number;
  readonly onEvents: (events: readonly ScannerEvent[]) => void;
  readonly onReport: (report: Uint8Array, atMs: number) => void;
  readonly onGone: (why: string) => void;
}

/** A moment more, so that reports that came while this program was busy are heard before their code is given up. */
const LAST_CALL_MS = 50;

/** Rejects where the device cannot be opened. */
export async function connect(parts: Parts): Promise<Connection> {
  const descriptor = await parts.port.descriptor(parts.device.path);
  return listen(parts, descriptor, await parts.port.open(parts.device.path));
}

/** Scanners that send their codes without being asked do not know the report, and say so. */
async function start(handle: HidHandle, { vendorId }: HidDevice): Promise<void> {
  const report = startReportOf(vendorId);
  if (report !== null) await handle.sendFeature(report).catch(() => undefined);
}

function listen(parts: Parts, descriptor: Uint8Array | null, handle: HidHandle): Connection {
  const { device, waiting, uptime, onEvents, onReport, onGone } = parts;
  const reader = createHidReader({ vendorId: device.vendorId, descriptor });
  const closing = new AbortController();
  let isExpiring = false;
  let heldUpMs = 0;

  const clock = (): number => uptime() - heldUpMs;

  /** A code is only over when `expireInTime` says so: a report that comes late by the clock has waited for this program. */
  function momentOfReport(): number {
    const until = reader.pendingUntilMs();
    if (until !== null) heldUpMs += Math.max(0, clock() - until + 1);
    return clock();
  }

  async function expireInTime(): Promise<void> {
    isExpiring = true;
    for (let until = reader.pendingUntilMs(); until !== null; until = reader.pendingUntilMs()) {
      await waiting.sleep(Math.max(0, until - clock()), closing.signal);
      await waiting.sleep(LAST_CALL_MS, closing.signal);
      if (closing.signal.aborted) break;
      onEvents(reader.expire(Math.max(until, clock())));
    }
    isExpiring = false;
  }

  handle.onGone((why) => {
    if (!closing.signal.aborted) onGone(why);
  });
  handle.onReport((report) => {
    if (closing.signal.aborted) return;
    onReport(report, uptime());
    onEvents(reader.report(report, momentOfReport()));
    if (!isExpiring) void expireInTime();
  });

  void start(handle, device);

  return {
    device,
    descriptor,
    layout: () => reader.layout(),
    async close() {
      if (closing.signal.aborted) return;
      closing.abort();
      onEvents(reader.reset(clock()));
      await handle.close();
    },
  };
}
