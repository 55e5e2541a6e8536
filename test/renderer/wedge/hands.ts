import { wedgeSettingsSchema, type WedgeSettings } from '#shared/scanners.ts';
import type { Key } from '../../../renderer/wedge/key.ts';
import { edit, emptyWedge, idle, press, release, type Step, type WedgeState } from '../../../renderer/wedge/machine.ts';
import type { Reading } from '../../../renderer/wedge/reading.ts';
import { keyAt, placeOf, type LayoutName } from './layouts.ts';

/** What scanners and people do with keys, as a list of events; and a window that hears of them. */

export interface KeyEvent {
  readonly type: 'down' | 'up';
  readonly at: number;
  readonly key: string;
  readonly code: string;
  readonly shift?: boolean;
  readonly capsLock?: boolean;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  readonly altGraph?: boolean;
  readonly repeat?: boolean;
  readonly composing?: boolean;
}

interface Typing {
  readonly from?: number;
  /** From key to key; a function for gaps of their own. */
  readonly gap?: number | ((index: number) => number);
  /** How long each key is down. */
  readonly hold?: number | ((index: number) => number);
  readonly computer?: LayoutName;
  readonly keyboard?: LayoutName;
  readonly capsLock?: boolean;
}

const named = (name: string): Pick<KeyEvent, 'key' | 'code'> => ({
  key: name === 'NumpadEnter' ? 'Enter' : name,
  code: name,
});

/** The keys for a text; `Enter`, `Tab` and `NumpadEnter` at the end. */
export function typed(text: string, end: string | null, typing: Typing = {}): KeyEvent[] {
  const { from = 10_000, gap = 6, hold = 2, computer = 'us', keyboard = 'us', capsLock = false } = typing;
  const gapOf = typeof gap === 'number' ? () => gap : gap;
  const holdOf = typeof hold === 'number' ? () => hold : hold;
  const events: KeyEvent[] = [];
  let at = from;
  for (const [index, character] of [...Array.from(text), ...(end === null ? [] : [end])].entries()) {
    const isEnd = character.length > 1;
    const place = isEnd ? { code: character, shift: false } : placeOf(character, keyboard);
    const key = isEnd ? named(character) : { key: keyAt(place, computer, capsLock), code: place.code };
    const shift = { shift: place.shift, capsLock };
    if (place.shift) events.push({ type: 'down', at, key: 'Shift', code: 'ShiftLeft', shift: true });
    events.push({ type: 'down', at, ...key, ...shift }, { type: 'up', at: at + holdOf(index), ...key, ...shift });
    if (place.shift) events.push({ type: 'up', at: at + holdOf(index), key: 'Shift', code: 'ShiftLeft' });
    at += gapOf(index);
  }
  return inOrder(released(events));
}

/** No key can be pressed again before it is released. */
const released = (events: readonly KeyEvent[]): KeyEvent[] =>
  events.map((event, index) => {
    const again = events.slice(index + 1).find(({ type, code }) => type === 'down' && code === event.code);
    return event.type === 'up' && again !== undefined && again.at <= event.at ? { ...event, at: again.at - 1 } : event;
  });

/** A scanner in Alt mode: for each character Alt, its number on the number pad, and Alt again. */
export function typedByNumbers(
  numbers: readonly string[],
  end: string | null,
  { from = 10_000, gap = 6 } = {},
): KeyEvent[] {
  const events: KeyEvent[] = [];
  let at = from;
  const add = (type: 'down' | 'up', key: string, code: string, alt: boolean): void => {
    events.push({ type, at, key, code, alt });
    at += gap / 2;
  };
  for (const number of numbers) {
    add('down', 'Alt', 'AltLeft', true);
    for (const digit of number) {
      add('down', digit, `Numpad${digit}`, true);
      add('up', digit, `Numpad${digit}`, true);
    }
    add('up', 'Alt', 'AltLeft', false);
  }
  if (end !== null) {
    add('down', end, end, false);
    add('up', end, end, false);
  }
  return events;
}

/** At the same time: whatever comes first, first. */
export const inOrder = (...hands: readonly (readonly KeyEvent[])[]): KeyEvent[] =>
  hands.flat().toSorted((a, b) => a.at - b.at);

export const endOfKeys = (events: readonly KeyEvent[]): number => Math.max(...events.map(({ at }) => at));

export const settingsWith = (changes: Partial<WedgeSettings> = {}): WedgeSettings => ({
  ...wedgeSettingsSchema.parse({}),
  ...changes,
});

export interface Heard {
  readonly readings: readonly Reading[];
  /** Without what the bench shows of the keys. */
  readonly codes: readonly Pick<Reading, 'barcode' | 'source'>[];
  readonly text: string;
  /** What the browser wrote into the other field, and what was put back at the end of a code. */
  readonly field: string;
  readonly taken: readonly boolean[];
  readonly state: WedgeState;
}

/** One that nobody presses. */
export const noKey: Key = {
  key: '',
  code: '',
  ctrl: false,
  alt: false,
  meta: false,
  shift: false,
  capsLock: false,
  altGraph: false,
  repeat: false,
  composing: false,
  at: 0,
  focus: 'nothing',
};

const writes = ({ key, ctrl, alt, altGraph }: KeyEvent): boolean =>
  key.length === 1 && (altGraph === true || (ctrl !== true && alt !== true));

/** The window: the browser writes what nobody takes, a timer hears the silence. */
export function hear(
  events: readonly KeyEvent[],
  { settings = {}, focus = 'nothing' }: { settings?: Partial<WedgeSettings>; focus?: Key['focus'] } = {},
): Heard {
  const all = settingsWith(settings);
  let state = emptyWedge;
  let field = '';
  let before = '';
  const readings: Reading[] = [];
  const taken: boolean[] = [];
  const take = (step: Step): void => {
    const first = step.state.run.strokes[0]?.at;
    if (first !== undefined && first !== state.run.strokes[0]?.at) before = field;
    state = step.state;
    if (step.reading === null) return;
    readings.push(step.reading);
    if (step.reading.source === 'wedge') field = before + step.typed;
  };
  const silence = (until: number): void => {
    const at = state.run.lastAt + 200;
    if (at <= until) take(idle(state, at, all));
  };
  for (const event of events) {
    silence(event.at);
    const heard: Key = { ...noKey, ...event, focus };
    if (event.type === 'up') {
      take(release(state, heard));
      continue;
    }
    const step = press(state, heard, all);
    taken.push(step.taken);
    take(step);
    if (step.taken || !writes(event)) continue;
    if (focus === 'barcode') state = edit(state, state.text + event.key, true);
    if (focus === 'text') field += event.key;
  }
  silence(Number.POSITIVE_INFINITY);
  const codes = readings.map(({ barcode, source }) => ({ barcode, source }));
  return { readings, codes, text: state.text, field, taken, state };
}
