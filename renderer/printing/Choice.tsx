import type { ReactNode } from 'react';
import type { Option } from './templateOptions.ts';

interface Props {
  readonly label: string;
  /** Where the label alone does not say of what. */
  readonly fullLabel?: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}

/** One of a list, with its label above. */
export function Choice({ label, fullLabel = label, value, options, onChoose }: Props): ReactNode {
  return (
    <label className="choice-label">
      <span aria-hidden="true">{label}</span>
      <select
        className="field choice"
        aria-label={fullLabel}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
