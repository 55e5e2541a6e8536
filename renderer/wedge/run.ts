/** Keys that follow each other closely, as a scanner sends them and a person now and then. Pure. */

/** One character, by one key or by a number typed with Alt. */
export interface Stroke {
  /** For people: `Shift+KeyA`, and what the computer makes of the key where that is something else: `KeyZ=y`. */
  readonly name: string;
  readonly code: string;
  /** What a US keyboard writes. */
  readonly us: string;
  /** What this computer writes. */
  readonly key: string;
  readonly at: number;
  /** When the key was released; null while it is held, and where nobody is told. */
  readonly upAt: number | null;
}

export interface Run {
  readonly strokes: readonly Stroke[];
  /** How many pauses between keys there are, and how many of them are a scanner's. In Alt mode they are more than the strokes. */
  readonly gaps: number;
  readonly short: number;
  readonly longest: number;
  readonly lastAt: number;
  /** The number that is typed with Alt. */
  readonly digits: string;
  readonly digitsAt: number;
  /** It goes on after a pause that no scanner should make: where the code begins is not known. */
  readonly broken: boolean;
}

/**
 * A scanner's median gap is at most this. The field's figure is 30 ms, but scanners that are set slow send a key each
 * 40 ms. The fastest typists write a key each 60 ms for a word or two, never half of six keys within 50 ms.
 */
const scannerGapMs = 50;
/** A longer pause ends a run. */
export const longestGapMs = 100;
/** What came this long ago has nothing to do with the keys that come now. */
export const longPauseMs = 1_000;
/** A QR code holds no more letters (ISO/IEC 18004), and the station takes no code nearly as long. */
export const mostStrokes = 4_296;
const mostDigits = 5;

export const noRun: Run = {
  strokes: [],
  gaps: 0,
  short: 0,
  longest: 0,
  lastAt: 0,
  digits: '',
  digitsAt: 0,
  broken: false,
};

const isEmpty = ({ strokes, digits }: Run): boolean => strokes.length === 0 && digits === '';

const isShort = (gap: number): boolean => gap <= scannerGapMs;
/** More than half of the gaps are short: the median is. */
const isMostly = (short: number, all: number): boolean => 2 * short > all;
export const areFast = (gaps: readonly number[]): boolean => isMostly(gaps.filter(isShort).length, gaps.length);
export const isFast = ({ gaps, short }: Run): boolean => isMostly(short, gaps);

/** A scanner types right now: three keys make sure that it is no two fingers of a person. */
export const isUnderWay = (run: Run, at: number): boolean =>
  run.gaps >= 2 && isFast(run) && at - run.lastAt <= longestGapMs;

/** With the gap before a key at this moment. */
function timed(run: Run, at: number): Run {
  if (isEmpty(run)) return { ...run, lastAt: at };
  const gap = at - run.lastAt;
  const short = run.short + (isShort(gap) ? 1 : 0);
  return { ...run, gaps: run.gaps + 1, short, longest: Math.max(run.longest, gap), lastAt: at };
}

/** After a pause it begins anew. */
function after(run: Run, at: number, longestMs: number): Run {
  const gap = at - run.lastAt;
  if (isEmpty(run) || gap <= longestMs) return run;
  return { ...noRun, broken: gap < longPauseMs && (run.broken || isFast(run)) };
}

const withStroke = (run: Run, stroke: Stroke): Run =>
  run.strokes.length > mostStrokes ? run : { ...run, strokes: [...run.strokes, stroke] };

export const addStroke = (run: Run, stroke: Omit<Stroke, 'upAt'>, longestMs = longestGapMs): Run =>
  withStroke({ ...timed(after(run, stroke.at, longestMs), stroke.at), digits: '' }, { ...stroke, upAt: null });

export function addAltDigit(run: Run, digit: string, at: number, longestMs = longestGapMs): Run {
  if (run.digits === '') return { ...timed(after(run, at, longestMs), at), digits: digit, digitsAt: at };
  return { ...timed(run, at), digits: (run.digits + digit).slice(0, mostDigits) };
}

/** Alt is pressed or released: the run goes on. */
export const touch = (run: Run, at: number): Run =>
  !isEmpty(run) && at - run.lastAt <= longestGapMs ? { ...run, lastAt: at } : run;

/** Alt is released after a number. */
export const addAltCharacter = (run: Run, character: string, at: number): Run =>
  withStroke(
    { ...touch(run, at), digits: '' },
    { name: `Alt+${run.digits}`, code: 'Alt', us: character, key: character, at: run.digitsAt, upAt: at },
  );

/** A key is released. Held keys are among the latest. */
export function release(run: Run, code: string, at: number): Run {
  const index = run.strokes.findLastIndex((stroke) => stroke.code === code);
  const stroke = run.strokes[index];
  if (stroke === undefined || stroke.upAt !== null) return run;
  return { ...run, strokes: run.strokes.with(index, { ...stroke, upAt: at }) };
}
