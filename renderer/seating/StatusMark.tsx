import type { ReactNode } from 'react';
import { ownOf } from '#shared/own.ts';

const shapes: Readonly<Record<string, string>> = {
  free: 'M50 50m-30 0a30 30 0 1 0 60 0a30 30 0 1 0 -60 0',
  booked: 'M50 14a17 17 0 1 0 0 34a17 17 0 1 0 0-34M18 88a32 28 0 0 1 64 0',
  reserved: 'M50 50m-36 0a36 36 0 1 0 72 0a36 36 0 1 0 -72 0M50 28v24l16 10',
  notforsale: 'M50 50m-36 0a36 36 0 1 0 72 0a36 36 0 1 0 -72 0M26 74 74 26',
  area: 'M14 86V60M38 86V40M62 86V52M86 86V18',
  unknown: 'M34 36a16 16 0 1 1 24 14c-6 4-8 6-8 14M50 86v1',
};

interface Props {
  /** Of a seat; `area` of an area. A word that nobody knows has a question mark. */
  readonly status: string;
}

/** A sign for a status, each with a shape of its own. The word beside it says the same. */
export function StatusMark({ status }: Props): ReactNode {
  const isKnown = ownOf(shapes, status) !== undefined;
  return (
    <span className="seat-mark" data-status={isKnown ? status : 'unknown'}>
      <svg className="sign" viewBox="0 0 100 100" aria-hidden="true">
        <path d={ownOf(shapes, status) ?? shapes['unknown']} />
      </svg>
    </span>
  );
}
