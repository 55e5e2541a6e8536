import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SeatMatch, SeatView, TicketSeat } from '#shared/seating.ts';
import { useCommon } from '../common.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useLoaded } from '../data/useLoaded.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { LogDialog } from './LogDialog.tsx';
import { ReleaseDialog } from './ReleaseDialog.tsx';
import { ReseatDialog } from './ReseatDialog.tsx';
import { SeatLine } from './SeatLine.tsx';
import { idText, nameText } from './seatText.ts';

interface Props {
  readonly barcode: string;
  /** Changes when something may have changed: a scan, an undo. */
  readonly mark: string;
}

/** The seat of a ticket at the seating server, and what the box office does with it. A training has none, nor has a festival. */
export function TicketSeatPanel(props: Props): ReactNode {
  const { training, hasSeats } = useCommon();
  return training || !hasSeats ? null : <Panel {...props} />;
}

interface Open {
  readonly kind: 'release' | 'reseat' | 'log';
  readonly seat: SeatView;
  /** The seat is another guest's by now: it is left alone. */
  readonly isGiven?: boolean;
}

function Panel({ barcode, mark }: Props): ReactNode {
  const { call } = useStation();
  const choosing = useCall();
  const [turn, setTurn] = useState(0);
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { value, trouble } = useLoaded(() => call.ticketSeat({ barcode }), [mark, turn].join(' '));
  // The button that was pressed may be gone.
  const said = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (done !== null) said.current?.focus();
  }, [done]);
  const words = t.seating.ticket;
  const reload = (): void => setTurn((before) => before + 1);
  const close = (): void => {
    setOpen(null);
    reload();
  };
  const choose = (objectId: string | null): void => {
    setDone(null);
    choosing.run('choose', () => call.chooseTicketSeat({ barcode, objectId }), reload);
  };
  return (
    <section className="ticket-seat" aria-labelledby="ticket-seat">
      <h3 id="ticket-seat">{words.title}</h3>
      {value === null && trouble === null && (
        <output className="ticket-seat-wait">
          <span className="spinner" aria-hidden="true" />
          {words.loading}
        </output>
      )}
      {trouble !== null && (
        <>
          <TroubleBox trouble={trouble} />
          <Button onPress={reload}>{t.seating.readAgain}</Button>
        </>
      )}
      {choosing.trouble !== null && <TroubleBox trouble={choosing.trouble} />}
      {value !== null && trouble === null && <Match seat={value} onOpen={setOpen} onChoose={choose} />}
      <output ref={said} tabIndex={-1} className="ticket-seat-done">
        {done}
      </output>
      {value?.eventId !== undefined && value.eventId !== null && open !== null && (
        <OpenDialog
          {...open}
          barcode={barcode}
          eventId={value.eventId}
          onDone={(answer) => {
            setDone(answer);
            close();
          }}
          onClose={close}
        />
      )}
    </section>
  );
}

interface OpenProps extends Open {
  readonly barcode: string;
  readonly eventId: string;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

function OpenDialog({ kind, seat, isGiven = false, barcode, eventId, onDone, onClose }: OpenProps): ReactNode {
  if (kind === 'log') return <LogDialog eventId={eventId} seat={seat} onClose={onClose} />;
  if (kind === 'release')
    return (
      <ReleaseDialog barcode={barcode} seat={seat} onDone={() => onDone(t.seating.release.done)} onClose={onClose} />
    );
  return (
    <ReseatDialog
      barcode={barcode}
      eventId={eventId}
      from={seat}
      isGiven={isGiven}
      onDone={(to) => onDone(t.seating.reseat.done(nameText(to)))}
      onClose={onClose}
    />
  );
}

interface MatchProps {
  readonly seat: TicketSeat;
  readonly onOpen: (open: Open) => void;
  readonly onChoose: (objectId: string | null) => void;
}

function Match({ seat: { match, inside }, onOpen, onChoose }: MatchProps): ReactNode {
  const words = t.seating.ticket;
  if (match.kind === 'none') return <p className="setting-about">{words.none[match.why]}</p>;
  if (match.kind === 'several')
    return (
      <>
        <p className="note">{words.several}</p>
        <ul className="seat-list">
          {match.seats.map((seat) => (
            <li key={seat.objectId}>
              <SeatLine seat={seat}>
                <Button aria-label={words.chooseOf(idText(seat.objectId))} onPress={() => onChoose(seat.objectId)}>
                  {words.choose}
                </Button>
              </SeatLine>
            </li>
          ))}
        </ul>
      </>
    );
  if (match.kind === 'given') return <Given seat={match.seat} onOpen={onOpen} />;
  return <One match={match} inside={inside} onOpen={onOpen} onChoose={onChoose} />;
}

/** Only another seat is left for them. */
function Given({ seat, onOpen }: Pick<MatchProps, 'onOpen'> & { readonly seat: SeatView }): ReactNode {
  const words = t.seating.ticket;
  return (
    <>
      <SeatLine seat={seat}>
        <Button onPress={() => onOpen({ kind: 'reseat', seat, isGiven: true })}>{words.reseat}</Button>
      </SeatLine>
      <p className="note">{words.given}</p>
    </>
  );
}

interface OneProps extends Omit<MatchProps, 'seat'> {
  readonly match: Extract<SeatMatch, { readonly kind: 'one' }>;
  readonly inside: boolean;
}

function One({ match: { seat, how }, inside, onOpen, onChoose }: OneProps): ReactNode {
  const words = t.seating.ticket;
  const { status } = seat;
  const isSeat = status?.kind === 'seat';
  const isTaken = isSeat && status.status !== 'free';
  return (
    <>
      <SeatLine seat={seat}>
        {status !== null && (
          <Button look="quiet" onPress={() => onOpen({ kind: 'log', seat })}>
            {t.seating.seat.log}
          </Button>
        )}
        {isSeat && <Button onPress={() => onOpen({ kind: 'reseat', seat })}>{words.reseat}</Button>}
        {isTaken && !inside && <Button onPress={() => onOpen({ kind: 'release', seat })}>{words.release}</Button>}
      </SeatLine>
      {how === 'reseated' && <p className="note">{words.reseated}</p>}
      {status?.kind === 'area' && <p className="setting-about">{words.area}</p>}
      {isTaken && inside && <p className="setting-about">{words.inside}</p>}
      {how === 'chosen' && (
        <p className="ticket-seat-chosen">
          {words.chosen}{' '}
          <Button look="quiet" onPress={() => onChoose(null)}>
            {words.takeBack}
          </Button>
        </p>
      )}
    </>
  );
}
