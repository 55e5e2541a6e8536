import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

/**
 * A button that goes away under the finger takes the focus with it, and the next key would reach nobody: the dialog on top takes
 * it back, and Escape closes it all the same.
 */
export function useLostFocus(onEscape: () => void): RefObject<HTMLElement | null> {
  const dialog = useRef<HTMLElement>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { activeElement, body } = document;
    const isLost = activeElement === null || activeElement === body;
    const top = [...document.querySelectorAll('.dialog-overlay')].at(-1);
    if (!isLost || dialog.current === null || top?.contains(dialog.current) !== true) return;
    dialog.current.focus();
    if (event.key === 'Escape') onEscape();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener, true);
    return () => window.removeEventListener('keydown', listener, true);
  }, []);
  return dialog;
}
