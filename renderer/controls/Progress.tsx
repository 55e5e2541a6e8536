import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';

interface Props {
  readonly label: string;
  readonly done: number;
  /** Null as long as nobody knows. */
  readonly total: number | null;
  /** Nothing goes on. */
  readonly stopped?: boolean;
  /** In place of a percentage, for who hears it. */
  readonly said?: string;
}

/** How far something has come. */
export function Progress({ label, done, total, stopped = false, said }: Props): ReactNode {
  const known = total !== null && total > 0;
  return (
    <ProgressBar
      className="progress-bar"
      data-stopped={stopped}
      aria-label={label}
      isIndeterminate={!known}
      value={known ? Math.min(done, total) : 0}
      maxValue={known ? total : 1}
      {...(said === undefined ? {} : { valueLabel: said })}
    >
      {({ percentage }) => (
        <span className="progress-done" style={{ inlineSize: known ? `${percentage ?? 0}%` : '30%' }} />
      )}
    </ProgressBar>
  );
}
