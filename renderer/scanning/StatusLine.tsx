import { useEffect, useState, type ReactNode } from 'react';
import type { Status } from '#shared/view.ts';
import { en } from '../text/en.ts';
import { formats } from '../text/format.ts';
import { StatusChip } from './StatusChip.tsx';
import { statusChips } from './statusChips.ts';

function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** The truth about the station in words; it grows older by itself. */
export function StatusLine({ status }: { readonly status: Status }): ReactNode {
  const now = useNow(1_000);
  return (
    <ul className="chips" aria-label={en.header.status}>
      {statusChips(status, now, formats).map((chip) => (
        <StatusChip key={chip.id} chip={chip} />
      ))}
    </ul>
  );
}
