import type { SeenCode } from './decode.ts';

/**
 * From what a camera sees to readings. A scanner with a trigger reads once; a camera sees the same ticket in every
 * picture, and sees the next guest's ticket beside it. Pure: the clock is the time of each picture.
 */

/** Out of sight for so long, the same code is then shown on purpose. Hand scanners take 2.5 s, phones at doors up to 5. */
export const forgottenMs = 3_000;
/** A code that was seen a moment ago is still there: not every picture is sharp. */
export const stillThereMs = 500;

interface Sighting {
  readonly at: number;
  /** The first picture since then without it; null while it is there. A pause between two pictures hides nothing. */
  readonly goneAt: number | null;
  /** Seen well enough to be believed. */
  readonly sure: boolean;
  /** It has become a reading. */
  readonly read: boolean;
}

export interface Sightings {
  readonly codes: ReadonlyMap<string, Sighting>;
  /** The bars of the latest picture that had any. */
  readonly bars: ReadonlySet<string>;
}

export interface Look {
  readonly sightings: Sightings;
  /** A code that has come into view. */
  readonly reading: string | null;
  /** Nobody can know which of several codes is meant: none becomes a reading. */
  readonly several: boolean;
}

export const nothingSeen: Sightings = { codes: new Map(), bars: new Set() };

/** Bars are believed when two pictures in a row agree; other codes carry their own error correction. */
function isSure({ text, linear }: SeenCode, known: Sighting | undefined, bars: ReadonlySet<string>): boolean {
  return !linear || (known !== undefined && (known.sure || bars.has(text)));
}

export function look({ codes: before, bars }: Sightings, seen: readonly SeenCode[], at: number): Look {
  const codes = new Map<string, Sighting>();
  for (const [text, sighting] of before) {
    const goneAt = sighting.goneAt ?? at;
    if (at - goneAt < forgottenMs) codes.set(text, { ...sighting, goneAt });
  }
  for (const code of seen) {
    const known = codes.get(code.text);
    codes.set(code.text, { at, goneAt: null, sure: isSure(code, known, bars), read: known?.read ?? false });
  }
  const inView = [...codes].filter(([, sighting]) => sighting.sure && at - sighting.at < stillThereMs);
  const [only] = inView;
  const reading = inView.length === 1 && only?.[1].at === at && !only[1].read ? only[0] : null;
  if (reading !== null) codes.set(reading, { at, goneAt: null, sure: true, read: true });
  const seenBars = seen.filter(({ linear }) => linear).map(({ text }) => text);
  return {
    sightings: { codes, bars: seenBars.length > 0 ? new Set(seenBars) : bars },
    reading,
    several: inView.length > 1,
  };
}
