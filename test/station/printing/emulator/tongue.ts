/** What happens to a printer, and what it then is. */
export interface Condition {
  paperOut: boolean;
  /** The cover of a receipt printer, the head of a label printer. */
  coverOpen: boolean;
  paused: boolean;
  nearEnd: boolean;
  /** A jam in the cutter or the like. */
  fault: boolean;
  ribbonOut: boolean;
}

/** What a printer would say of the work before it. */
interface Work {
  /** Jobs in its memory, the one that it prints included. */
  readonly waiting: number;
  /** A job has begun to arrive. */
  readonly isPartial: boolean;
  /** Marks worked off, of languages that count them. */
  readonly marks: number;
  /** A mark was worked off since that was told. */
  readonly isMarked: boolean;
}

export interface Command {
  readonly length: number;
  readonly kind:
    | { readonly is: 'data' }
    /** The job ends with this command. */
    | { readonly is: 'end'; readonly copies: number }
    /** Answered when it comes, and nothing of a job. */
    | { readonly is: 'aside' }
    /** Answered in its turn, and nothing of a job. */
    | { readonly is: 'question' }
    /** Counted in its turn. */
    | { readonly is: 'mark' }
    | { readonly is: 'resetMarks' };
}

/** What a printer understands and says. */
export interface PrinterTongue {
  /** The first command of `bytes`; null while its end has not come. */
  command(bytes: Uint8Array): Command | null;
  /** The first question in what comes that is answered at once. */
  realTime(bytes: Uint8Array): { readonly at: number; readonly length: number; readonly n: number } | null;
  readonly longestQuestion: number;
  /** Null where such a printer says nothing. */
  answer(condition: Condition, n: number, work: Work): Uint8Array | null;
  answerInOrder(condition: Condition): Uint8Array | null;
}
