import type { Key } from './key.ts';

/** Hears all keys of the window before anybody else does. */
interface Taker {
  readonly down: (event: KeyboardEvent) => void;
  readonly up: (event: KeyboardEvent) => void;
}

/** Keys go to the one who asked last: the calibration while it is open, the door otherwise. */
const takers: Taker[] = [];

/** Returns the function that ends it. */
export function takeKeys(taker: Taker): () => void {
  const hear = (event: KeyboardEvent): void => {
    if (takers.at(-1) === taker) taker[event.type === 'keydown' ? 'down' : 'up'](event);
  };
  takers.push(taker);
  window.addEventListener('keydown', hear, { capture: true });
  window.addEventListener('keyup', hear, { capture: true });
  return () => {
    takers.splice(takers.indexOf(taker), 1);
    window.removeEventListener('keydown', hear, { capture: true });
    window.removeEventListener('keyup', hear, { capture: true });
  };
}

/** Nobody else sees this key: neither the browser nor what has the focus. */
export function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

export const keyOf = (event: KeyboardEvent, focus: Key['focus']): Key => ({
  key: event.key,
  code: event.code,
  ctrl: event.ctrlKey,
  alt: event.altKey,
  meta: event.metaKey,
  shift: event.shiftKey,
  capsLock: event.getModifierState('CapsLock'),
  altGraph: event.getModifierState('AltGraph'),
  repeat: event.repeat,
  composing: event.isComposing || event.key === 'Process',
  at: event.timeStamp,
  focus,
});
