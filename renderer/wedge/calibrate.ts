import type { WedgeSettings } from '#shared/scanners.ts';
import { visibleBarcode } from '#shared/text/untrusted.ts';
import { medianGap } from './burst.ts';
import { isFast, longestGapMs, type Run } from './run.ts';

/** Finds out from one known code how a scanner is set. Pure. */

/** Keys that lie elsewhere on a German or a French keyboard, and digits, which a French one shifts. */
export const calibrationText = 'AZQWYM0123-/:';

export type CalibrationResult =
  | {
      readonly ok: true;
      readonly settings: Pick<WedgeSettings, 'decode' | 'prefix' | 'end'>;
      /** The scanner types the number of each character with Alt. */
      readonly altMode: boolean;
      readonly medianGapMs: number;
    }
  /** `different`: another code, or a layout that cannot be told. */
  | { readonly ok: false; readonly reason: 'different'; readonly came: string }
  /** Somebody typed, or the scanner pauses too long between keys. */
  | { readonly ok: false; readonly reason: 'slow'; readonly medianGapMs: number }
  | { readonly ok: false; readonly reason: 'several' }
  | { readonly ok: false; readonly reason: 'prefix_too_long'; readonly prefix: string };

const longestPrefix = 8;
/** They tell the symbology, so that they are no prefix: other codes have others. */
const aimIds = /^\][A-Za-z][0-9A-Za-z]|\][A-Za-z][0-9A-Za-z]$/gu;

/** What ended the code. */
export type CalibrationEnd = 'Enter' | 'Tab' | 'pause';

export function calibrate(run: Run, end: CalibrationEnd): CalibrationResult {
  const read = { us: '', key: '' };
  for (const stroke of run.strokes) {
    read.us += stroke.us;
    read.key += stroke.key;
  }
  const decode = (['us', 'key'] as const).find((each) => read[each].includes(calibrationText));
  const came = read[decode ?? 'key'];
  const [prefix = '', behind = '', ...more] = came.split(calibrationText);
  if (more.length > 0) return { ok: false, reason: 'several' };
  const medianGapMs = medianGap(run.strokes) ?? 0;
  if (!isFast(run) || run.longest > longestGapMs) return { ok: false, reason: 'slow', medianGapMs };
  if (decode === undefined || behind !== '') return { ok: false, reason: 'different', came: visibleBarcode(came) };
  const own = prefix.replaceAll(aimIds, '');
  if (own.length > longestPrefix) return { ok: false, reason: 'prefix_too_long', prefix: visibleBarcode(own) };
  const altMode = run.strokes.every(({ code }) => code === 'Alt');
  return { ok: true, settings: { decode, prefix: own, end }, altMode, medianGapMs };
}
