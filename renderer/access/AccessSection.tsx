import type { ReactNode } from 'react';

/** Who may scan at vivenu: this station's own access user, and all of the seller's. */
export function AccessSection(): ReactNode {
  return null;
}
