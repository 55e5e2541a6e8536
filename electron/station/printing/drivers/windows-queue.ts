import { setTimeout as sleep } from 'node:timers/promises';
import { errorMessage } from '#shared/error-message.ts';
import type { Problem } from '#shared/problem.ts';
import type { WindowsPrinter, WindowsSpooler } from '../spooler/windows.ts';
import type { PrinterDriver, PrintOrder, PrintOutcome } from './driver.ts';

interface Parts {
  readonly queue: string;
  readonly spooler: WindowsSpooler;
  /** For the spooler to take a job. */
  readonly submitMs?: number;
}

/** Well above what a local spooler takes for the few hundred kilobytes of a wristband. */
const SUBMIT_MS = 20_000;

/**
 * A queue of the Windows spooler. The spooler takes a job and says no more of it: a printer that is off keeps it, and prints it when it
 * is back, and the module in use can neither watch a job nor cancel it. So `printed` means that the spooler has it. This way was never
 * tried on Windows: a printer with a network port is better reached by its address.
 */
export function createWindowsQueueDriver({ queue, spooler, submitMs = SUBMIT_MS }: Parts): PrinterDriver {
  /** Null where nothing is known against it. */
  async function hindrance(): Promise<Problem | null> {
    try {
      const found = await spooler.find(queue);
      return found === null ? { code: 'queue_unknown' } : hindranceOf(found);
    } catch (error) {
      return { code: 'spooler_unavailable', detail: errorMessage(error) };
    }
  }

  async function submit({ name, signal }: PrintOrder, bytes: Uint8Array): Promise<PrintOutcome> {
    const inTime = new AbortController();
    const submitted = spooler.submit(queue, name, bytes).then((): PrintOutcome => ({ is: 'printed' }), unknown);
    const late = sleep(submitMs, undefined, { signal: AbortSignal.any([signal, inTime.signal]) }).then(
      () => unknown('the spooler does not answer'),
      () => unknown('broken off'),
    );
    const outcome = await Promise.race([submitted, late]);
    inTime.abort();
    return outcome;
  }

  return {
    // Asked only before a job: the list that it has to be looked for in takes long where a print server does not answer.
    status: async () => ({ is: 'unknown', problem: { code: 'printer_mute' } }),

    async print(order) {
      const { document, onSending } = order;
      if (document.kind !== 'raw') return { is: 'notSent', problem: { code: 'template_unfit' }, retry: false };
      const problem = await hindrance();
      if (problem !== null) return { is: 'notSent', problem, retry: true };
      try {
        onSending();
      } catch (error) {
        return { is: 'notSent', problem: { code: 'cannot_record', detail: errorMessage(error) }, retry: true };
      }
      return submit(order, document.bytes);
    },

    // There is no call for it; a job that the spooler has is counted as printed anyway.
    discard: async () => {},
  };
}

function hindranceOf({ state }: WindowsPrinter): Problem | null {
  if (state === 'paused') return { code: 'printer_paused' };
  return state === 'offline' ? { code: 'printer_offline' } : null;
}

/** Nobody knows how far the spooler came. */
const unknown = (why: unknown): PrintOutcome => ({
  is: 'unknown',
  problem: { code: 'print_unconfirmed', detail: errorMessage(why) },
});
