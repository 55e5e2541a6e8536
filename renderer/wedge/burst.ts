import type { WedgeSettings } from '#shared/scanners.ts';
import type { ReadingKeys } from './reading.ts';
import { areFast, isFast, mostStrokes, type Run, type Stroke } from './run.ts';

/** Whether a run of keys is a scanner's code, and which. Pure. */

export interface Burst {
  /** Null where it cannot be told. */
  readonly barcode: string | null;
  /** What a person wrote at the same time. */
  readonly typed: string;
  readonly keys: ReadingKeys;
}

const shortestBurst = 6;
/** A finger stays on its key longer; a scanner releases each key before the next one, after 40 ms at most. */
const fingerMs = 50;
/** An AIM identifier may stand before the prefix; it belongs to the code. */
const aimId = /^\][A-Za-z][0-9A-Za-z]/u;

const releasedAt = ({ upAt }: Stroke): number => upAt ?? Number.POSITIVE_INFINITY;
const isLong = ({ at, upAt }: Stroke, endAt: number): boolean => (upAt ?? endAt) - at >= fingerMs;

/** Keys that were still down when so many others had come; the end is one of them. */
const overlapping = (strokes: readonly Stroke[], endAt: number, others = 1): Stroke[] => {
  const moments = [...strokes.map(({ at }) => at), endAt];
  return strokes.filter((stroke, index) => releasedAt(stroke) > (moments[index + others] ?? Number.POSITIVE_INFINITY));
};

/** A scanner presses one key at a time; a person who types meanwhile holds theirs while the scanner goes on. */
interface Hands {
  readonly scanner: readonly Stroke[];
  readonly person: readonly Stroke[];
  /** Nobody can tell whose the others are. */
  readonly mixed: boolean;
}

function handsOf(strokes: readonly Stroke[], endAt: number): Hands {
  const one: Hands = { scanner: strokes, person: [], mixed: false };
  // Nobody is told when keys are released, as where a program types them.
  if (strokes.every(({ upAt }) => upAt === null)) return one;
  const overlaps = overlapping(strokes, endAt);
  const long = overlaps.filter((stroke) => isLong(stroke, endAt));
  // A scanner that presses each key before it releases the last.
  if (long.length === 0 && 2 * overlaps.length > strokes.length) return one;
  const held = overlaps.filter(({ upAt }) => upAt === null);
  const theirs = new Set([...long, ...held, ...overlapping(strokes, endAt, 2)]);
  const scanner = strokes.filter((stroke) => !theirs.has(stroke));
  const person = strokes.filter((stroke) => theirs.has(stroke));
  if (overlapping(scanner, endAt).length === 0) return { scanner, person, mixed: false };
  return { scanner: strokes.filter((stroke) => !overlaps.includes(stroke)), person: overlaps, mixed: true };
}

const gapsOf = (strokes: readonly Stroke[]): number[] =>
  strokes.slice(1).map(({ at }, index) => at - (strokes[index]?.at ?? at));

/** The code behind the prefix; null without it. */
function behindPrefix(text: string, prefix: string): string | null {
  if (prefix === '') return null;
  const aim = text.startsWith(prefix) ? '' : (aimId.exec(text)?.[0] ?? '');
  const rest = text.slice(aim.length);
  return rest.startsWith(prefix) && rest.length > prefix.length ? aim + rest.slice(prefix.length) : null;
}

/** The upper one where there are two; null of none. */
export function medianGap(strokes: readonly Stroke[]): number | null {
  const sorted = gapsOf(strokes).toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? null;
}

const keysOf = ({ strokes, lastAt }: Run): ReadingKeys => ({
  names: strokes.map(({ name }) => name),
  durationMs: lastAt - (strokes[0]?.at ?? lastAt),
  gapMs: medianGap(strokes),
});

/** Null where no scanner typed this. `endAt`: the moment of the key that ended it, or of the silence. */
export function burstOf(run: Run, endAt: number, { decode, prefix }: WedgeSettings): Burst | null {
  const codeOf = (strokes: readonly Stroke[], fast: boolean): string | null => {
    const text = strokes.map((stroke) => stroke[decode]).join('');
    return behindPrefix(text, prefix) ?? (fast && strokes.length >= shortestBurst ? text : null);
  };
  const code = codeOf(run.strokes, isFast(run));
  if (code === null) return null;
  if (run.strokes.length > mostStrokes) return { barcode: null, typed: '', keys: keysOf(run) };
  const { scanner, person, mixed } = handsOf(run.strokes, endAt);
  if (person.length === 0) return { barcode: code, typed: '', keys: keysOf(run) };
  const rest = codeOf(scanner, areFast(gapsOf(scanner)));
  // A person whose fingers are quick.
  if (rest === null) return null;
  return mixed
    ? { barcode: null, typed: '', keys: keysOf(run) }
    : { barcode: rest, typed: person.map(({ key }) => key).join(''), keys: keysOf(run) };
}
