import { useEffectEvent, useLayoutEffect, useRef, useState, type ChangeEvent, type RefObject } from 'react';
import type { WedgeSettings } from '#shared/scanners.ts';
import { isOverlayOpen } from '../controls/overlays.ts';
import type { Key } from './key.ts';
import { keep, keyOf, takeKeys } from './keys.ts';
import { edit, emptyWedge, idle, press, release, silenceMs, submit, type Step, type WedgeState } from './machine.ts';
import { isTextField, lookAt, restore, type Before } from './otherField.ts';
import type { Reading } from './reading.ts';
import { createSilence } from './silence.ts';

function focusOf(element: Element | null, field: Element | null): Key['focus'] {
  if (element !== null && element === field) return 'barcode';
  if (isTextField(element)) return 'text';
  const control = 'button, input, select, a[href], summary, [tabindex]';
  return element?.matches(control) === true ? 'control' : 'nothing';
}

interface Wedge {
  readonly text: string;
  readonly edit: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly submit: (at: number) => void;
}

/**
 * Keys of the whole window go to the barcode, whatever has the focus. Other text fields keep theirs, but a scanner that
 * types into one is heard, and the field is put back as it was.
 */
export function useWedge(
  field: RefObject<HTMLInputElement | null>,
  settings: WedgeSettings,
  onReading: (reading: Reading) => void,
  onEscape: () => void,
): Wedge {
  const state = useRef<WedgeState>(emptyWedge);
  /** The other field, when the latest run of keys began. */
  const before = useRef<Before | null>(null);
  const [text, setText] = useState('');

  const follow = (next: WedgeState): void => {
    state.current = next;
    setText(next.text);
  };
  const take = ({ state: next, reading, typed }: Step): void => {
    follow(next);
    if (reading === null) return;
    if (reading.source === 'wedge' && before.current !== null) restore(before.current, typed);
    before.current = null;
    onReading(reading);
  };

  /** Before the browser writes the key. */
  const watchField = ({ run }: WedgeState): void => {
    const [first] = run.strokes;
    if (first === undefined) return;
    const { activeElement } = document;
    const here = activeElement === field.current ? null : lookAt(activeElement);
    const begins = run.strokes.length === 1 && state.current.run.strokes[0]?.at !== first.at;
    if (begins || (here !== null && here.field !== before.current?.field)) before.current = here;
  };

  const onDown = useEffectEvent((event: KeyboardEvent) => {
    const key = keyOf(event, focusOf(document.activeElement, field.current));
    const step = press(state.current, key, settings);
    watchField(step.state);
    if (step.taken) keep(event);
    else if (key.key === 'Escape' && key.focus !== 'text' && !isOverlayOpen()) {
      onEscape();
    }
    take(step);
  });
  const onUp = useEffectEvent((event: KeyboardEvent) => {
    const step = release(state.current, keyOf(event, focusOf(document.activeElement, field.current)));
    watchField(step.state);
    if (step.taken) keep(event);
    take(step);
  });
  const onSilence = useEffectEvent((at: number) => take(idle(state.current, at, settings)));

  // With the page, not after it is painted: a scanner may type at the very moment.
  useLayoutEffect(() => {
    const silence = createSilence(silenceMs, (at) => onSilence(at));
    const stop = takeKeys({
      down(event) {
        onDown(event);
        silence.heard(event.timeStamp);
      },
      up(event) {
        onUp(event);
        // It may end a character; other keys have said so when they were pressed.
        if (event.key === 'Alt') silence.heard(event.timeStamp);
      },
    });
    return () => {
      stop();
      silence.stop();
    };
  }, []);

  return {
    text,
    edit(event) {
      const { nativeEvent } = event;
      const byKey = nativeEvent instanceof InputEvent && /^insert(Composition)?Text$/u.test(nativeEvent.inputType);
      follow(edit(state.current, event.target.value, byKey));
    },
    submit: (at) => take(submit(state.current, at, settings)),
  };
}
