import type { ReactNode } from 'react';
import { t } from '../text/texts.ts';
import { Choice, type Option } from '../controls/Choice.tsx';
import { More } from '../controls/More.tsx';

interface Props {
  readonly value: string | null;
  readonly options: readonly Option<string>[];
  readonly onChoose: (template: string | null) => void;
}

/** Off, as it should be, unless somebody wants it in spite of the warning. */
export function RefusedSlip({ value, options, onChoose }: Props): ReactNode {
  return (
    <More
      className="print-more"
      title={
        <>
          {t.printing.role.refused}
          <span>{value === null ? t.printing.role.refusedOff : t.printing.role.refusedOn}</span>
        </>
      }
    >
      <p className="note">{t.printing.role.refusedWarning}</p>
      <Choice
        label={t.printing.role.refused}
        value={value ?? ''}
        options={[{ value: '', label: t.printing.role.refusedNone }, ...options]}
        onChoose={(to) => onChoose(to === '' ? null : to)}
      />
    </More>
  );
}
