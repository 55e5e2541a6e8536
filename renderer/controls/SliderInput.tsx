import { useState, type ReactNode } from 'react';
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
  /** Where it is moved to, until another value holds. */
  const [moved, setMoved] = useState({ from: value, to: value });
  const shown = moved.from === value ? moved.to : value;
  return (
    <Slider
      className="slider"
      value={shown / 100}
      minValue={0}
      maxValue={1}
      step={step / 100}
      isDisabled={isDisabled}
      formatOptions={{ style: 'percent' }}
      onChange={(to) => setMoved({ from: value, to: Math.round(to * 100) })}
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
