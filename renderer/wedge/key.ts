import type { Stroke } from './run.ts';
import { controlCharacter, usCharacter } from './us-table.ts';

/** A key as the window hears of it. */
export interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
  /** CapsLock is on. */
  readonly capsLock: boolean;
  /** AltGr makes text although Windows reports it as Ctrl with Alt. */
  readonly altGraph: boolean;
  readonly repeat: boolean;
  /** An input method makes something of it. */
  readonly composing: boolean;
  readonly at: number;
  /** What has the focus: the barcode field, another field of text, a button or the like, or nothing of interest. */
  readonly focus: 'barcode' | 'text' | 'control' | 'nothing';
}

export type EndKey = 'Enter' | 'Tab';

/**
 * `text`: this computer writes a character. `hidden`: only its place says what a scanner means by it: accents, input
 * methods, the number pad without NumLock. `control`: a control character, or a shortcut of a person.
 */
export type KeyKind = 'modifier' | 'altDigit' | 'control' | 'shortcut' | 'end' | 'text' | 'hidden' | 'other';

const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'ScrollLock', 'Fn']);
const writes = ({ key, composing }: Key): boolean => /^.$/su.test(key) && !composing;
/** A program that types for somebody may send what Shift writes without Shift. */
const isShifted = ({ key, code, shift, capsLock }: Key): boolean =>
  shift || (!capsLock && key === usCharacter(code, true));
// With AltGr it is no US keyboard.
const usOf = (key: Key): string | null => (key.altGraph ? null : usCharacter(key.code, isShifted(key)));
const controlOf = ({ ctrl, alt, meta, code, shift }: Key): string | null =>
  ctrl && !alt && !meta ? controlCharacter(code, shift) : null;

export function kindOf(key: Key): KeyKind {
  const { ctrl, alt, meta } = key;
  if (modifiers.has(key.key)) return 'modifier';
  if (alt && !ctrl && !meta && /^Numpad\d$/u.test(key.code)) return 'altDigit';
  if (controlOf(key) !== null) return 'control';
  if (meta || ((ctrl || alt) && !key.altGraph)) return 'shortcut';
  if (endOf(key) !== null) return 'end';
  if (writes(key)) return 'text';
  return usOf(key) === null ? 'other' : 'hidden';
}

/** The key that ends a code; some scanners send it as Ctrl+M or Ctrl+J, and Ctrl+I. */
export function endOf(key: Key): EndKey | null {
  const control = controlOf(key);
  if (control === '\r' || control === '\n') return 'Enter';
  if (control === '\t') return 'Tab';
  if (key.key === 'Enter' || key.code === 'Enter' || key.code === 'NumpadEnter') return 'Enter';
  return key.key === 'Tab' && !key.shift ? 'Tab' : null;
}

/** `text`, `hidden` and `control` keys, and those that end a code where they do not. */
export function strokeOf(key: Key): Omit<Stroke, 'upAt'> {
  const control = controlOf(key);
  const end = endOf(key);
  const fixed = control ?? (end === null ? null : end === 'Enter' ? '\r' : '\t');
  const us = fixed ?? usOf(key);
  const written = fixed ?? (writes(key) ? key.key : (us ?? ''));
  const place = `${control === null ? '' : 'Ctrl+'}${key.shift ? 'Shift+' : ''}${key.code}`;
  const name = fixed !== null || key.key === us ? place : `${place}=${key.key}`;
  return { name, code: key.code, us: us ?? written, key: written, at: key.at };
}
