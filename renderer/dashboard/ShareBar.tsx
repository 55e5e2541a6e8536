import type { ReactNode } from 'react';
import { Meter } from 'react-aria-components';

interface Props {
  /** Of what. */
  readonly label: string;
  /** From 0 to 1. */
  readonly share: number;
  /** In place of a percentage, for who hears it. */
  readonly said: string;
  /** What the bar means, by its colour and its pattern. */
  readonly kind?: 'plain' | 'refused' | 'repeat';
}

/** How much of a whole. The words beside it say the same. */
export function ShareBar({ label, share, said, kind = 'plain' }: Props): ReactNode {
  return (
    <Meter className="share" aria-label={label} value={share} maxValue={1} valueLabel={said} data-kind={kind}>
      {({ percentage }) => <span style={{ inlineSize: `${percentage}%` }} />}
    </Meter>
  );
}
