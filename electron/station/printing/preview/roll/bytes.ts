/** Takes bytes one after the other. It throws where they end too early. */
export interface Bytes {
  readonly left: () => number;
  readonly next: () => number;
  readonly take: (count: number) => Uint8Array;
  /** Two bytes, the low one first. */
  readonly word: () => number;
  /** What comes before this byte, which is taken too. */
  readonly until: (byte: number) => Uint8Array;
  /** What comes next, in hexadecimal; it stays. */
  readonly peek: (count: number) => string;
}

export function readBytes(bytes: Uint8Array): Bytes {
  let at = 0;
  const take = (count: number): Uint8Array => {
    if (at + count > bytes.length) throw new Error(`a command at byte ${at} is cut short`);
    return bytes.subarray(at, (at += count));
  };
  const next = (): number => take(1)[0] ?? 0;
  return {
    left: () => bytes.length - at,
    next,
    take,
    word: () => next() + 256 * next(),
    until(byte) {
      const end = bytes.indexOf(byte, at);
      const taken = take(end < 0 ? bytes.length : end - at);
      next();
      return taken;
    },
    peek: (count) => Buffer.from(bytes.subarray(at, at + count)).toString('hex'),
  };
}
