import { t } from '../text/texts.ts';

/** What the door says of changes of seats whose outcome nobody knows. */
export interface UnclearChip {
  readonly id: 'unclearSeats';
  readonly label: string;
  readonly level: 'attention';
  readonly title: string;
  readonly body: string;
  readonly trouble: null;
  readonly actions: readonly ['showSeats'];
}

/** Null where all is known. */
export function unclearChip(count: number): UnclearChip | null {
  if (count === 0) return null;
  const { label, body } = t.seating.chip;
  const title = label(count);
  return { id: 'unclearSeats', level: 'attention', label: title, title, body, trouble: null, actions: ['showSeats'] };
}
