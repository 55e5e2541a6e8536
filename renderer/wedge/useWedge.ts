import { useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import {
  edit,
  emptyWedge,
  overhear,
  press,
  submit,
  type Key,
  type Reading,
  type Step,
  type WedgeState,
} from './machine.ts';

const textTypes = new Set(['text', 'search', 'password', 'email', 'url', 'tel', 'number', 'date', 'time']);

function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return textTypes.has(element.type);
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable);
}

function isControl(element: Element | null): boolean {
  return element !== null && element.matches('button, input, select, a[href], summary, [tabindex]');
}

interface Wedge {
  readonly text: string;
  readonly edit: (text: string) => void;
  readonly submit: (at: number) => void;
}

/**
 * Keys of the whole window go to the barcode, whatever has the focus. Other text fields keep theirs, but a scanner that
 * types into one is heard.
 */
export function useWedge(
  field: RefObject<HTMLInputElement | null>,
  onReading: (reading: Reading) => void,
  onEscape: () => void,
): Wedge {
  const state = useRef<WedgeState>(emptyWedge);
  /** What is typed into another field of text. */
  const elsewhere = useRef<WedgeState>(emptyWedge);
  const [text, setText] = useState('');

  const follow = (next: WedgeState): void => {
    state.current = next;
    setText(next.text);
  };
  const take = (step: Step): void => {
    follow(step.state);
    if (step.reading !== null) onReading(step.reading);
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { activeElement } = document;
    const inBarcode = activeElement === field.current;
    if (event.isComposing) return;
    const key: Key = {
      key: event.key,
      ctrl: event.ctrlKey,
      alt: event.altKey,
      meta: event.metaKey,
      shift: event.shiftKey,
      altGraph: event.getModifierState('AltGraph'),
      repeat: event.repeat,
      at: event.timeStamp,
      focus: inBarcode ? 'barcode' : isControl(activeElement) ? 'control' : 'nothing',
    };
    if (!inBarcode && isTextField(activeElement)) {
      const step = overhear(elsewhere.current, key);
      elsewhere.current = step.state;
      if (step.taken) event.preventDefault();
      if (step.reading === null) return;
      // The field may be gone when the scanner's second Enter comes.
      state.current = { ...state.current, quietUntil: step.state.quietUntil };
      onReading(step.reading);
      return;
    }
    const step = press(state.current, key);
    if (step.taken) event.preventDefault();
    else if (event.key === 'Escape' && document.querySelector(':popover-open, dialog[open]') === null) onEscape();
    take(step);
  });

  // With the page, not after it is painted: a scanner may type at the very moment.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);

  return {
    text,
    edit: (written) => follow(edit(state.current, written)),
    submit: (at) => take(submit(state.current, at)),
  };
}
