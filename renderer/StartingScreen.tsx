import type { ReactNode } from 'react';
import { Wordmark } from './controls/Wordmark.tsx';
import { en } from './text/en.ts';

export function StartingScreen(): ReactNode {
  return (
    <main className="quiet">
      <h1>
        <Wordmark />
      </h1>
      <output>{en.starting}</output>
    </main>
  );
}
