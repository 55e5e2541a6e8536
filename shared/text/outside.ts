import type { Language } from '../language.ts';
import { outside as de } from './de/outside.ts';
import { outside as en } from './en/outside.ts';
import { outside as es } from './es/outside.ts';
import { outside as fr } from './fr/outside.ts';
import { outside as nl } from './nl/outside.ts';
import type { Outside } from './wording.ts';

const words: Record<Language, Outside> = { en, de, fr, es, nl };

export const outsideWords = (language: Language): Outside => words[language];
