import type { ReactNode } from 'react';
import type { Verdict } from '#shared/verdict.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

interface Props {
  readonly verdict: Verdict;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Lets somebody pass against the rules, with a reason. Where a PIN is needed, the call asks for it. */
export function OverrideDialog({ verdict, onDone, onClose }: Props): ReactNode {
  const { call } = useStation();
  const { barcode, direction } = verdict;
  return (
    <ReasonDialog
      title={t.override.title[direction]}
      lead={t.override.lead}
      verdict={verdict}
      reasons={t.override.reasons}
      confirm={t.override.confirm[direction]}
      onReason={(note) => call.override({ barcode, direction, note })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
