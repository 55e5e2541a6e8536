import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';

interface Props<T extends string> {
  readonly label: string;
  /** Where the label alone does not say of what. */
  readonly fullLabel?: string;
  /** The label is said, not shown. */
  readonly bare?: boolean;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
}

/** One of a few, all of them to be seen. */
export function Segments<T extends string>(props: Props<T>): ReactNode {
  const { label, fullLabel = label, bare = false, value, options, onChoose } = props;
  const isNamed = bare || fullLabel !== label;
  return (
    <RadioGroup
      className="segments"
      orientation="horizontal"
      {...(isNamed ? { 'aria-label': fullLabel } : {})}
      value={value}
      onChange={(to) => {
        const chosen = options.find((option) => option.value === to);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    >
      {!isNamed && <Label>{label}</Label>}
      {isNamed && !bare && (
        <span className="label" aria-hidden="true">
          {label}
        </span>
      )}
      <div className="segments-row">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="segment" data-value={option.value}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
