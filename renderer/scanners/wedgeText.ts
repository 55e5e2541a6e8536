import { wedgeSettingsSchema, type WedgeSettings } from '#shared/scanners.ts';
import { formats, type Formats } from '../text/format.ts';
import { t } from '../text/texts.ts';
import { visibleBarcode } from '#shared/text/untrusted.ts';
import type { CalibrationResult } from '../wedge/calibrate.ts';

export const standardWedge: WedgeSettings = wedgeSettingsSchema.parse({});

export const isStandard = ({ decode, prefix, end, calibratedAt }: WedgeSettings): boolean =>
  decode === standardWedge.decode &&
  prefix === standardWedge.prefix &&
  end === standardWedge.end &&
  calibratedAt === null;

type WedgeKeys = Pick<WedgeSettings, 'decode' | 'prefix' | 'end'>;

/** How keys are read, as pairs of term and t.scanners. */
export function wedgeLines({ decode, prefix, end }: WedgeKeys): readonly (readonly [string, string])[] {
  const { keyboard } = t.scanners;
  return [
    [keyboard.layout, keyboard.layouts[decode]],
    [keyboard.prefix, prefix === '' ? keyboard.noPrefix : visibleBarcode(prefix)],
    [keyboard.end, keyboard.ends[end]],
  ];
}

export const calibratedWords = ({ calibratedAt }: WedgeSettings, now: number, format: Formats = formats): string =>
  calibratedAt === null ? t.scanners.keyboard.never : format.moment(calibratedAt, now);

/** What else the calibration saw. */
export function calibrationNotes({
  altMode,
  medianGapMs,
}: Extract<CalibrationResult, { ok: true }>): readonly (readonly [string, string])[] {
  const { calibrate } = t.scanners;
  return [
    [calibrate.speed, t.scanners.reads.gap(medianGapMs)],
    ...(altMode ? [[calibrate.mode, calibrate.altMode] as const] : []),
  ];
}

/** Why a calibration found nothing, and what to try. Barcodes in it are escaped already. */
export function calibrationAdvice(result: Extract<CalibrationResult, { ok: false }>): string {
  const { failed } = t.scanners.calibrate;
  if (result.reason === 'different') return failed.different(result.came);
  if (result.reason === 'slow') return failed.slow(t.scanners.reads.gap(result.medianGapMs));
  return result.reason === 'several' ? failed.several : failed.prefix(result.prefix);
}
