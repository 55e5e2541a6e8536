import type { ReactNode } from 'react';
import { baudRates } from '#shared/scanners.ts';
import { en } from '../text/en.ts';
import type { BaudRate } from './portRows.ts';

const words = en.scanners;

interface Props {
  readonly label: string;
  readonly baudRate: BaudRate;
  readonly onChoose: (baudRate: BaudRate) => void;
}

/** How fast a serial scanner sends. */
export function BaudChoice({ label, baudRate, onChoose }: Props): ReactNode {
  return (
    <select
      className="field baud"
      aria-label={label}
      value={baudRate}
      onChange={(event) => {
        const chosen = baudRates.find((rate) => `${rate}` === event.target.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {baudRates.map((rate) => (
        <option key={rate} value={rate}>
          {words.devices.baud(rate)}
        </option>
      ))}
    </select>
  );
}
