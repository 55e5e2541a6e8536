import type { ReactNode } from 'react';
import type { Result } from '#shared/verdict.ts';

export type Sign = Result | 'idle' | 'check' | 'star' | 'exclamation' | 'proof' | 'person' | 'printer' | 'globe';

const shapes: Record<Sign, string> = {
  in: 'M9 55 37 83 91 21',
  repeat: 'M83 29A39 39 0 1 0 89 55M88 8v24H64',
  refused: 'M12 12 88 88M88 12 12 88',
  out: 'M9 50h80M55 14l36 36-36 36',
  check: 'M42 42m-33 0a33 33 0 1 0 66 0a33 33 0 1 0 -66 0M66 66l26 26',
  star: 'M50 8l13 29 31 3-23 21 7 31-28-16-28 16 7-31L6 40l31-3z',
  exclamation: 'M50 10v48M50 88v1',
  proof: 'M8 22h84v56H8zM28 44a9 9 0 1 0 18 0a9 9 0 1 0-18 0M22 66h30M66 42h12M66 58h12',
  person: 'M50 8a20 20 0 1 0 0 40a20 20 0 1 0 0-40M12 92a38 34 0 0 1 76 0',
  printer: 'M27 38V10h46v28M27 74H9V38h82v36H73M27 60h46v30H27z',
  globe: 'M50 8a42 42 0 1 0 0 84a42 42 0 1 0 0-84M9 50h82M50 9c-23 22-23 60 0 82M50 9c23 22 23 60 0 82',
  idle: 'M5 27V5h22M73 5h22v22M95 73v22H73M27 95H5V73M28 30v40M43 30v40M57 30v40M72 30v40',
};

/** The sign of a result or of a note. The word beside it says the same, so it is hidden from screen readers. */
export function ResultIcon({ sign }: { readonly sign: Sign }): ReactNode {
  return (
    <svg className="sign" viewBox="0 0 100 100" data-sign={sign} aria-hidden="true">
      <path d={shapes[sign]} />
    </svg>
  );
}
