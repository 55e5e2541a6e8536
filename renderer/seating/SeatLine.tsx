import type { ReactNode } from 'react';
import type { SeatView } from '#shared/seating.ts';
import { describeProblem } from '../text/problems.ts';
import { idText, placeText, stateText } from './seatText.ts';
import { StatusMark } from './StatusMark.tsx';
import { t } from '../text/texts.ts';

interface Props {
  readonly seat: SeatView;
  /** Buttons, at the end. */
  readonly children?: ReactNode;
}

/** A seat or an area: where it is, its id, and what the seating server says of it. */
export function SeatLine({ seat, children }: Props): ReactNode {
  const { objectId, mapped, status, problem } = seat;
  return (
    <div className="seat-line" data-object={objectId}>
      <StatusMark status={status === null ? 'unknown' : status.kind === 'area' ? 'area' : status.status} />
      <p className="seat-where">
        <bdi className="seat-place">{placeText(mapped) ?? t.seating.unmapped}</bdi>
        <bdi className="seat-id" dir="ltr">
          {idText(objectId)}
        </bdi>
      </p>
      <p className="seat-state" data-problem={problem !== null}>
        <bdi>{problem === null ? stateText(seat) : describeProblem(problem).title}</bdi>
      </p>
      {children !== undefined && <div className="seat-actions">{children}</div>}
    </div>
  );
}
