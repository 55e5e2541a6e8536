import type { ReactNode } from 'react';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import type { Note } from './notes.ts';

/** More than these are set smaller, and the word gives them room. */
const few = 2;

export function Notes({ notes }: { readonly notes: readonly Note[] }): ReactNode {
  if (notes.length === 0) return null;
  return (
    <ul className="notes" data-many={notes.length > few}>
      {notes.map(({ sign, text, loud }) => (
        <li key={text} className="face-note" data-note={sign} data-loud={loud}>
          <ResultIcon sign={sign} />
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}
