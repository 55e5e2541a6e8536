import { useState, type ReactNode } from 'react';
import type { TicketScan, TicketView } from '#shared/ticket-view.ts';
import type { Verdict } from '#shared/verdict.ts';
import type { StationView } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { EscapeButton } from '../controls/EscapeButton.tsx';
import { ResultMark } from '../controls/ResultMark.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useLoaded } from '../data/useLoaded.ts';
import { printedRoles } from '../printing/printLines.ts';
import { PrintScanDialog } from '../printing/PrintScanDialog.tsx';
import { OverrideDialog } from '../scanning/OverrideDialog.tsx';
import { UndoDialog } from '../scanning/UndoDialog.tsx';
import { isUndoable, type Undoable } from '../scanning/undoable.ts';
import { useNow } from '../scanning/useNow.ts';
import { TicketSeatPanel } from '../seating/TicketSeatPanel.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { formats } from '../text/format.ts';
import { ServerSays } from './ServerSays.tsx';
import { TicketScanRow } from './TicketScanRow.tsx';
import { ticketText } from './ticketText.ts';

/** What is done with a ticket; each answer closes what lies over the door. */
export interface TicketActions {
  readonly onAdmit: (barcode: string) => void;
  readonly onCheck: (barcode: string) => void;
  /** A scan was taken back. */
  readonly onUndone: (seq: number) => void;
}

interface Props extends TicketActions {
  readonly barcode: string;
  readonly station: StationView;
  readonly onClose: () => void;
}

type Open =
  | { readonly kind: 'override'; readonly verdict: Verdict }
  | { readonly kind: 'print' | 'undo'; readonly verdict: Undoable };

/** One ticket: who it is, what a scan would say, and every scan of it at this station. */
export function TicketDialog(props: Props): ReactNode {
  const { barcode, station, onUndone, onClose } = props;
  const { call } = useStation();
  const [undone, setUndone] = useState(0);
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const { unsent, rejected } = station.status;
  // A scan elsewhere at this door, and what was sent, change what stands here.
  const mark = [barcode, station.recent[0]?.seq, undone, unsent, rejected].join(' ');
  const { value: view, trouble } = useLoaded(() => call.ticket({ barcode }), mark);
  const title = view === null ? t.search.ticket.fields.ticket : ticketText(view, station.events, 0, formats).title;
  return (
    <Dialog title={title} className="ticket" onClose={onClose}>
      <div className="dialog-close">
        <EscapeButton onPress={onClose}>{t.search.close}</EscapeButton>
      </div>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {view === null && trouble === null && (
        <output className="ticket-loading">
          <span className="spinner" aria-hidden="true" />
          {t.search.ticket.loading}
        </output>
      )}
      {view !== null && <TicketBody {...props} view={view} onOpen={setOpen} />}
      {open?.kind === 'override' && <OverrideDialog verdict={open.verdict} onDone={close} onClose={close} />}
      {open?.kind === 'print' && <PrintScanDialog verdict={open.verdict} printing={station.printing} onClose={close} />}
      {open?.kind === 'undo' && (
        <UndoDialog
          verdict={open.verdict}
          onDone={() => {
            onUndone(open.verdict.seq);
            setUndone((count) => count + 1);
            close();
          }}
          onClose={close}
        />
      )}
    </Dialog>
  );
}

interface BodyProps extends Props {
  readonly view: TicketView;
  readonly onOpen: (open: Open) => void;
}

function TicketBody({ view, station, onAdmit, onCheck, onOpen }: BodyProps): ReactNode {
  const now = useNow(10_000);
  const { expected, scans, hasMore } = view;
  const text = ticketText(view, station.events, now, formats);
  const words = t.search.ticket;
  return (
    <div className="ticket-body">
      <div className="ticket-about">
        <dl>
          {text.fields.map(({ name, value, isBarcode }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd data-barcode={isBarcode}>
                <bdi dir={isBarcode ? 'ltr' : 'auto'}>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
        <section className="ticket-now" data-row={expected.result} aria-label={words.now}>
          <p className="ticket-presence">{text.presence}</p>
          <p className="ticket-word">
            <ResultMark result={expected.result} />
            <span>
              <span className="ticket-label">{words.now}</span>
              <strong>{text.word}</strong>
            </span>
          </p>
          {text.why.map((line) => (
            <p key={line}>
              <bdi>{line}</bdi>
            </p>
          ))}
          <Actions
            expected={expected}
            checking={station.mode === 'check'}
            onAdmit={() => onAdmit(expected.barcode)}
            onCheck={() => onCheck(expected.barcode)}
            onOverride={() => onOpen({ kind: 'override', verdict: expected })}
          />
        </section>
      </div>
      <ServerSays key={expected.barcode} barcode={expected.barcode} events={station.events} />
      <TicketSeatPanel barcode={expected.barcode} mark={`${expected.barcode} ${view.presence.inside}`} />
      <section className="ticket-scans" aria-labelledby="ticket-scans">
        <h3 id="ticket-scans">{words.scans}</h3>
        {scans.length === 0 && <p className="ticket-none">{words.none}</p>}
        {scans.length > 0 && <Scans view={view} station={station} now={now} onOpen={onOpen} />}
        {hasMore && <p className="ticket-none">{words.newest(scans.length)}</p>}
      </section>
    </div>
  );
}

interface ActionsProps {
  readonly expected: Verdict;
  /** Nobody is admitted: the ticket can only be looked at. */
  readonly checking: boolean;
  readonly onAdmit: () => void;
  readonly onCheck: () => void;
  readonly onOverride: () => void;
}

/** Who may pass is let through; who may not, only against the rules. */
function Actions({ expected, checking, onAdmit, onCheck, onOverride }: ActionsProps): ReactNode {
  const { result, direction, reason } = expected;
  const passes = result === 'in' || result === 'out';
  return (
    <div className="ticket-actions">
      {!checking && passes && (
        <Button look="primary" onPress={onAdmit}>
          {direction === 'OUT' ? t.search.checkOut : t.search.checkIn}
        </Button>
      )}
      {!checking && !passes && reason !== 'unreadable' && (
        <Button onPress={onOverride}>{t.scan.letAnyway[direction]}</Button>
      )}
      <Button look="quiet" onPress={onCheck}>
        {t.search.checkOnly}
      </Button>
    </div>
  );
}

interface ScansProps extends Pick<BodyProps, 'view' | 'station' | 'onOpen'> {
  readonly now: number;
}

function Scans({ view: { expected, scans }, station, now, onOpen }: ScansProps): ReactNode {
  const canPrint = printedRoles(station.printing).length > 0;
  // Only what was last can be taken back.
  const last = scans.find(({ verdict }) => isUndoable(verdict));
  const rowOf = (scan: TicketScan): ReactNode => {
    const { verdict } = scan;
    const canUndo = scan === last && isUndoable(verdict);
    return (
      <TicketScanRow
        key={verdict.seq}
        scan={scan}
        ticketBarcode={expected.barcode}
        now={now}
        onPrint={
          canPrint && verdict.result === 'in' && isUndoable(verdict) ? () => onOpen({ kind: 'print', verdict }) : null
        }
        onUndo={canUndo ? () => onOpen({ kind: 'undo', verdict }) : null}
      />
    );
  };
  return <ol>{scans.map(rowOf)}</ol>;
}
