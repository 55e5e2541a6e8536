import { useState, type ReactNode } from 'react';
import type { AreaView } from '#shared/seating.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { ShareBar } from '../dashboard/ShareBar.tsx';
import { useLoaded } from '../data/useLoaded.ts';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStation } from '../station.ts';
import { describeProblem } from '../text/problems.ts';
import { t } from '../text/texts.ts';
import { BookedDialog } from './BookedDialog.tsx';
import { LogDialog } from './LogDialog.tsx';
import { idText, nameText, stateText } from './seatText.ts';

interface Props {
  readonly eventId: string;
  readonly turn: number;
  readonly onChanged: () => void;
}

/** How full each area is, beside who is in it. */
export function AreasGroup({ eventId, turn, onChanged }: Props): ReactNode {
  const { call } = useStation();
  const [open, setOpen] = useState<{ readonly kind: 'booked' | 'log'; readonly area: AreaView } | null>(null);
  const { value: areas, trouble } = useLoaded(() => call.areas({ eventId }), `${turn}`);
  const words = t.seating.areas;
  const close = (): void => {
    setOpen(null);
    onChanged();
  };
  return (
    <SettingsGroup title={words.title} about={words.about}>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {areas === null && trouble === null && <p className="setting-about">{t.seating.loading}</p>}
      {areas?.length === 0 && <p>{words.none}</p>}
      <ul className="area-list">
        {(areas ?? []).map((area) => (
          <AreaRow
            key={area.seat.objectId}
            area={area}
            onBooked={() => setOpen({ kind: 'booked', area })}
            onLog={() => setOpen({ kind: 'log', area })}
          />
        ))}
      </ul>
      {open?.kind === 'booked' && (
        <BookedDialog eventId={eventId} area={open.area.seat} onDone={close} onClose={close} />
      )}
      {open?.kind === 'log' && <LogDialog eventId={eventId} seat={open.area.seat} onClose={() => setOpen(null)} />}
    </SettingsGroup>
  );
}

interface RowProps {
  readonly area: AreaView;
  readonly onBooked: () => void;
  readonly onLog: () => void;
}

function AreaRow({ area: { seat, inside }, onBooked, onLog }: RowProps): ReactNode {
  const words = t.seating.areas;
  const name = nameText(seat);
  const booked = seat.status?.booked ?? null;
  const capacity = seat.mapped?.capacity ?? 0;
  return (
    <li data-object={seat.objectId}>
      <p className="seat-where">
        <bdi className="seat-place">{name}</bdi>
        <bdi className="seat-id" dir="ltr">
          {idText(seat.objectId)}
        </bdi>
      </p>
      <div className="area-fill">
        <p>
          <span>{seat.problem === null ? stateText(seat) : describeProblem(seat.problem).title}</span>
          <span className="area-inside">{inside === null ? words.insideUnknown : words.inside(inside)}</span>
        </p>
        {booked !== null && capacity > 0 && (
          <ShareBar label={words.fill(name)} share={Math.min(1, booked / capacity)} said={stateText(seat)} />
        )}
      </div>
      <div className="seat-actions">
        {booked !== null && (
          <Button aria-label={t.seating.seat.changeBookedOf(name)} onPress={onBooked}>
            {t.seating.seat.changeBooked}
          </Button>
        )}
        {seat.status !== null && (
          <Button look="quiet" aria-label={t.seating.seat.logOf(name)} onPress={onLog}>
            {t.seating.seat.log}
          </Button>
        )}
      </div>
    </li>
  );
}
