import type { SyncInterval } from '#shared/station-settings.ts';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';

/** Those that vivenu offers for an access user, in seconds. */
const offered = [5, 15, 30, 60, 300, 600, 900];
/** Where nobody says anything. */
const standard = 30;

const span = (seconds: number): string =>
  seconds < 60 ? `${formats.number(seconds)} s` : `${formats.number(seconds / 60)} min`;

/** The organiser's interval first; the station's own is among them, whatever it is. */
export function intervalOptions({ own, organiser }: SyncInterval): readonly { value: string; label: string }[] {
  const { sync } = t.settings.station;
  const given = organiser === null ? sync.standard(span(standard)) : sync.organiser(span(organiser));
  const seconds = own === null || offered.includes(own) ? offered : [...offered, own].toSorted((a, b) => a - b);
  return [{ value: '', label: given }, ...seconds.map((each) => ({ value: `${each}`, label: sync.every(span(each)) }))];
}

/** Null: as the organiser says. */
export const secondsOf = (value: string): number | null => (value === '' ? null : Number(value));
