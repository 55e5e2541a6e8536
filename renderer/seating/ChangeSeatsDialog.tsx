import { useState, type ReactNode } from 'react';
import { seatTargets, type SeatTarget, type SeatView } from '#shared/seating.ts';
import { Segments } from '../controls/Segments.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { refusalOf, toChange } from './changing.ts';
import { stateText, statusText } from './seatText.ts';
import { useSeatChange } from './useSeatChange.ts';

interface Props {
  readonly eventId: string;
  readonly seats: readonly SeatView[];
  readonly onDone: (now: readonly SeatView[]) => void;
  readonly onClose: () => void;
}

/** One status for several seats: what each is and will be, before anything is sent. */
export function ChangeSeatsDialog({ eventId, seats: first, onDone, onClose }: Props): ReactNode {
  const { call } = useStation();
  const change = useSeatChange(first, onDone);
  const [to, setTo] = useState<SeatTarget | null>(null);
  const { seats } = change;
  const words = t.seating.change;
  const refused = refusalOf(seats);
  const changed = to === null ? [] : toChange(seats, to);
  const objectIds = changed.map(({ objectId }) => objectId);
  return (
    <ChangeDialog
      title={words.title(seats.length)}
      change={change}
      refused={refused}
      canConfirm={to !== null && changed.length > 0}
      confirm={words.confirm(to === null ? seats.length : changed.length)}
      onConfirm={() => to !== null && change.send((seen) => call.changeSeats({ eventId, objectIds, to, seen }))}
      onClose={onClose}
    >
      {refused === null && (
        <Segments
          label={words.to}
          value={to}
          options={seatTargets.map((value) => ({ value, label: statusText(value) }))}
          onChoose={setTo}
        />
      )}
      <BeforeAfter
        rows={seats.map((seat) => ({
          seat,
          now: stateText(seat),
          after: to === null || refused !== null ? '' : changed.includes(seat) ? statusText(to) : words.stays,
          stays: to !== null && !changed.includes(seat),
        }))}
      />
      {to !== null && refused === null && changed.length === 0 && <p className="note">{words.allSo}</p>}
    </ChangeDialog>
  );
}
