import { useState, type ReactNode } from 'react';
import { success } from '#shared/problem.ts';
import { mostSeatsAtOnce, type SeatView } from '#shared/seating.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { Field } from '../controls/Field.tsx';
import { Segments } from '../controls/Segments.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useLoaded } from '../data/useLoaded.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { SeatLine } from './SeatLine.tsx';
import { nameText, searchOf, stateText, statusText } from './seatText.ts';
import { useSeatChange } from './useSeatChange.ts';

interface Props {
  readonly barcode: string;
  readonly eventId: string;
  readonly from: SeatView;
  /** The old seat is another guest's by now: it is left alone. */
  readonly isGiven: boolean;
  readonly onDone: (to: SeatView) => void;
  readonly onClose: () => void;
}

const longest = 200;

/** A free seat in place of the ticket's: chosen first, then confirmed with what happens to both. */
export function ReseatDialog(props: Props): ReactNode {
  const [to, setTo] = useState<SeatView | null>(null);
  return to === null ? (
    <FreeSeats {...props} onChoose={setTo} />
  ) : (
    <Confirm key={to.objectId} {...props} to={to} onBack={() => setTo(null)} />
  );
}

function FreeSeats({
  eventId,
  from,
  onClose,
  onChoose,
}: Props & { readonly onChoose: (to: SeatView) => void }): ReactNode {
  const { call } = useStation();
  const area = from.mapped?.area ?? null;
  const [typed, setTyped] = useState('');
  const [where, setWhere] = useState<'here' | 'everywhere'>(area === null ? 'everywhere' : 'here');
  const asked = typed.trim();
  const load = async () => {
    const text = [where === 'here' ? area : null, searchOf(asked)].filter((part) => part !== null).join(' ');
    const found = await call.findSeats({ eventId, text: text.slice(0, longest) });
    if (!found.ok) return found;
    const fits = found.value.filter(
      ({ objectId, kind, area: its }) =>
        kind === 'seat' && (objectId !== from.objectId || isNobodys(from)) && (where === 'everywhere' || its === area),
    );
    const objectIds = fits.map(({ objectId }) => objectId);
    const seats = objectIds.length === 0 ? success([]) : await call.seats({ eventId, objectIds });
    return seats.ok ? success({ seats: seats.value, hasMore: found.value.length >= mostSeatsAtOnce }) : seats;
  };
  const { value, trouble } = useLoaded(load, `${where} ${asked}`);
  const free = (value?.seats ?? []).filter(({ status }) => status?.kind === 'seat' && status.status === 'free');
  const words = t.seating.reseat;
  return (
    <Dialog title={words.title} className="reseat" onClose={onClose}>
      <p className="dialog-lead">
        <bdi>{words.from(nameText(from))}</bdi>
      </p>
      <div className="reseat-search">
        <Field label={words.field} value={typed} onChange={setTyped} />
        {area !== null && (
          <Segments
            label={words.where}
            value={where}
            options={[
              { value: 'here', label: words.here(cleanName(area) ?? area) },
              { value: 'everywhere', label: words.everywhere },
            ]}
            onChoose={setWhere}
          />
        )}
      </div>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {value === null && trouble === null && <p>{t.seating.loading}</p>}
      {value !== null && free.length === 0 && <p>{words.none}</p>}
      <ul className="seat-list reseat-free" aria-label={words.free}>
        {free.map((seat) => (
          <li key={seat.objectId}>
            <SeatLine seat={seat}>
              <Button aria-label={words.chooseOf(nameText(seat))} onPress={() => onChoose(seat)}>
                {words.choose}
              </Button>
            </SeatLine>
          </li>
        ))}
      </ul>
      {value?.hasMore === true && <p className="setting-about">{words.first(mostSeatsAtOnce)}</p>}
      <div className="dialog-choice">
        <Button onPress={onClose}>{t.seating.cancel}</Button>
      </div>
    </Dialog>
  );
}

/** Somebody released it: there is nothing to free, and it may be given back. */
const isNobodys = ({ status }: SeatView): boolean => status?.status !== 'booked' && status?.status !== 'reserved';

interface ConfirmProps extends Props {
  readonly to: SeatView;
  readonly onBack: () => void;
}

function Confirm({ barcode, from: firstFrom, to: firstTo, isGiven, onDone, onBack, onClose }: ConfirmProps): ReactNode {
  const { call } = useStation();
  const change = useSeatChange([firstTo, firstFrom], () => onDone(firstTo));
  const [to = firstTo, from = firstFrom] = change.seats;
  const isFreed = !isGiven && !isNobodys(from);
  const words = t.seating.reseat;
  return (
    <ChangeDialog
      title={words.confirmTitle}
      lead={isFreed ? words.lead : null}
      change={change}
      refused={null}
      confirm={words.confirm}
      back={{ word: words.back, onPress: onBack }}
      onConfirm={() => change.send((seen) => call.reseat({ barcode, from: from.objectId, to: to.objectId, seen }))}
      onClose={onClose}
    >
      <BeforeAfter
        rows={[
          { seat: to, now: stateText(to), after: statusText('booked') },
          ...(isFreed ? [{ seat: from, now: stateText(from), after: statusText('free') }] : []),
        ]}
      />
      <p className="setting-about">{words.paper}</p>
    </ChangeDialog>
  );
}
