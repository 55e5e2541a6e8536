/** How long is waited for a printer, in milliseconds. */
export interface Timings {
  /** Until a printer in the same network takes the connection. */
  readonly connectMs: number;
  /** For the answer to a question. Printers answer within some tens of milliseconds; their network cards may sleep. */
  readonly answerMs: number;
  /** While nothing more can be handed over: a printer without paper stops reading in the middle of a job. */
  readonly stallMs: number;
  /** From the last byte until the printer says that it has printed. */
  readonly completionMs: number;
  /** The same, while it says itself what it lacks: paper, a closed cover. It goes on when somebody has seen to it. */
  readonly troubleMs: number;
  /** For the last bytes to be taken while the connection is closed. */
  readonly closeMs: number;
  /** Between two questions whether it is done. */
  readonly pollMs: number;
}

export const usualTimings: Timings = {
  connectMs: 3_000,
  answerMs: 1_500,
  stallMs: 10_000,
  completionMs: 15_000,
  troubleMs: 10 * 60_000,
  closeMs: 1_000,
  pollMs: 200,
};
