import type { ScanDirection } from '#shared/policy.ts';
import type { ScannersView } from '#shared/scanners.ts';
import type { Result } from '#shared/verdict.ts';
import { t } from '../text/texts.ts';
import { shortName } from './deviceText.ts';

/** A scanner that goes its own way, whatever the station's switch says. */
export interface OwnDirection {
  readonly id: string;
  /** The signs of what it does. */
  readonly ways: readonly Result[];
  readonly text: string;
}

const waysOf: Record<ScanDirection, readonly Result[]> = { IN: ['in'], OUT: ['out'], AUTO: ['in', 'out'] };

/** Of those that can be scanned with now. */
export function ownDirections({ scanners }: Pick<ScannersView, 'scanners'>): readonly OwnDirection[] {
  return scanners.flatMap(({ id, name, direction, state }) =>
    direction === null || state !== 'ready'
      ? []
      : [{ id, ways: waysOf[direction], text: t.scanners.own(shortName(name), direction) }],
  );
}
