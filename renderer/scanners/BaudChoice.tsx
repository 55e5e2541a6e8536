import type { ReactNode } from 'react';
import { baudRates } from '#shared/scanners.ts';
import { Choice } from '../controls/Choice.tsx';
import { t } from '../text/texts.ts';
import type { BaudRate } from './portRows.ts';

interface Props {
  readonly label: string;
  readonly baudRate: BaudRate;
  readonly onChoose: (baudRate: BaudRate) => void;
}

/** How fast a serial scanner sends. */
export function BaudChoice({ label, baudRate, onChoose }: Props): ReactNode {
  return (
    <Choice
      bare
      label={label}
      value={`${baudRate}`}
      options={baudRates.map((rate) => ({ value: `${rate}`, label: t.scanners.devices.baud(rate) }))}
      onChoose={(to) => {
        const chosen = baudRates.find((rate) => `${rate}` === to);
        if (chosen !== undefined) onChoose(chosen);
      }}
    />
  );
}
