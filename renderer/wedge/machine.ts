import type { WedgeSettings } from '#shared/scanners.ts';
import { altCharacter } from './alt-codes.ts';
import { burstOf, type Burst } from './burst.ts';
import { endOf, kindOf, strokeOf, type EndKey, type Key, type KeyKind } from './key.ts';
import type { Reading } from './reading.ts';
import {
  addAltCharacter,
  addAltDigit,
  addStroke,
  isUnderWay,
  longestGapMs,
  longPauseMs,
  noRun,
  release as releaseKey,
  touch,
  type Run,
} from './run.ts';

/**
 * From keys to barcodes. A scanner in keyboard mode types a code faster than any hand; what a person types is theirs.
 * Pure: the clock is the time stamp of each key.
 */

export interface WedgeState {
  /** What stands in the barcode field. */
  readonly text: string;
  readonly run: Run;
  /** Until then an Enter or Tab belongs to the scan before it. */
  readonly quietUntil: number;
}

export interface Step {
  readonly state: WedgeState;
  /** Nobody else may see this key. */
  readonly taken: boolean;
  readonly reading: Reading | null;
  /** What a person wrote into their field while the scanner typed. */
  readonly typed: string;
}

/** Without a key for this long, a code has ended. */
export const silenceMs = 200;
/** Scanners that end a code with carriage return and line feed send Enter twice. */
export const quietMs = 150;
/** An Enter that comes after the silence. */
export const quietAfterSilenceMs = 500;
/** The contract takes no more; no ticket has nearly as much. */
export const longestText = 65_536;

export const emptyWedge: WedgeState = { text: '', run: noRun, quietUntil: Number.NEGATIVE_INFINITY };

const isOwn = ({ focus }: Key): boolean => focus !== 'text';
/** In a field the browser writes the character where the caret is. */
const isField = ({ focus }: Key): boolean => focus === 'barcode' || focus === 'text';

const passed = (state: WedgeState): Step => ({ state, taken: false, reading: null, typed: '' });
const taken = (state: WedgeState): Step => ({ state, taken: true, reading: null, typed: '' });

/** After the code everything begins anew. */
const scanned = ({ barcode, typed, keys }: Burst, quietUntil: number): Step => ({
  state: { ...emptyWedge, quietUntil },
  taken: true,
  reading: { barcode: barcode ?? '', source: 'wedge', keys },
  typed,
});

function typedByHand(state: WedgeState): Step {
  const barcode = state.text.trim();
  const reading: Reading | null = barcode === '' ? null : { barcode, source: 'typed' };
  return { ...taken({ ...emptyWedge, quietUntil: state.quietUntil }), reading };
}

/** What a scanner has typed until now; what lies there for long is none of it. */
const burstUntil = ({ run }: WedgeState, at: number, settings: WedgeSettings): Burst | null =>
  at - run.lastAt < longPauseMs ? burstOf(run, at, settings) : null;

/** The Scan button. */
export function submit(state: WedgeState, at: number, settings: WedgeSettings): Step {
  const burst = state.run.broken ? null : burstUntil(state, at, settings);
  return burst === null ? typedByHand(state) : scanned(burst, at + quietMs);
}

/** Nobody has pressed a key for a while. */
export function idle(state: WedgeState, at: number, settings: WedgeSettings): Step {
  const ends = settings.end === 'any' || settings.end === 'pause';
  if (!ends || state.run.broken || at - state.run.lastAt < silenceMs) return passed(state);
  const burst = burstOf(state.run, at, settings);
  return burst === null ? passed(state) : scanned(burst, at + quietAfterSilenceMs);
}

const recorded = (state: WedgeState, key: Key): WedgeState => ({ ...state, run: addStroke(state.run, strokeOf(key)) });
const written = (state: WedgeState, character: string): WedgeState => ({
  ...state,
  text: state.text.length < longestText ? state.text + character : state.text,
});

function pressText(state: WedgeState, key: Key): Step {
  const onButton = key.key === ' ' && state.text === '' && key.focus === 'control';
  if (onButton && !isUnderWay(state.run, key.at)) return passed(state);
  const next = recorded(state, key);
  return isField(key) ? passed(next) : taken(written(next, key.key));
}

