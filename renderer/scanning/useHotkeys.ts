import { useEffectEvent, useLayoutEffect } from 'react';
import { ownOf } from '#shared/own.ts';
import { isDialogOpen } from '../controls/overlays.ts';

/** Keys that no text has; they rest while a dialog is open. */
export function useHotkeys(keys: Readonly<Record<string, () => void>>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = ownOf(keys, event.key);
    if (action === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (!event.repeat && !isDialogOpen()) action();
  });
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
