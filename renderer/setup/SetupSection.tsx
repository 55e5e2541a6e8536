import type { ReactNode } from 'react';
import { t } from '../text/texts.ts';

/** This station's set-up for the next one. */
export function SetupSection(): ReactNode {
  return <p>{t.setup.title}</p>;
}
