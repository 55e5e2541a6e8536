import { useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { t } from '../text/texts.ts';

const lookAgainMs = 1_000;

/** The events tell at once. A page can lose the keys without them: to the window's frame, a menu or a dialog of the system. */
function watch(look: () => void): () => void {
  window.addEventListener('focus', look);
  window.addEventListener('blur', look);
  const timer = setInterval(look, lookAgainMs);
  return () => {
    window.removeEventListener('focus', look);
    window.removeEventListener('blur', look);
    clearInterval(timer);
  };
}

/** A page cannot see keys that another window gets: say so until the focus is back. */
export function AwayHint(): ReactNode {
  const here = useSyncExternalStore(watch, () => document.hasFocus());
  if (here) return null;
  return (
    <Button className="away" onPress={() => window.focus()}>
      {t.bar.away}
    </Button>
  );
}
