/** Which of two versions is the newer one, by Semantic Versioning 2.0.0, without build metadata. */

/** Three numbers, and what comes before that release: beta.2. */
interface Version {
  readonly numbers: readonly number[];
  readonly before: readonly string[];
}

const FORM =
  /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:-([0-9A-Za-z-]{1,40}(?:\.[0-9A-Za-z-]{1,40}){0,9}))?$/u;
const NUMBER = /^(0|[1-9]\d*)$/u;

function read(text: string): Version | null {
  const found = FORM.exec(text);
  if (found === null) return null;
  const before = found[4]?.split('.') ?? [];
  // 1.0.0-01 is no version.
  if (before.some((part) => /^\d+$/u.test(part) && !NUMBER.test(part))) return null;
  return { numbers: found.slice(1, 4).map(Number), before };
}

export const isVersion = (text: string): boolean => read(text) !== null;

/** Whether what is offered comes after what runs; never where either is no version. */
export function isNewer(offered: string, current: string): boolean {
  const [one, other] = [read(offered), read(current)];
  return one !== null && other !== null && compare(one, other) > 0;
}

function compare(one: Version, other: Version): number {
  const numbers = one.numbers.map((number, at) => number - (other.numbers[at] ?? 0));
  return numbers.find((difference) => difference !== 0) ?? compareBefore(one.before, other.before);
}

/** A release comes after all that was before it. */
function compareBefore(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return other.length - one.length;
  const parts = one.slice(0, other.length).map((part, at) => compareParts(part, other[at] ?? ''));
  return parts.find((difference) => difference !== 0) ?? one.length - other.length;
}

/** Numbers by their value, and before words; words by their characters. */
function compareParts(one: string, other: string): number {
  const [isNumber, isOther] = [NUMBER.test(one), NUMBER.test(other)];
  if (isNumber && isOther) return one.length === other.length ? compareText(one, other) : one.length - other.length;
  if (isNumber !== isOther) return isNumber ? -1 : 1;
  return compareText(one, other);
}

const compareText = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
