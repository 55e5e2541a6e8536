import type { ReactNode } from 'react';
import type { Problem } from '#shared/problem.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { describeProblem } from '../text/problems.ts';
import { t } from '../text/texts.ts';
import { SeatLine } from './SeatLine.tsx';
import { UnclearBox } from './UnclearBox.tsx';
import type { SeatChanging } from './useSeatChange.ts';

interface Props {
  readonly title: string;
  readonly lead?: string | null;
  readonly change: SeatChanging;
  /** Why it cannot be sent as it stands. */
  readonly refused: Problem | null;
  /** All that is needed is chosen. */
  readonly canConfirm?: boolean;
  readonly confirm: string;
  /** In place of giving up: one step back. */
  readonly back?: { readonly word: string; readonly onPress: () => void };
  readonly onConfirm: () => void;
  /** It came to an end, or somebody gave it up. */
  readonly onClose: () => void;
  /** What is chosen, and what is before and after. */
  readonly children: ReactNode;
}

/** Shows what is before and after, and sends it when somebody says so. What is unclear then is asked here. */
export function ChangeDialog(props: Props): ReactNode {
  const { title, lead = null, change, refused, canConfirm = true, confirm, back, onConfirm, onClose, children } = props;
  const { unclear, not, notWhy, moved, trouble, busy, seats } = change;
  const words = t.seating.change;
  if (unclear !== null)
    return (
      <Dialog title={title} role="alertdialog" className="seat-change" onClose={onClose}>
        <UnclearBox unclear={unclear} onSettled={onClose} />
        <div className="dialog-choice">
          <Button onPress={onClose}>{t.seating.close}</Button>
        </div>
      </Dialog>
    );
  if (not.length > 0)
    return (
      <Dialog title={title} role="alertdialog" className="seat-change" onClose={onClose}>
        <p className="note" role="alert">
          {notWhy === null ? words.partly : words.partlyWhy(describeProblem(notWhy).title)}
        </p>
        <ul className="seat-list" aria-label={words.notSo}>
          {seats
            .filter(({ objectId }) => not.includes(objectId))
            .map((seat) => (
              <li key={seat.objectId}>
                <SeatLine seat={seat} />
              </li>
            ))}
        </ul>
        <div className="dialog-choice">
          <Button onPress={onClose}>{t.seating.close}</Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={title} role="alertdialog" className="seat-change" onClose={onClose}>
      {lead !== null && <p className="dialog-lead">{lead}</p>}
      {moved && (
        <p className="note" role="alert">
          {words.moved}
        </p>
      )}
      {children}
      {refused !== null && <TroubleBox trouble={describeProblem(refused)} />}
      {trouble !== null && <TroubleBox trouble={trouble} />}
      <div className="dialog-choice">
        <Button onPress={back?.onPress ?? onClose}>{back?.word ?? t.seating.cancel}</Button>
        <Button
          look="primary"
          isDisabled={refused !== null || !canConfirm}
          busy={busy ? words.busy : null}
          onPress={onConfirm}
        >
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
