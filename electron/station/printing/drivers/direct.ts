import { errorMessage } from '#shared/error-message.ts';
import type { Problem, ProblemCode } from '#shared/problem.ts';
import type { Channel, Line } from '../channels/channel.ts';
import { usualTimings, type Timings } from '../channels/timings.ts';
import { createDialogue, type Dialogue, type DirectLanguage } from '../status/dialogue.ts';
import { mute } from '../status/readiness.ts';
import type { PrinterDriver, PrintOrder, PrintOutcome } from './driver.ts';

interface DirectParts {
  readonly channel: Channel;
  readonly language: DirectLanguage;
  /** One that does not answer is sent to blindly. */
  readonly answers: boolean;
  readonly timings?: Timings;
}

const notSent = (problem: Problem, retry = true): PrintOutcome => ({ is: 'notSent', problem, retry });
const unknown = (code: ProblemCode, detail?: string | null): PrintOutcome => ({
  is: 'unknown',
  problem: detail == null ? { code } : { code, detail },
});

/** A printer that gets its commands from the station itself. Each call has a connection of its own, which is closed at its end. */
export function createDirectDriver({ channel, language, answers, timings = usualTimings }: DirectParts): PrinterDriver {
  const isMute = !answers || channel.isOneWay;
  let turn = 0;

  function dialogueOn(line: Line): Dialogue | null {
    turn += 1;
    return isMute ? null : createDialogue(language, line, timings, turn);
  }

  return {
    async status(signal) {
      const opened = await channel.open(signal);
      if (!opened.ok) return { is: 'notReady', problem: opened.problem };
      const line = opened.value;
      const status = (await dialogueOn(line)?.status()) ?? mute;
      await line.close(timings.closeMs);
      return status;
    },

    async print(order) {
      if (order.document.kind !== 'raw') return notSent({ code: 'template_unfit' }, false);
      const opened = await channel.open(order.signal);
      if (!opened.ok) return notSent(opened.problem);
      const line = opened.value;
      const dialogue = dialogueOn(line);
      const hindrance = await hindranceOn(line, dialogue, order);
      if (hindrance !== null) {
        await line.close(timings.closeMs);
        return notSent(hindrance);
      }
      const outcome = await send(line, dialogue, order.document.bytes, order.onStatus, timings);
      if (outcome.is === 'unknown' && order.signal.aborted) return unknown('print_interrupted');
      return outcome;
    },

    discard: async () => {},
  };
}

/** Why the job cannot begin; null where it begins, and `onSending` has run. */
async function hindranceOn(line: Line, dialogue: Dialogue | null, order: PrintOrder): Promise<Problem | null> {
  const status = await dialogue?.status();
  const broken = order.signal.aborted ? 'broken off' : line.broken();
  if (broken !== null) return { code: 'printer_offline', detail: broken };
  if (status?.is === 'notReady') return status.problem;
  if (status !== undefined) order.onStatus?.(status);
  try {
    order.onSending();
    return null;
  } catch (error) {
    return { code: 'cannot_record', detail: errorMessage(error) };
  }
}

/** From here on nobody can be certain that nothing came out, except the printer that says that it did. */
async function send(
  line: Line,
  dialogue: Dialogue | null,
  bytes: Uint8Array,
  onStatus: PrintOrder['onStatus'],
  timings: Timings,
): Promise<PrintOutcome> {
  const isTaken = (await line.write(bytes)) === 'taken';
  if (dialogue === null) {
    // Without answers the closed connection is the only sign; a printer closes when it has read all.
    const isClosed = await line.close(isTaken ? timings.stallMs : 0);
    return isTaken && isClosed ? { is: 'printed' } : unknown('print_cut_off', line.broken());
  }
  const outcome = isTaken ? await confirm(line, dialogue, onStatus, timings) : unknown('print_cut_off', line.broken());
  await line.close(timings.closeMs);
  return outcome;
}

/** How long the printer's own word is waited for before it is asked how it is. */
const STEP_MS = 2_000;

/**
 * Waits until the printer says that it has printed; what it says of itself after that is a matter of the next job. One that says what it
 * lacks prints the rest when somebody has seen to it, and is waited for: giving up would leave everybody in doubt.
 */
async function confirm(
  line: Line,
  dialogue: Dialogue,
  onStatus: PrintOrder['onStatus'],
  { completionMs, troubleMs }: Timings,
): Promise<PrintOutcome> {
  const began = performance.now();
  let quietSince = began;
  for (;;) {
    const now = performance.now();
    const left = Math.max(0, quietSince + completionMs - now);
    if (await dialogue.isPrinted(Math.ceil(Math.min(STEP_MS, left)))) return { is: 'printed' };
    const status = line.broken() === null ? await dialogue.status() : null;
    const broken = line.broken();
    if (broken !== null) return unknown('print_cut_off', broken);
    const trouble = status?.is === 'notReady' && status.problem?.code !== 'printer_silent' ? status : null;
    if (trouble !== null) onStatus?.(trouble);
    const isOver = trouble === null ? left <= STEP_MS : now - began > troubleMs;
    if (isOver)
      return trouble?.problem == null ? unknown('print_unconfirmed') : { is: 'unknown', problem: trouble.problem };
    if (trouble !== null) quietSince = performance.now();
  }
}
