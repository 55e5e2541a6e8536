import { setTimeout as sleep } from 'node:timers/promises';
import type { PrinterStatus, PrintLanguage } from '#shared/printing.ts';
import type { Line } from '../channels/channel.ts';
import type { Timings } from '../channels/timings.ts';
import { completionAnswer, COMPLETION_QUESTION, escposStatus, realTimeAnswer, realTimeQuestions } from './escpos.ts';
import { silent } from './readiness.ts';
import { ASB_QUESTION, markAfter, starReadiness, starStatus, type StarMark, type StarStatus } from './star.ts';
import { HOST_STATUS_QUESTION, hostStatus, isIdle, zplStatus } from './zpl.ts';

/** Languages of printers that are spoken to without a driver of the system. */
export type DirectLanguage = Exclude<PrintLanguage, 'html'>;

/** What is said on one line beside the job itself. */
export interface Dialogue {
  status(): Promise<PrinterStatus>;
  /** After the job: whether the printer says in time that it has printed it. May be asked again. */
  isPrinted(timeoutMs: number): Promise<boolean>;
}

/** `turn` is another number at each job of a printer. */
export function createDialogue(language: DirectLanguage, line: Line, timings: Timings, turn: number): Dialogue {
  if (language === 'zpl') return zplDialogue(line, timings);
  return language === 'escpos' ? escposDialogue(line, timings) : starDialogue(line, timings, turn);
}

function escposDialogue(line: Line, { answerMs }: Timings): Dialogue {
  return {
    async status() {
      const answers: (number | null)[] = [];
      for (const question of realTimeQuestions) {
        // Answers do not say what they answer: one question at a time.
        answers.push(await line.ask(question, realTimeAnswer, answerMs));
        // Some clones do not know all four; all know the first.
        if (answers[0] === null) break;
      }
      return escposStatus(answers);
    },
    isPrinted: async (timeoutMs) => (await line.ask(COMPLETION_QUESTION, completionAnswer, timeoutMs)) !== null,
  };
}

function zplDialogue(line: Line, timings: Timings): Dialogue {
  const ask = () => line.ask(HOST_STATUS_QUESTION, hostStatus, timings.answerMs);
  return {
    async status() {
      const status = await ask();
      return status === null ? silent : zplStatus(status);
    },
    isPrinted: (timeoutMs) =>
      repeated(line, timings, timeoutMs, async () => {
        const status = await ask();
        return status !== null && isIdle(status);
      }),
  };
}

function starDialogue(line: Line, timings: Timings, turn: number): Dialogue {
  let last: StarStatus | null = null;
  let mark: StarMark | null = null;
  /** Behind the job; null where it is not taken any more. */
  async function leaveMark(): Promise<StarMark | null> {
    const left = markAfter(last, turn);
    return (await line.write(left.bytes)) === 'taken' ? left : null;
  }
  async function ask(): Promise<StarStatus | null> {
    const fresh = await line.ask(ASB_QUESTION, starStatus, timings.answerMs);
    if (fresh !== null) last = fresh;
    return fresh;
  }
  return {
    async status() {
      const status = await ask();
      return status === null ? silent : starReadiness(status);
    },
    async isPrinted(timeoutMs) {
      mark ??= await leaveMark();
      if (mark === null) return false;
      const { isReached } = mark;
      return repeated(line, timings, timeoutMs, async () => {
        const status = await ask();
        return status !== null && isReached(status);
      });
    },
  };
}

/** Asks until it is so, the line breaks, or the time is over. */
async function repeated(
  line: Line,
  { pollMs }: Timings,
  timeoutMs: number,
  isSo: () => Promise<boolean>,
): Promise<boolean> {
  const timeUp = AbortSignal.timeout(timeoutMs);
  while (line.broken() === null && !timeUp.aborted) {
    if (await isSo()) return true;
    await sleep(pollMs, undefined, { signal: timeUp }).catch(() => {});
  }
  return false;
}
