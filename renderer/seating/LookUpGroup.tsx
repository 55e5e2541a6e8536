import { useRef, useState, type ReactNode } from 'react';
import { mostSeatsAtOnce, type SeatView } from '#shared/seating.ts';
import { success } from '#shared/problem.ts';
import { Button } from '../controls/Button.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useLoaded } from '../data/useLoaded.ts';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { BookedDialog } from './BookedDialog.tsx';
import { ChangeSeatsDialog } from './ChangeSeatsDialog.tsx';
import { LogDialog } from './LogDialog.tsx';
import { SeatLine } from './SeatLine.tsx';
import { SeatPicker } from './SeatPicker.tsx';
import { nameText } from './seatText.ts';

interface Props {
  readonly eventId: string;
  readonly turn: number;
  /** Something was changed, or may have been. */
  readonly onChanged: () => void;
}

type Open = { readonly kind: 'change' } | { readonly kind: 'booked' | 'log'; readonly seat: SeatView };

/** Seats from the map or by their ids: what they are now, their log, and a change of one or several. */
export function LookUpGroup({ eventId, turn, onChanged }: Props): ReactNode {
  const { call } = useStation();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState(0);
  const head = useRef<HTMLHeadingElement>(null);
  const { value, trouble } = useLoaded(
    async () => (chosen.length === 0 ? success([]) : call.seats({ eventId, objectIds: [...chosen] })),
    [turn, ...chosen].join('\n'),
  );
  // While the next answer is on its way, the last one may have others.
  const seats = (value ?? []).filter(({ objectId }) => chosen.includes(objectId));
  const words = t.seating.lookUp;
  const choose = (ids: readonly string[]): void => {
    setDone(0);
    setChosen(ids.slice(0, mostSeatsAtOnce));
  };
  /** The button that was pressed goes, too. */
  const drop = (ids: readonly string[]): void => {
    choose(ids);
    head.current?.focus();
  };
  const close = (): void => {
    setOpen(null);
    onChanged();
  };
  const finish = (now: readonly SeatView[]): void => {
    setDone(now.length);
    close();
  };
  return (
    <SettingsGroup title={words.title} about={words.about}>
      <div className="look-up">
        <SeatPicker eventId={eventId} chosen={chosen} onChoose={choose} />
        <div className="look-up-chosen">
          <div className="look-up-head">
            <h4 ref={head} tabIndex={-1}>
              {words.chosen}
            </h4>
            {chosen.length > 0 && (
              <>
                <Button look="quiet" onPress={() => drop([])}>
                  {words.clear}
                </Button>
                <Button look="quiet" onPress={onChanged}>
                  {t.seating.readAgain}
                </Button>
                <Button
                  look="primary"
                  isDisabled={seats.length < chosen.length}
                  onPress={() => setOpen({ kind: 'change' })}
                >
                  {words.change}
                </Button>
              </>
            )}
          </div>
          {trouble !== null && <TroubleBox trouble={trouble} />}
          <output className="look-up-done">{done > 0 && words.done(done)}</output>
          {chosen.length === 0 && <p className="setting-about">{words.nothing}</p>}
          {chosen.length >= mostSeatsAtOnce && <p className="setting-about">{words.most(mostSeatsAtOnce)}</p>}
          <ul className="seat-list">
            {chosen.map((objectId) => {
              const seat = seats.find((each) => each.objectId === objectId);
              return (
                <li key={objectId}>
                  {seat === undefined ? (
                    trouble === null && <p className="settings-wait">{t.seating.loading}</p>
                  ) : (
                    <SeatLine seat={seat}>
                      <SeatButtons
                        seat={seat}
                        onBooked={() => setOpen({ kind: 'booked', seat })}
                        onLog={() => setOpen({ kind: 'log', seat })}
                        onDrop={() => drop(chosen.filter((id) => id !== objectId))}
                      />
                    </SeatLine>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      </div>
      {open?.kind === 'change' && <ChangeSeatsDialog eventId={eventId} seats={seats} onDone={finish} onClose={close} />}
      {open?.kind === 'booked' && <BookedDialog eventId={eventId} area={open.seat} onDone={finish} onClose={close} />}
      {open?.kind === 'log' && <LogDialog eventId={eventId} seat={open.seat} onClose={() => setOpen(null)} />}
    </SettingsGroup>
  );
}

interface ButtonsProps {
  readonly seat: SeatView;
  readonly onBooked: () => void;
  readonly onLog: () => void;
  readonly onDrop: () => void;
}

function SeatButtons({ seat, onBooked, onLog, onDrop }: ButtonsProps): ReactNode {
  const words = t.seating.seat;
  const name = nameText(seat);
  return (
    <>
      {seat.status?.kind === 'area' && (
        <Button look="quiet" aria-label={words.changeBookedOf(name)} onPress={onBooked}>
          {words.changeBooked}
        </Button>
      )}
      {seat.status !== null && (
        <Button look="quiet" aria-label={words.logOf(name)} onPress={onLog}>
          {words.log}
        </Button>
      )}
      <Button className="button button-quiet seat-drop" aria-label={words.dropOf(name)} onPress={onDrop}>
        <ResultIcon sign="refused" />
      </Button>
    </>
  );
}
