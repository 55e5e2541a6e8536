/**
 * From keys to barcodes. A scanner in keyboard mode types a code faster than any hand and ends it with Enter or Tab.
 * Pure: the clock is the time stamp of each key.
 */

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
  /** AltGr makes text although Windows reports it as Ctrl with Alt. */
  readonly altGraph: boolean;
  readonly repeat: boolean;
  readonly at: number;
  /** What has the focus: the barcode field, a button or the like, or nothing of interest. */
  readonly focus: 'barcode' | 'control' | 'nothing';
}

export interface WedgeState {
  readonly text: string;
  /** Where in the text the latest burst of keys begins: the keys since the last long pause. */
  readonly burst: number;
  /** Gaps between keys, within the burst and before it. The median is short when at least half of all gaps are. */
  readonly gaps: { readonly short: number; readonly long: number };
  readonly earlier: { readonly short: number; readonly long: number };
  /** The text was pasted, corrected or the like. */
  readonly edited: boolean;
  readonly lastAt: number;
  /** Until then a second Enter belongs to the scan before it. */
  readonly quietUntil: number;
}

export interface Reading {
  readonly barcode: string;
  readonly source: 'wedge' | 'typed';
}

export interface Step {
  readonly state: WedgeState;
  /** Nobody else may see this key. */
  readonly taken: boolean;
  readonly reading: Reading | null;
}

const shortGapMs = 30;
/** What lies in the field for this long belongs to no code that a scanner types afterwards. */
export const longPauseMs = 1_000;
/** Scanners that end a code with carriage return and line feed send Enter twice. */
export const quietMs = 150;
const shortestBurst = 6;
/** The contract takes no more; no ticket has nearly as much. */
export const longestText = 65_536;

export const emptyWedge: WedgeState = {
  text: '',
  burst: 0,
  gaps: { short: 0, long: 0 },
  earlier: { short: 0, long: 0 },
  edited: false,
  lastAt: 0,
  quietUntil: 0,
};

const isText = (key: string): boolean => /^.$/su.test(key);
const cleared = ({ quietUntil }: WedgeState): WedgeState => ({ ...emptyWedge, quietUntil });

/** Counts the gap before this key; the text stays as it is. */
function timed(state: WedgeState, at: number): WedgeState {
  if (state.text === '') return { ...cleared(state), lastAt: at };
  const gap = at - state.lastAt;
  if (gap >= longPauseMs) {
    const earlier = { short: state.earlier.short + state.gaps.short, long: state.earlier.long + state.gaps.long + 1 };
    return { ...state, burst: state.text.length, gaps: emptyWedge.gaps, earlier, lastAt: at };
  }
  const { short, long } = state.gaps;
  const gaps = gap <= shortGapMs ? { short: short + 1, long } : { short, long: long + 1 };
  return { ...state, gaps, lastAt: at };
}

function readingOf({ text, burst, gaps, earlier, edited }: WedgeState): Reading | null {
  const tail = text.slice(burst);
  const fast = gaps.short > 0 && gaps.short >= gaps.long;
  // A stray key from a minute ago must not turn a good ticket into an unknown one.
  if (burst > 0 && fast && tail.length >= shortestBurst) return { barcode: tail, source: 'wedge' };
  const short = earlier.short + gaps.short;
  if (!edited && short > 0 && short >= earlier.long + gaps.long) return { barcode: text, source: 'wedge' };
  const barcode = text.trim();
  return barcode === '' ? null : { barcode, source: 'typed' };
}

const passed = (state: WedgeState): Step => ({ state, taken: false, reading: null });
const taken = (state: WedgeState): Step => ({ state, taken: true, reading: null });

/** Enter, Tab or the Scan button. */
export function submit(state: WedgeState, at: number): Step {
  const reading = readingOf(state);
  const quietUntil = reading?.source === 'wedge' ? at + quietMs : state.quietUntil;
  return { state: { ...emptyWedge, quietUntil }, taken: true, reading };
}

function pressText(state: WedgeState, { key, repeat, at, focus }: Key): Step {
  // Something lies on the keyboard, or a finger rests on a button.
  if (repeat) return taken(state);
  if (key === ' ' && state.text === '' && focus === 'control') return passed(state);
  if (state.text.length >= longestText) return taken(state);
  // In its own field the browser writes the character where the caret is; `edit` follows.
  if (focus === 'barcode') return passed(timed(state, at));
  const next = timed(state, at);
  return taken({ ...next, text: next.text + key });
}

export function press(state: WedgeState, key: Key): Step {
  const combination = key.meta || ((key.ctrl || key.alt) && !key.altGraph);
  if (combination) return passed(state);
  if (isText(key.key)) return pressText(state, key);
  if (key.key === 'Enter' || (key.key === 'Tab' && !key.shift)) {
    const quiet = key.at <= state.quietUntil;
    if (key.repeat) return key.key === 'Enter' || quiet ? taken(state) : passed(state);
    if (state.text === '') return quiet ? taken(state) : passed(state);
    return submit(state, key.at);
  }
  if (state.text === '') return passed(state);
  if (key.key === 'Escape') return taken(cleared(state));
  if (key.key === 'Backspace' && key.focus !== 'barcode') return taken(edit(state, state.text.replace(/.$/su, '')));
  return passed(state);
}

/**
 * A key that goes to another field of text, which keeps it: a person writes there. What is surely a scanner's code is a
 * reading all the same, and its Enter does not reach the field.
 */
export function overhear(state: WedgeState, key: Key): Step {
  const { state: next, reading } = press(state, { ...key, focus: 'nothing' });
  const ends = key.key === 'Enter' || key.key === 'Tab';
  if (reading === null) return { state: next, taken: ends && key.at <= state.quietUntil, reading };
  const certain = reading.source === 'wedge' && reading.barcode.length >= shortestBurst;
  return certain ? { state: next, taken: true, reading } : passed(emptyWedge);
}

/** The field's text after the browser changed it: a key, a paste, a correction. */
export function edit(state: WedgeState, written: string): WedgeState {
  const text = written.slice(0, longestText);
  if (text === '') return cleared(state);
  const appended = text.length === state.text.length + 1 && text.startsWith(state.text);
  if (appended) return { ...state, text };
  // One key over a selection begins a new code.
  if (text.length === 1) return { ...cleared(state), text, lastAt: state.lastAt };
  return { ...cleared(state), text, burst: text.length, edited: true, lastAt: state.lastAt };
}
