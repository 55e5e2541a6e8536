import type { Answer, Standing } from '#shared/contract.ts';
import { givesWay } from '#shared/verdict.ts';

/** The answer that stands on the screen, for a page that has to be loaded again. */
export interface OnScreen {
  /** A new answer on its way to the screen; returns its number. */
  give(answer: Answer): number;
  /** The page has said that it shows this answer, or no longer does. */
  heard(turn: number, stands: boolean): void;
  /** What a page shows that begins now; null: nothing stands. */
  read(): Standing | null;
}

interface Parts {
  /** Milliseconds that only go forward. */
  readonly uptime: () => number;
  /** How long an admission stays. */
  readonly revealMs: () => number;
}

/**
 * An admission that nobody could see is shown when the page is back, but not for the guest after: then it is among the last
 * scans alone. Twice the time in which a page should be back.
 */
const FRESH_MS = 4_000;

export function createOnScreen({ uptime, revealMs }: Parts): OnScreen {
  let turn = 0;
  let last: { readonly answer: Answer; readonly at: number; shownAt: number | null } | null = null;

  function leftMs({ answer, at, shownAt }: NonNullable<typeof last>): number | null {
    const stays = answer.kind === 'fault' || answer.checked || !givesWay(answer.verdict.result);
    if (stays) return null;
    const now = uptime();
    if (shownAt !== null) return shownAt + revealMs() - now;
    return now - at <= FRESH_MS ? revealMs() : 0;
  }

  return {
    give(answer) {
      turn += 1;
      last = { answer, at: uptime(), shownAt: null };
      return turn;
    },

    heard(about, stands) {
      // What was said of the answer before this one came too late.
      if (about !== turn || last === null) return;
      if (stands) last.shownAt ??= uptime();
      else last = null;
    },

    read() {
      if (last === null) return null;
      const left = leftMs(last);
      if (left !== null && left <= 0) return null;
      return { turn, answer: last.answer, seen: last.shownAt !== null, leftMs: left };
    },
  };
}
