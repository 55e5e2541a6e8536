/** Chance that is the same on every run, so that ids and barcodes never change. */
export interface Chance {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly text: (alphabet: string, length: number) => string;
  /** 24 hex digits, as MongoDB's ids. */
  readonly id: () => string;
}

/** The mulberry32 generator: 32 bits of state, good enough to make people up. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function createChance(seed: number): Chance {
  const next = mulberry32(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const text = (alphabet: string, length: number): string => {
    const codes: number[] = [];
    for (let index = 0; index < length; index += 1) codes.push(alphabet.charCodeAt(below(alphabet.length)));
    // Added up letter by letter, a text would take many times the memory.
    return String.fromCharCode(...codes);
  };
  return {
    next,
    below,
    text,
    pick: <T>(from: readonly T[]): T => {
      const chosen = from[below(from.length)];
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
    // MongoDB's ids begin with seconds since 1970: this is one in July 2026.
    id: () => `6a5${text('0123456789abcdef', 21)}`,
  };
}

/** FNV-1a, 32 bits: spreads texts evenly, and always in the same way. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
