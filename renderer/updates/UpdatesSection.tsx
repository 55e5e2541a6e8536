import type { ReactNode } from 'react';
import { t } from '../text/texts.ts';

/** What version this is, and how it stays current. */
export function UpdatesSection(): ReactNode {
  return <p>{t.updates.title}</p>;
}
