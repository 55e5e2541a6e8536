import { useState } from 'react';

/** How many scans waited at most since all were sent the last time: what the sending is measured against. */
export function useBacklog(unsent: number): number {
  const [most, setMost] = useState(unsent);
  const next = unsent === 0 ? 0 : Math.max(most, unsent);
  if (next !== most) setMost(next);
  return next;
}
