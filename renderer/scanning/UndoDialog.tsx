import type { ReactNode } from 'react';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import type { Undoable } from './undoable.ts';

interface Props {
  readonly verdict: Undoable;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Takes back a scan, with a reason. */
export function UndoDialog({ verdict, onDone, onClose }: Props): ReactNode {
  const { call } = useStation();
  return (
    <ReasonDialog
      title={t.undo.title}
      lead={t.undo.lead}
      verdict={verdict}
      reasons={t.undo.reasons[verdict.direction]}
      confirm={t.undo.confirm}
      onReason={(note) => call.undo({ seq: verdict.seq, note })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
