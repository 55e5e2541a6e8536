import { useEffect, useState, type ReactNode } from 'react';
import { en } from '../text/en.ts';

/** A page cannot see keys that another window gets: say so until the focus is back. */
export function AwayHint(): ReactNode {
  const [away, setAway] = useState(() => !document.hasFocus());
  useEffect(() => {
    const follow = (): void => setAway(!document.hasFocus());
    window.addEventListener('focus', follow);
    window.addEventListener('blur', follow);
    return () => {
      window.removeEventListener('focus', follow);
      window.removeEventListener('blur', follow);
    };
  }, []);
  if (!away) return null;
  return (
    <button type="button" className="away" onClick={() => window.focus()}>
      {en.bar.away}
    </button>
  );
}
