import { useId, type ReactNode } from 'react';
import { scanDirections, type ScanDirection } from '#shared/policy.ts';
import { en } from '../text/en.ts';

const words = en.scanners;

interface Props {
  /** Of the scanner. */
  readonly name: string;
  readonly direction: ScanDirection | null;
  readonly onChoose: (direction: ScanDirection | null) => void;
}

const choices: readonly (ScanDirection | null)[] = [null, ...scanDirections];

/** Which way a scanner's scans go, whatever the station's switch says. */
export function DirectionChoice({ name, direction, onChoose }: Props): ReactNode {
  const group = useId();
  return (
    <fieldset className="way-choice">
      <legend>
        <span aria-hidden="true">{words.direction.label}</span>
        <span className="hidden">{words.direction.of(name)}</span>
      </legend>
      <div className="way-choices">
        {choices.map((way) => (
          <label key={way} data-way={way ?? 'station'}>
            <input type="radio" name={group} checked={direction === way} onChange={() => onChoose(way)} />
            <span>{way === null ? words.direction.asStation : words.direction.ways[way]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
