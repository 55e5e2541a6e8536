import type { ReactNode } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';

interface Props {
  readonly label: string;
  /** 0 to 100. */
  readonly value: number;
  readonly step?: number;
  readonly isDisabled?: boolean;
  /** When it is let go, not at each step on the way. */
  readonly onChange: (value: number) => void;
}

/** A share from nothing to all. */
export function SliderInput({ label, value, step = 5, isDisabled = false, onChange }: Props): ReactNode {
  return (
    <Slider
      key={value}
      className="slider"
      defaultValue={value / 100}
      minValue={0}
      maxValue={1}
      step={step / 100}
      isDisabled={isDisabled}
      formatOptions={{ style: 'percent' }}
      onChangeEnd={(to) => onChange(Math.round(to * 100))}
    >
      <Label>{label}</Label>
      <SliderOutput />
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  );
}
