import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface Props<T extends string> {
  readonly label: string;
  /** Where the label alone does not say of what. */
  readonly fullLabel?: string;
  /** The label is said, not shown. */
  readonly bare?: boolean;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChoose: (value: T) => void;
}

/** One of a list, with its label above. */
export function Choice<T extends string>(props: Props<T>): ReactNode {
  const { label, fullLabel = label, bare = false, value, options, onChoose } = props;
  return (
    <Select
      className="choice-label"
      {...(bare || fullLabel !== label ? { 'aria-label': fullLabel } : {})}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    >
      {!bare && fullLabel === label && <Label>{label}</Label>}
      {!bare && fullLabel !== label && (
        <span className="label" aria-hidden="true">
          {label}
        </span>
      )}
      <Button className="field choice">
        <SelectValue />
      </Button>
      <Popover className="popover choice-list" render={(given) => <section {...given} aria-label={fullLabel} />}>
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="choice-item">
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
