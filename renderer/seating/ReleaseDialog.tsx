import type { ReactNode } from 'react';
import type { SeatView } from '#shared/seating.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { stateText, statusText } from './seatText.ts';
import { useSeatChange } from './useSeatChange.ts';

interface Props {
  readonly barcode: string;
  readonly seat: SeatView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Frees the seat of somebody who did not come. */
export function ReleaseDialog({ barcode, seat: first, onDone, onClose }: Props): ReactNode {
  const { call } = useStation();
  const change = useSeatChange([first], onDone);
  const seat = change.seats[0] ?? first;
  const { objectId } = seat;
  const words = t.seating.release;
  return (
    <ChangeDialog
      title={words.title}
      lead={words.lead}
      change={change}
      refused={null}
      confirm={words.confirm}
      onConfirm={() => change.send((seen) => call.releaseSeat({ barcode, objectId, seen }))}
      onClose={onClose}
    >
      <BeforeAfter rows={[{ seat, now: stateText(seat), after: statusText('free') }]} />
    </ChangeDialog>
  );
}
