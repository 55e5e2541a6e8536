import type { ReactNode } from 'react';
import { Wordmark } from './controls/Wordmark.tsx';
import { t } from './text/texts.ts';

export function StartingScreen(): ReactNode {
  return (
    <main className="quiet">
      <h1>
        <Wordmark />
      </h1>
      <output>{t.starting}</output>
    </main>
  );
}
