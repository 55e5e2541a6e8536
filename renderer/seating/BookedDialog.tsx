import { useState, type ReactNode } from 'react';
import type { SeatView } from '#shared/seating.ts';
import { NumberInput } from '../controls/NumberInput.tsx';
import { useStation } from '../station.ts';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { bookedProblem } from './changing.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { nameText } from './seatText.ts';
import { useSeatChange } from './useSeatChange.ts';

interface Props {
  readonly eventId: string;
  readonly area: SeatView;
  readonly onDone: (now: readonly SeatView[]) => void;
  readonly onClose: () => void;
}

const most = 1_000_000;

/** More or fewer booked places of an area: how many before and after, before it is sent, once. */
export function BookedDialog({ eventId, area: first, onDone, onClose }: Props): ReactNode {
  const { call } = useStation();
  const change = useSeatChange([first], onDone);
  const [by, setBy] = useState(0);
  const area = change.seats[0] ?? first;
  const { objectId } = area;
  const booked = area.status?.booked ?? 0;
  const capacity = area.mapped?.capacity ?? null;
  const words = t.seating.bookedChange;
  const problem = by === 0 ? null : bookedProblem(by, booked, capacity);
  return (
    <ChangeDialog
      title={words.title(nameText(area))}
      change={change}
      refused={problem}
      canConfirm={by !== 0}
      confirm={by === 0 ? words.nothing : by < 0 ? words.fewer(-by) : words.more(by)}
      onConfirm={() => change.send((seen) => call.changeBooked({ eventId, objectId, bookedChange: by, seen }))}
      onClose={onClose}
    >
      <NumberInput label={words.by} value={by} least={-most} most={most} hint={words.hint} onChange={setBy} />
      <BeforeAfter
        columns={{ seat: words.columns.area, now: words.columns.now, after: words.columns.after }}
        rows={[{ seat: area, now: formats.number(booked), after: problem === null ? formats.number(booked + by) : '' }]}
      />
      {problem === null && <p className="setting-about">{roomText(capacity, booked + by)}</p>}
    </ChangeDialog>
  );
}

function roomText(capacity: number | null, booked: number): string {
  const words = t.seating.bookedChange;
  if (capacity === null) return words.noCapacity;
  return booked >= capacity ? words.full : words.left(capacity - booked);
}
