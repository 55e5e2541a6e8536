import type { ReactNode } from 'react';
import { en } from '../text/en.ts';
import { Choice } from './Choice.tsx';
import type { Option } from './templateOptions.ts';

const words = en.printing.role;

interface Props {
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly onChoose: (template: string | null) => void;
}

/** Off, as it should be, unless somebody wants it in spite of the warning. */
export function RefusedSlip({ value, options, onChoose }: Props): ReactNode {
  return (
    <details className="print-more">
      <summary>
        {words.refused}
        <span>{value === null ? words.refusedOff : words.refusedOn}</span>
      </summary>
      <p className="note">{words.refusedWarning}</p>
      <Choice
        label={words.refused}
        value={value ?? ''}
        options={[{ value: '', label: words.refusedNone }, ...options]}
        onChoose={(to) => onChoose(to === '' ? null : to)}
      />
    </details>
  );
}
