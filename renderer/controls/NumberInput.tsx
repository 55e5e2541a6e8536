import type { ReactNode } from 'react';
import { Button, Group, Input, Label, NumberField, Text } from 'react-aria-components';

interface Props {
  readonly label: string;
  /** The label is said, not shown. */
  readonly bare?: boolean;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  /** Said behind the number: seconds, minutes. */
  readonly unit?: string | null;
  readonly hint?: string | null;
  readonly isDisabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A number within bounds, typed or stepped. It is taken when the field is left or stepped. */
export function NumberInput(props: Props): ReactNode {
  const {
    label,
    bare = false,
    value,
    least,
    most,
    step = 1,
    unit = null,
    hint = null,
    isDisabled = false,
    onChange,
  } = props;
  return (
    <NumberField
      className="labelled number"
      {...(bare ? { 'aria-label': label } : {})}
      value={value}
      minValue={least}
      maxValue={most}
      step={step}
      isDisabled={isDisabled}
      onChange={(to) => {
        if (Number.isFinite(to)) onChange(to);
      }}
    >
      {!bare && <Label>{label}</Label>}
      <Group className="number-group">
        <Button slot="decrement" className="number-step">
          −
        </Button>
        <Input className="field" />
        <Button slot="increment" className="number-step">
          +
        </Button>
        {unit !== null && <span className="number-unit">{unit}</span>}
      </Group>
      {hint !== null && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </NumberField>
  );
}
