import type { PrintLanguage } from '#shared/printing.ts';
import type { RollMetrics } from './metrics.ts';

/** Bytes that a code of version 1, 2, … 40 holds at level M (ISO/IEC 18004, byte mode). */
const heldAtM = [
  14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779, 857, 911,
  997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331,
];
/** At level L, only for what level M cannot hold: versions 36 to 40. */
const heldAtL = [2431, 2563, 2699, 2809, 2953];

/** Finer ones than 0.375 mm are hard to read from thermal paper. */
const finestMm = 0.375;
/** The most that the printers take. */
const coarsest = { escpos: 16, star: 8 };

export interface QrSize {
  /** How much of it may be destroyed: 7 % or 15 %. */
  readonly level: 'L' | 'M';
  /** Dots. */
  readonly module: number;
}

/**
 * How a code of so many bytes is printed; null where none holds them. Printers that write digits denser make it smaller, never larger.
 * It may become larger than `sizeMm`, so that it can be read, but never wider than the paper.
 */
export function qrSize(bytes: number, sizeMm: number, language: PrintLanguage, metrics: RollMetrics): QrSize | null {
  const level = heldAtM.some((most) => bytes <= most) ? 'M' : 'L';
  const index = (level === 'M' ? heldAtM : heldAtL).findIndex((most) => bytes <= most);
  if (index < 0) return null;
  const version = index + (level === 'M' ? 1 : 36);
  const modules = 17 + 4 * version;
  const wanted = Math.max(Math.floor((sizeMm * metrics.dotsPerMm) / modules), Math.ceil(finestMm * metrics.dotsPerMm));
  const most = language === 'escpos' ? coarsest.escpos : coarsest.star;
  return { level, module: Math.min(wanted, Math.floor(metrics.width / modules), most) };
}

/** Our own bytes, since the library turns the data into Latin-1. The data can be anything: their length goes before them. */
export function qrCommands(data: Uint8Array, { level, module }: QrSize, language: PrintLanguage): readonly number[] {
  return language === 'escpos' ? escposQr(data, level, module) : starQr(data, level, module);
}

/** GS ( k */
function escposQr(data: Uint8Array, level: 'L' | 'M', module: number): readonly number[] {
  const code = (...parameters: readonly number[]): readonly number[] => [
    0x1d,
    0x28,
    0x6b,
    ...lowHigh(parameters.length + 1),
    0x31,
    ...parameters,
  ];
  return [
    ...code(0x41, 0x32, 0), // model 2
    ...code(0x43, module),
    ...code(0x45, level === 'L' ? 0x30 : 0x31),
    ...code(0x50, 0x30, ...data),
    ...code(0x51, 0x30), // print
  ];
}

/** ESC GS y */
function starQr(data: Uint8Array, level: 'L' | 'M', module: number): readonly number[] {
  const code = [0x1b, 0x1d, 0x79];
  return [
    [...code, 0x53, 0x30, 2], // model 2
    [...code, 0x53, 0x31, level === 'L' ? 0 : 1],
    [...code, 0x53, 0x32, module],
    [...code, 0x44, 0x31, 0, ...lowHigh(data.length), ...data],
    [...code, 0x50], // print
  ].flat();
}

const lowHigh = (value: number): readonly [number, number] => [value & 0xff, value >> 8];