function pressHidden(state: WedgeState, key: Key): Step {
  const next = recorded(state, key);
  // Without NumLock the first digit is an arrow already, which would turn the door's direction or step a number.
  if (key.code.startsWith('Numpad') && key.focus !== 'barcode') return taken(next);
  return !isField(key) && isUnderWay(next.run, key.at) ? taken(next) : passed(next);
}

/** Ctrl with a letter is a control character only where a scanner types it. */
function pressControl(state: WedgeState, key: Key, settings: WedgeSettings): Step {
  const underWay = isUnderWay(state.run, key.at);
  const end = endOf(key);
  if (end !== null && (underWay || key.at <= state.quietUntil)) return pressEnd(state, key, end, settings);
  return underWay ? taken(recorded(state, key)) : passed(recorded(state, key));
}

function pressAltDigit(state: WedgeState, key: Key): Step {
  const underWay = isUnderWay(state.run, key.at);
  const next = { ...state, run: addAltDigit(state.run, key.code.slice(-1), key.at) };
  return underWay || !isField(key) ? taken(next) : passed(next);
}

function pressEnd(state: WedgeState, key: Key, end: EndKey, settings: WedgeSettings): Step {
  const quiet = key.at <= state.quietUntil;
  const isData = settings.end === (end === 'Enter' ? 'Tab' : 'Enter');
  if (isData && isUnderWay(state.run, key.at)) return taken(recorded(state, key));
  const burst = burstUntil(state, key.at, settings);
  if (burst !== null && !state.run.broken) return scanned(burst, key.at + quietMs);
  // What came before the pause is in the barcode field; in another field nobody knows it.
  if (burst !== null && !isOwn(key)) return scanned({ ...burst, barcode: null }, key.at + quietMs);
  const rest = { ...state, run: noRun };
  if (key.composing || !isOwn(key) || state.text === '') return quiet ? taken(rest) : passed(rest);
  return typedByHand(state);
}

/** Neither text nor its end. What a person presses while a scanner types does not change the code. */
function pressOther(state: WedgeState, key: Key): Step {
  const goesOn = key.at - state.run.lastAt <= longestGapMs;
  const next = goesOn ? state : { ...state, run: noRun };
  if (!isOwn(key) || key.composing || state.text === '') return passed(next);
  if (key.key === 'Escape') return taken({ ...next, text: '' });
  if (key.key === 'Backspace' && !isField(key)) return taken({ ...next, text: state.text.replace(/.$/su, '') });
  return passed(next);
}

/** Something lies on the keyboard, or a finger rests on a key: it counts once. */
function repeat(state: WedgeState, key: Key, kind: KeyKind): Step {
  const ends = kind === 'end' && (key.at <= state.quietUntil || (endOf(key) === 'Enter' && isOwn(key)));
  const writes = (kind === 'text' && isOwn(key)) || (kind === 'altDigit' && !isField(key));
  return ends || writes ? taken(state) : passed(state);
}

export function press(state: WedgeState, key: Key, settings: WedgeSettings): Step {
  const kind = kindOf(key);
  // Backspace goes on, and so do the arrows.
  if (key.repeat && kind !== 'other') return repeat(state, key, kind);
  switch (kind) {
    case 'modifier':
      return passed(key.key === 'Alt' ? { ...state, run: touch(state.run, key.at) } : state);
    case 'altDigit':
      return pressAltDigit(state, key);
    case 'control':
      return pressControl(state, key, settings);
    case 'shortcut':
      return passed(state);
    case 'end':
      return pressEnd(state, key, endOf(key) ?? 'Enter', settings);
    case 'text':
      return pressText(state, key);
    case 'hidden':
      return pressHidden(state, key);
    case 'other':
      return pressOther(state, key);
  }
}

export function release(state: WedgeState, key: Key): Step {
  if (key.key !== 'Alt') return passed({ ...state, run: releaseKey(state.run, key.code, key.at) });
  const { digits } = state.run;
  if (digits === '') return passed({ ...state, run: touch(state.run, key.at) });
  const character = altCharacter(digits);
  const next = { ...state, run: addAltCharacter(state.run, character, key.at) };
  return isField(key) ? passed(next) : taken(written(next, character));
}

/** The field's text after the browser changed it. `byKey`: by a key that was pressed; else a paste, a correction or the like. */
export function edit(state: WedgeState, text: string, byKey: boolean): WedgeState {
  return { ...state, text: text.slice(0, longestText), run: byKey ? state.run : noRun };
}
