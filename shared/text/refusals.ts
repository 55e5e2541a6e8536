import type { Language } from '../language.ts';
import { refusals as de } from './de/refusals.ts';
import { refusals as en } from './en/refusals.ts';
import { refusals as es } from './es/refusals.ts';
import { refusals as fr } from './fr/refusals.ts';
import { refusals as nl } from './nl/refusals.ts';
import type { Refusals } from './wording.ts';

const refusals: Record<Language, Refusals> = { en, de, fr, es, nl };

/** Why a scan was refused, and what the person at the door does next. */
export const refusalsIn = (language: Language): Refusals => refusals[language];
