import type { ReactNode } from 'react';

/** Seats and areas at the seating server. */
export function SeatingSection(): ReactNode {
  return null;
}
