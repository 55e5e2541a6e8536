import { useEffect, type ReactNode } from 'react';
import type { DisplayContent, DisplayFace } from '#shared/display.ts';
import { displayWords } from '#shared/text/display.ts';
import { ResultIcon, type Sign } from '../controls/ResultIcon.tsx';

const signs: Record<DisplayFace, Sign> = { idle: 'idle', welcome: 'in', goodbye: 'out', wait: 'person' };

/** What guests see, to be read from three metres and more. */
export function GuestScreen({ content }: { readonly content: DisplayContent }): ReactNode {
  const { face, eventName, firstName, training, language, theme } = content;
  const words = displayWords[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
    document.title = words.title;
  }, [language, theme, words]);
  const { word, hint } = words.faces[face];
  const name = face === 'idle' ? eventName : firstName;
  return (
    <main className="guest-screen" data-face={face} data-training={training}>
      {training && <p className="guest-training">{words.training}</p>}
      <div className="guest-words" key={`${face} ${firstName ?? ''}`}>
        <ResultIcon sign={signs[face]} />
        <h1 data-length={word.length > 12 ? 'long' : 'short'}>{word}</h1>
        {name !== null && (
          <p className="guest-name" data-length={name.length > 14 ? 'long' : 'short'}>
            <bdi>{name}</bdi>
          </p>
        )}
        <p className="guest-hint">{hint}</p>
      </div>
    </main>
  );
}
